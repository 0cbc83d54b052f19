import { useState } from 'preact/hooks';
import { readablePhone } from '../../contract/fields/phone-number.ts';
import { useArrived } from '../arrived.ts';
import { call } from '../client.ts';
import { Form, useForm } from '../components/form.tsx';
import { PasswordField } from '../components/password-field.tsx';
import { SmsWait } from '../components/sms-wait.tsx';
import { TextField } from '../components/text-field.tsx';
import { checkFilled } from '../field-check.ts';
import { inLanguage } from '../language.ts';
import { text } from '../messages/en/account.ts';
import { usePlace } from '../place.ts';

const Done = ({ phone }: { phone: string }) => (
  <>
    <div class="govuk-panel govuk-panel--confirmation">
      <h1 class="govuk-panel__title">{text.resetDone}</h1>
    </div>
    <p>{text.resetDoneLead}</p>
    <p>
      <a class="govuk-button" href={inLanguage(`/sign-in?phone=${phone}`)}>
        {text.signIn}
      </a>
    </p>
  </>
);

const ResetPassword = () => {
  const { query } = usePlace();
  const phone = useArrived() ? (query.get('phone') ?? '') : '';
  const [saved, setSaved] = useState(false);
  const form = useForm({
    initial: { code: '', newPassword: '' },
    wrong: text.reset,
    check: ({ code, newPassword }) => [
      ...checkFilled('code', code),
      ...checkFilled('newPassword', newPassword),
    ],
    send: ({ code = '', newPassword = '' }) =>
      call('POST /api/password-resets/confirm', { body: { phone, code, newPassword } }),
    done: () => setSaved(true),
  });
  if (saved) return <Done phone={phone} />;
  return (
    <>
      <h1>{text.reset}</h1>
      <p class="lead">{text.resetLead(readablePhone(phone))}</p>
      <SmsWait />
      <Form state={form} action={text.resetSubmit}>
        <TextField
          {...form.field('code')}
          label={text.code}
          inputMode="numeric"
          autocomplete="one-time-code"
          width="10"
        />
        <PasswordField
          {...form.field('newPassword')}
          label={text.newPassword}
          hint={text.newPasswordHint}
          fresh
        />
      </Form>
      <p>
        <a href={inLanguage('/forgot-password')}>{text.newCode}</a>
      </p>
    </>
  );
};
export default ResetPassword;
