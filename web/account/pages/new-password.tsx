import { useEffect } from 'preact/hooks';
import { text } from '#messages/account/account';
import { call } from '../../api/client.ts';
import { holdSession } from '../../api/session.ts';
import { checkFilled } from '../../forms/field-check.ts';
import { Form, useForm } from '../../forms/form.tsx';
import { PasswordField } from '../../forms/password-field.tsx';
import { useGo } from '../../shell/location.ts';
import { homeOf } from '../access.tsx';
import { heldChallenge } from '../challenge.ts';

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
