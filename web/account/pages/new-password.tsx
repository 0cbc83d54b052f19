import { useEffect } from 'preact/hooks';
import { text } from '#messages/account/forms/account';
import { call } from '../../api/client.ts';
import { startSession } from '../../api/session.ts';
import { Form, useForm } from '../../forms/form.tsx';
import { PasswordField } from '../../forms/password-field.tsx';
import { useNavigate } from '../../shell/location.ts';
import { homeOf } from '../access.tsx';
import { checkNewPassword } from '../forms/account-checks.ts';
import { currentChallenge } from '../password-challenge.ts';

const NewPassword = () => {
  const navigate = useNavigate();
  useEffect(() => {
    if (!currentChallenge()) navigate('/sign-in', { replace: true });
  }, []);
  const form = useForm({
    initial: { newPassword: '' },
    wrong: text.newPasswordHint,
    check: ({ newPassword }) => checkNewPassword('newPassword', newPassword, currentChallenge()?.username),
    send: ({ newPassword = '' }) => {
      const { username = '', session = '' } = currentChallenge() ?? {};
      return call('POST /api/sessions/new-password', { body: { username, session, newPassword } });
    },
    done: (session) => {
      const back = currentChallenge()?.back;
      startSession(session);
      navigate(back ?? homeOf(session.roles), { replace: true });
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
