import { text } from '#messages/account/sign-in';
import { call } from '../../api/client.ts';
import { startSession } from '../../api/session.ts';
import { Form, useForm } from '../../forms/form.tsx';
import { PasswordField } from '../../forms/password-field.tsx';
import { PhoneField } from '../../forms/text-field.tsx';
import { keepReturn } from '../../shell/address.ts';
import { inLanguage } from '../../shell/language.ts';
import { useLocation, useNavigate } from '../../shell/location.ts';
import { homeOf } from '../access.tsx';
import { checks } from '../forms/account-checks.ts';
import { rememberChallenge } from '../password-challenge.ts';

const SignIn = () => {
  const navigate = useNavigate();
  const { query } = useLocation();
  const form = useForm({
    initial: { username: query.get('phone') ?? '', password: '' },
    wrong: text.wrong,
    check: ({ username, password }) => [
      ...checks.phone('username', username),
      ...checks.filled('password', password),
    ],
    send: ({ username = '', password = '' }) => call('POST /api/sessions', { body: { username, password } }),
    done: (answer) => {
      if ('challenge' in answer) {
        rememberChallenge({
          username: form.values.username ?? '',
          session: answer.session,
          back: query.get('return'),
        });
        return navigate('/new-password');
      }
      startSession(answer);
      navigate(query.get('return') ?? homeOf(answer.roles));
    },
  });
  return (
    <>
      <h1>{text.title}</h1>
      {query.get('again') && <p class="govuk-inset-text">{text.again}</p>}
      <Form state={form} action={text.submit}>
        <PhoneField
          {...form.field('username')}
          label={text.phone}
          hint={text.phoneHint}
          autocomplete="username"
        />
        <PasswordField {...form.field('password')} label={text.password} />
      </Form>
      <p>
        <a href={inLanguage('/forgot-password')}>{text.forgot}</a>
      </p>
      <p>
        {text.noAccount} <a href={inLanguage(keepReturn('/create-account', query))}>{text.create}</a>
      </p>
    </>
  );
};
export default SignIn;
