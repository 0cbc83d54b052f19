import { text } from '#messages/account/forms/account';
import { call } from '../../api/client.ts';
import { Form, useForm } from '../../forms/form.tsx';
import { PhoneField } from '../../forms/text-field.tsx';
import { useNavigate } from '../../shell/location.ts';
import { checks } from '../forms/account-checks.ts';

const ForgotPassword = () => {
  const navigate = useNavigate();
  const form = useForm({
    initial: { phone: '' },
    wrong: text.wrong,
    check: ({ phone }) => checks.phone('phone', phone),
    send: ({ phone = '' }) => call('POST /api/password-resets', { body: { phone } }),
    done: ({ phone }) => navigate(`/reset-password?phone=${phone}`),
  });
  return (
    <>
      <h1>{text.forgot}</h1>
      <p class="lead">{text.forgotLead}</p>
      <Form state={form} action={text.sendCode}>
        <PhoneField {...form.field('phone')} label={text.phone} hint={text.phoneHint} />
      </Form>
    </>
  );
};
export default ForgotPassword;
