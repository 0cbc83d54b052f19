import { useState } from 'preact/hooks';
import { text } from '#messages/account/forms/account';
import { readablePhone } from '../../../contract/fields/phone-number.ts';
import { call } from '../../api/client.ts';
import { Form, useForm } from '../../forms/form.tsx';
import { PasswordField } from '../../forms/password-field.tsx';
import { PhoneField, TextField } from '../../forms/text-field.tsx';
import { inLanguage } from '../../shell/language.ts';
import { useLocation } from '../../shell/location.ts';
import { useHydrated } from '../../shell/use-hydrated.ts';
import { SmsWait } from '../../status/sms-wait.tsx';
import { checkCode, checkNewPassword, checks } from '../forms/account-checks.ts';
import { NothingCame } from '../nothing-came.tsx';

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
  const { query } = useLocation();
  const hydrated = useHydrated();
  const known = hydrated ? (query.get('phone') ?? '') : '';
  const [saved, setSaved] = useState(false);
  const [proofOwed, setProofOwed] = useState(false);
  const form = useForm({
    initial: { phone: '', code: '', newPassword: '', proof: '' },
    wrong: text.reset,
    check: ({ phone, code, newPassword, proof }) => [
      ...(known ? [] : checks.phone('phone', phone)),
      ...checkCode('code', code),
      ...checkNewPassword('newPassword', newPassword, known || phone),
      ...(proofOwed ? checks.filled('proof', proof) : []),
    ],
    send: async ({ phone = '', code = '', newPassword = '', proof = '' }) => {
      const answer = await call('POST /api/password-resets/confirm', {
        body: { phone: known || phone, code, newPassword, ...(proofOwed && { proof }) },
      });
      if (!answer.ok && answer.problem.code === 'proof-needed') setProofOwed(true);
      return answer;
    },
    done: () => setSaved(true),
  });
  if (saved) return <Done phone={known || (form.values.phone ?? '')} />;
  return (
    <>
      <h1>{text.reset}</h1>
      <p class="lead">{text.resetLead(readablePhone(known))}</p>
      <SmsWait />
      <Form state={form} action={text.resetSubmit}>
        {hydrated && !known && (
          <PhoneField
            {...form.field('phone')}
            label={text.phone}
            hint={text.phoneHint}
            autocomplete="username"
          />
        )}
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
        {proofOwed && (
          <TextField
            {...form.field('proof')}
            label={text.proof}
            hint={text.proofHint}
            inputMode="numeric"
            width="5"
          />
        )}
      </Form>
      <NothingCame lines={text.nothingReset} />
      <p>
        <a href={inLanguage('/forgot-password')}>{text.newCode}</a>
      </p>
    </>
  );
};
export default ResetPassword;
