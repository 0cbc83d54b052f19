import { useMemo } from 'preact/hooks';
import { text } from '#messages/profile/profile';
import { typedPhone } from '../../../contract/fields/typed-phone.ts';
import { isBlank } from '../../../contract/fields/typed-text.ts';
import { sameName } from '../../../contract/names.ts';
import type { Me } from '../../../contract/operations/profile.ts';
import { type Payment, payment } from '../../../contract/profile.ts';
import { banks } from '../../../contract/reference/banks.ts';
import { otherChoice } from '../../../contract/reference/choice.ts';
import { isSafaricom } from '../../../contract/reference/safaricom-prefixes.ts';
import { call } from '../../api/client.ts';
import { RadioField, SelectField } from '../../forms/choices/choice-fields.tsx';
import type { Values } from '../../forms/form-values.ts';
import { PhoneField, TextField } from '../../forms/text-field.tsx';
import type { Controls } from '../controls.ts';
import { ProfileForm } from '../profile-form.tsx';
import { ProfilePage } from '../profile-page.tsx';

const methods = [
  { value: 'm-pesa', en: text.mpesa, sw: text.mpesa },
  { value: 'bank', en: text.bank, sw: text.bank },
];

/** Only what belongs to the chosen way of payment is asked and sent. */
const byBank = ({ method }: Values) => method === 'bank';
const byMpesa = (values: Values) => !byBank(values);

const controlsFor = (fullName: string | undefined): Controls<Payment> => ({
  method: { label: text.method, input: (props) => <RadioField {...props} choices={methods} /> },
  accountName: {
    label: text.accountName,
    doubt: (typed) =>
      fullName && !isBlank(typed) && !sameName(typed, fullName) ? text.otherName(fullName) : undefined,
    input: (props) => <TextField {...props} hint={text.accountNameHint} autocomplete="name" />,
  },
  bank: {
    label: text.bankName,
    when: byBank,
    input: (props) => <SelectField {...props} choices={banks} />,
  },
  bankName: {
    label: text.otherBank,
    optional: false,
    when: (values) => byBank(values) && values.bank === otherChoice,
    input: (props) => <TextField {...props} />,
  },
  branch: { label: text.branch, when: byBank, input: (props) => <TextField {...props} /> },
  accountNumber: {
    label: text.accountNumber,
    when: byBank,
    input: (props) => <TextField {...props} inputMode="numeric" width="20" />,
  },
  phone: {
    label: text.payPhone,
    when: byMpesa,
    doubt: (typed) => {
      const phone = typedPhone(typed);
      return phone && !isSafaricom(phone) ? text.notSafaricom : undefined;
    },
    input: (props) => <PhoneField {...props} />,
  },
});

const PaymentForm = ({ profile, phone }: Me) => {
  const fullName = profile.personal?.fullName;
  const controls = useMemo(() => controlsFor(fullName), [fullName]);
  return (
    <ProfileForm
      draft="payment"
      section="payment"
      schema={payment}
      controls={controls}
      initial={{ method: 'm-pesa', phone, accountName: fullName ?? '', ...profile.payment }}
      version={profile.version}
      save={(body, version) => call('PUT /api/me/payment', { body: { ...body, version } })}
    />
  );
};

const PaymentPage = () => <ProfilePage title={text.payment}>{(me) => <PaymentForm {...me} />}</ProfilePage>;
export default PaymentPage;
