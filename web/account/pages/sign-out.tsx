import { useEffect, useState } from 'preact/hooks';
import { text } from '#messages/account/forms/account';
import { endSession } from '../../api/session.ts';
import { inLanguage } from '../../shell/language.ts';
import { NoScript } from '../../shell/no-script.tsx';
import { PersonChanged } from '../../shell/person-changed.tsx';
import { forgetPerson } from '../forget-person.ts';

const SignOut = () => {
  const [state, setState] = useState<'going' | 'ended' | 'failed' | 'another'>('going');
  useEffect(() => {
    void endSession().then((outcome) => {
      if (outcome !== 'another') forgetPerson();
      setState(outcome);
    });
  }, []);
  if (state === 'another') return <PersonChanged />;
  return (
    <>
      <h1>{state === 'going' ? text.signingOut : text.signedOut}</h1>
      <NoScript />
      <p role="status">
        {state === 'ended' ? text.signedOutLead : state === 'failed' ? text.signOutFailed : ''}
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
