import { text } from '#messages/account/forms/account';
import { readablePhone } from '../../../contract/fields/phone-number.ts';
import { keepReturn } from '../../shell/address.ts';
import { inLanguage } from '../../shell/language.ts';
import { useLocation } from '../../shell/location.ts';
import { useHydrated } from '../../shell/use-hydrated.ts';
import { SmsWait } from '../../status/sms-wait.tsx';
import { NothingCame } from '../nothing-came.tsx';

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
        <a class="govuk-button" href={inLanguage(keepReturn(`/sign-in?phone=${phone}`, query))}>
          {text.toSignIn}
        </a>
      </p>
      <NothingCame lines={text.nothing} />
      <p>
        <a href={inLanguage('/create-account')}>{text.again}</a>
      </p>
    </>
  );
};
export default AccountRequested;
