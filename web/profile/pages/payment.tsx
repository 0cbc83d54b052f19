import { text } from '#messages/profile/profile';
import { payment } from '../../../contract/profile.ts';
import { banks } from '../../../contract/reference/banks.ts';
import { call } from '../../api/client.ts';
import { RadioField, SelectField } from '../../forms/choices/choice-fields.tsx';
import { PhoneField, TextField } from '../../forms/text-field.tsx';
import { filled, ProfileForm } from '../profile-form.tsx';
import { ProfilePage } from '../profile-page.tsx';

const labels = {
  method: text.method,
  accountName: text.accountName,
  phone: text.payPhone,
  bank: text.bankName,
  branch: text.branch,
  accountNumber: text.accountNumber,
};

const methods = [
  { value: 'm-pesa', en: text.mpesa, sw: text.mpesa },
  { value: 'bank', en: text.bank, sw: text.bank },
];

/** Only what belongs to the chosen way of payment is sent. */
const chosen = ({
  method = '',
  accountName = '',
  phone = '',
  bank = '',
  branch = '',
  accountNumber = '',
}: Record<string, string>) =>
  filled(
    method === 'bank' ? { method, accountName, bank, branch, accountNumber } : { method, accountName, phone },
  );

const Payment = () => (
  <ProfilePage title={text.payment}>
    {({ profile, phone }) => (
      <ProfileForm
        draft="payment"
        section="payment"
        schema={payment}
        initial={{
          method: 'm-pesa',
          phone,
          accountName: profile.personal?.fullName ?? '',
          ...profile.payment,
        }}
        version={profile.version}
        labels={labels}
        toBody={chosen}
        toValues={(body) => body as Record<string, string>}
        save={(body: object, version) => call('PUT /api/me/payment', { body: { ...body, version } as never })}
      >
        {(field, { method }) => (
          <>
            <RadioField {...field('method')} label={text.method} choices={methods} />
            <TextField
              {...field('accountName')}
              label={text.accountName}
              hint={text.accountNameHint}
              autocomplete="name"
            />
            {method === 'bank' ? (
              <>
                <SelectField {...field('bank')} label={text.bankName} choices={banks} />
                <TextField {...field('branch')} label={text.branch} />
                <TextField
                  {...field('accountNumber')}
                  label={text.accountNumber}
                  inputMode="numeric"
                  width="20"
                />
              </>
            ) : (
              <PhoneField {...field('phone')} label={text.payPhone} />
            )}
          </>
        )}
      </ProfileForm>
    )}
  </ProfilePage>
);
export default Payment;
