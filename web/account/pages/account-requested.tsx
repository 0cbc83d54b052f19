import { text } from '#messages/account/account';
import { readablePhone } from '../../../contract/fields/phone-number.ts';
import { inLanguage } from '../../shell/language.ts';
import { useLocation } from '../../shell/location.ts';
import { useHydrated } from '../../shell/use-hydrated.ts';
import { SmsWait } from '../../status/sms-wait.tsx';

const AccountRequested = () => {
  const { query } = useLocation();
  const phone = useHydrated() ? (query.get('phone') ?? '') : '';
  return (
    <>
      <h1>{text.requested}</h1>
      <p class="lead">{text.requestedLead(readablePhone(phone))}</p>
      <SmsWait />
      <p>{text.requestedWait}</p>
      <p>
        <a class="govuk-button" href={inLanguage(`/sign-in?phone=${phone}`)}>
          {text.toSignIn}
        </a>
      </p>
      <h2>{text.nothingCame}</h2>
      <ul>
        {text.nothing.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p>
        <a href={inLanguage('/create-account')}>{text.again}</a>
      </p>
    </>
  );
};
export default AccountRequested;
