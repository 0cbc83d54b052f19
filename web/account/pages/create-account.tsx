import { text } from '#messages/account/forms/account';
import { text as notice } from '#messages/account/notice';
import { typedPhone } from '../../../contract/fields/typed-phone.ts';
import { call } from '../../api/client.ts';
import { Form, useForm } from '../../forms/form.tsx';
import { PhoneField } from '../../forms/text-field.tsx';
import { keepReturn } from '../../shell/address.ts';
import { FactList } from '../../shell/fact-list.tsx';
import { inLanguage, language } from '../../shell/language.ts';
import { useLocation, useNavigate } from '../../shell/location.ts';
import { checks } from '../forms/account-checks.ts';

const checkPhones = ({ phone = '', confirmPhone = '' }: Record<string, string>) => {
  const errors = [...checks.phone('phone', phone), ...checks.phone('confirmPhone', confirmPhone)];
  if (errors.length > 0 || typedPhone(phone) === typedPhone(confirmPhone)) return errors;
  return [checks.wrong('confirmPhone', 'phones-differ')];
};

/** What the law wants a person to know where they are asked (Data Protection Act, section 29). */
const Notice = () => (
  <section class="notice">
    <h2>{notice.title}</h2>
    <FactList facts={notice.facts} />
    <p>
      <a href={inLanguage('/privacy')}>{notice.link}</a>
    </p>
  </section>
);

const CreateAccount = () => {
  const navigate = useNavigate();
  const { query } = useLocation();
  const form = useForm({
    draft: 'create-account',
    initial: { phone: '', confirmPhone: '' },
    wrong: text.wrong,
    check: checkPhones,
    send: ({ phone = '', confirmPhone = '' }) =>
      call('POST /api/accounts', { body: { phone, confirmPhone, language } }),
    done: ({ phone }) => navigate(keepReturn(`/account-requested?phone=${phone}`, query)),
  });
  return (
    <>
      <h1>{text.create}</h1>
      <p class="lead">{text.lead}</p>
      <Form state={form} action={text.submit}>
        <PhoneField {...form.field('phone')} label={text.phone} hint={text.phoneHint} />
        <PhoneField {...form.field('confirmPhone')} label={text.confirmPhone} autocomplete="off" />
      </Form>
      <p>
        {text.haveOne} <a href={inLanguage(keepReturn('/sign-in', query))}>{text.signIn}</a>
      </p>
      <Notice />
    </>
  );
};
export default CreateAccount;
