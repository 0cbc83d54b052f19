import { text } from '#messages/shell/shell';
import { hasLeft, tabState } from '../api/person.ts';
import { inLanguage } from './language.ts';

/** Where the person was, to come back to. */
type Props = { back?: string };

/** By the sign-in page, in a document that knows nothing of this one. */
const SignInAgain = ({ back, secondary }: Props & { secondary?: boolean }) => (
  <a
    class={`govuk-button${secondary ? ' govuk-button--secondary' : ''}`}
    href={inLanguage(`/sign-in${back ? `?return=${encodeURIComponent(back)}` : ''}`)}
    target="_self"
  >
    {text.signIn}
  </a>
);

const SignedOut = (props: Props) => (
  <>
    <h1>{text.signedOut}</h1>
    <p class="lead">{text.signedOutLead}</p>
    {!hasLeft() && <p>{text.signedOutKept}</p>}
    <p class="actions">
      <SignInAgain {...props} />
    </p>
  </>
);

const SomebodyElse = (props: Props) => (
  <>
    <h1>{text.somebodyElse}</h1>
    <p class="lead">{text.somebodyElseLead}</p>
    <ul>
      <li>{text.somebodyElseYou}</li>
      <li>{text.somebodyElseMe}</li>
    </ul>
    <p class="actions">
      <a class="govuk-button" href={inLanguage('/dashboard')} target="_self">
        {text.goOn}
      </a>
      <SignInAgain {...props} secondary />
    </p>
  </>
);

/**
 * In place of a page whose person has gone: nothing of theirs is left on it, and it says the way on. What they typed
 * comes back with them.
 */
export const PersonChanged = (props: Props) =>
  tabState() === 'signed-out' ? <SignedOut {...props} /> : <SomebodyElse {...props} />;
