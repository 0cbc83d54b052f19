import { useEffect, useState } from 'preact/hooks';
import { call } from '../client.ts';
import { NoScript } from '../components/no-script.tsx';
import { inLanguage } from '../language.ts';
import { forgetMe } from '../me.ts';
import { text } from '../messages/en/account.ts';
import { dropSession } from '../session.ts';

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
