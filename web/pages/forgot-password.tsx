import { call } from '../client.ts';
import { Form, useForm } from '../components/form.tsx';
import { PhoneField } from '../components/text-field.tsx';
import { checkPhone } from '../field-check.ts';
import { text } from '../messages/en/account.ts';
import { useGo } from '../place.ts';

const ForgotPassword = () => {
  const go = useGo();
  const form = useForm({
    initial: { phone: '' },
    wrong: text.wrong,
    check: ({ phone }) => checkPhone('phone', phone),
    send: ({ phone = '' }) => call('POST /api/password-resets', { body: { phone } }),
    done: ({ phone }) => go(`/reset-password?phone=${phone}`),
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
