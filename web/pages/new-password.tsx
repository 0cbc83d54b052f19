import { useEffect } from 'preact/hooks';
import { homeOf } from '../access.tsx';
import { heldChallenge } from '../challenge.ts';
import { call } from '../client.ts';
import { Form, useForm } from '../components/form.tsx';
import { PasswordField } from '../components/password-field.tsx';
import { checkFilled } from '../field-check.ts';
import { text } from '../messages/en/account.ts';
import { useGo } from '../place.ts';
import { holdSession } from '../session.ts';

const NewPassword = () => {
  const go = useGo();
  useEffect(() => {
    if (!heldChallenge()) go('/sign-in', { replace: true });
  }, []);
  const form = useForm({
    initial: { newPassword: '' },
    wrong: text.newPasswordHint,
    check: ({ newPassword }) => checkFilled('newPassword', newPassword),
    send: ({ newPassword = '' }) => {
      const { username = '', session = '' } = heldChallenge() ?? {};
      return call('POST /api/sessions/new-password', { body: { username, session, newPassword } });
    },
    done: (session) => {
      holdSession(session);
      go(homeOf(session.roles), { replace: true });
    },
  });
  return (
    <>
      <h1>{text.choose}</h1>
      <p class="lead">{text.chooseLead}</p>
      <Form state={form} action={text.save}>
        <PasswordField
          {...form.field('newPassword')}
          label={text.newPassword}
          hint={text.newPasswordHint}
          fresh
        />
      </Form>
    </>
  );
};
export default NewPassword;
