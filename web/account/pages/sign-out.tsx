import { useEffect, useState } from 'preact/hooks';
import { text } from '#messages/account/account';
import { call } from '../../api/client.ts';
import { dropSession } from '../../api/session.ts';
import { inLanguage } from '../../shell/language.ts';
import { NoScript } from '../../shell/no-script.tsx';
import { forgetMe } from '../me.ts';

const SignOut = () => {
  const [state, setState] = useState<'going' | 'gone' | 'failed'>('going');
  useEffect(() => {
    void call('DELETE /api/sessions/current', {}).then((answer) => {
      dropSession();
      forgetMe();
      setState(answer.ok ? 'gone' : 'failed');
    });
  }, []);
  return (
    <>
      <h1>{state === 'going' ? text.signingOut : text.signedOut}</h1>
      <NoScript />
      <p role="status">
        {state === 'gone' ? text.signedOutLead : state === 'failed' ? text.signOutFailed : ''}
      </p>
      <p>
        <a class="govuk-button govuk-button--secondary" href={inLanguage('/sign-in')}>
          {text.signIn}
        </a>
      </p>
    </>
  );
};
export default SignOut;
