import { useState } from 'preact/hooks';
import { text } from '#messages/account/my-data';
import { call } from '../../api/client.ts';
import { Form, useForm } from '../../forms/form.tsx';
import { PasswordField } from '../../forms/password-field.tsx';
import { inLanguage } from '../../shell/language.ts';
import { Skeleton } from '../../shell/skeleton.tsx';
import { SignedIn } from '../access.tsx';
import { forgetPerson } from '../forget-person.ts';
import { checks } from '../forms/account-checks.ts';

const Closed = () => (
  <>
    <div class="govuk-panel govuk-panel--confirmation">
      <h1 class="govuk-panel__title">{text.closed}</h1>
    </div>
    <p>{text.closedLead}</p>
    <p>
      <a href={inLanguage('/create-account')}>{text.registerAgain}</a>
    </p>
  </>
);

const Confirm = ({ done }: { done: () => void }) => {
  const form = useForm({
    initial: { password: '' },
    wrong: text.wrong,
    check: ({ password }) => checks.filled('password', password),
    send: ({ password = '' }) => call('PUT /api/me/closure', { body: { password } }),
    done,
  });
  return (
    <>
      <Form state={form} action={text.closeNow} warning>
        <PasswordField {...form.field('password')} label={text.password} hint={text.passwordHint} />
      </Form>
      <p>
        <a href={inLanguage('/dashboard')}>{text.keep}</a>
      </p>
    </>
  );
};

const Lines = ({ title, lines }: { title: string; lines: readonly string[] }) => (
  <section class="card">
    <h2>{title}</h2>
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  </section>
);

const CloseAccount = () => {
  const [closed, setClosed] = useState(false);
  const done = () => {
    forgetPerson();
    setClosed(true);
  };
  if (closed) return <Closed />;
  return (
    <>
      <a class="govuk-back-link" href={inLanguage('/my-data')}>
        {text.title}
      </a>
      <h1>{text.closeTitle}</h1>
      <p class="lead">{text.closeLead}</p>
      <Lines title={text.happens} lines={text.happening} />
      <Lines title={text.stays} lines={text.staying} />
      <p>
        {text.first}: <a href={inLanguage('/my-data')}>{text.downloadFirst}</a>
      </p>
      <SignedIn as="professional" waiting={<Skeleton label={text.loading} lines={3} />}>
        <Confirm done={done} />
      </SignedIn>
    </>
  );
};
export default CloseAccount;
