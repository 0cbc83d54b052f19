import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { text as messageText } from '#messages/account/dashboard';
import { text } from '#messages/account/my-data';
import { text as statusText } from '#messages/applications/application';
import { text as names } from '#messages/profile/profile';
import { readablePhone } from '../../../contract/fields/phone-number.ts';
import type { MyData } from '../../../contract/my-data.ts';
import type { Problem } from '../../../contract/problem.ts';
import { call } from '../../api/client.ts';
import { FrozenProfile } from '../../profile/frozen-profile.tsx';
import * as facts from '../../profile/profile-rows.ts';
import { formatDate, formatDateTime } from '../../shell/format.ts';
import { inLanguage } from '../../shell/language.ts';
import { LoadFailure } from '../../shell/load-failure.tsx';
import { Skeleton } from '../../shell/skeleton.tsx';
import { SummaryList, type SummaryRow } from '../../shell/summary-list.tsx';
import { vacancyName } from '../../vacancies/vacancy-card.tsx';
import { SignedIn } from '../access.tsx';

/** Saves the answer as it came, under a name that says of when it is. */
const download = (data: MyData) => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([JSON.stringify(data, null, 2)], { type: 'application/json' }));
  link.download = `my-data-${data.preparedAt.slice(0, 10)}.json`;
  link.click();
  URL.revokeObjectURL(link.href);
};

/** On paper nothing is folded away. */
const unfold = () => {
  for (const details of document.querySelectorAll('details')) details.open = true;
};

const times = (entries: readonly { times: number; at: string }[]) =>
  entries.map(({ times: n, at }) => `${at}: ${text.times(n)}`).join('; ');

const accountRows = ({ account }: MyData): SummaryRow[] =>
  facts.rows([
    [text.phone, readablePhone(account.phone)],
    [text.language, text.languages[account.language]],
    [text.createdAt, formatDateTime(account.createdAt)],
    [text.seenAt, account.seenAt && formatDateTime(account.seenAt)],
    [
      text.notice,
      account.notice && text.noticeGiven(account.notice.version, formatDateTime(account.notice.at)),
    ],
    [
      text.consents,
      (['disability', 'alerts'] as const)
        .filter((name) => account.consents[name])
        .map((name) => `${text.consent[name]}, ${text.since} ${formatDateTime(account.consents[name] ?? '')}`)
        .join('; '),
    ],
    [
      text.requests,
      times(account.requests.map(({ date, times: n }) => ({ at: formatDate(date), times: n }))),
    ],
    [
      text.failedSignIns,
      times(
        account.failedSignIns.map(({ knownDevice, lastAt, times: n }) => ({
          at: `${knownDevice ? text.knownDevice : text.otherDevice}, ${formatDateTime(lastAt)}`,
          times: n,
        })),
      ),
    ],
    [text.codeAskedAt, account.passwordCodeAskedAt && formatDateTime(account.passwordCodeAskedAt)],
  ]);

const Section = ({ title, children }: { title: string; children: ComponentChildren }) => (
  <section class="card">
    <h3>{title}</h3>
    {children}
  </section>
);

const Facts = ({ title, rows }: { title: string; rows: SummaryRow[] | undefined }) => (
  <Section title={title}>{rows ? <SummaryList rows={rows} /> : <p class="quiet">{text.none}</p>}</Section>
);

const Entries = ({ title, entries }: { title: string; entries: facts.Entry[] }) => (
  <Section title={title}>
    {entries.length === 0 && <p class="quiet">{text.none}</p>}
    <ul class="entries">
      {entries.map(({ id, title: name, detail }) => (
        <li key={id}>
          <strong>{name}</strong>
          <br />
          <span class="quiet">{detail}</span>
        </li>
      ))}
    </ul>
  </Section>
);

const Profile = ({ profile }: Pick<MyData, 'profile'>) => (
  <>
    <h2>{text.profile}</h2>
    <p>
      <a href={inLanguage('/profile')}>{text.correct}</a>
    </p>
    <Facts title={names.personal} rows={facts.personalRows(profile)} />
    <Facts title={names.payment} rows={facts.paymentRows(profile)} />
    <Facts title={names.workstation} rows={facts.workstationRows(profile)} />
    <Entries title={names.workExperience} entries={facts.experienceEntries(profile)} />
    <Entries title={names.qualifications} entries={facts.qualificationEntries(profile)} />
    <Facts title={names.nextOfKin} rows={facts.kinRows(profile)} />
  </>
);

const Application = ({ application }: { application: MyData['applications'][number] }) => (
  <Section title={vacancyName(application.vacancy)}>
    <SummaryList
      rows={facts.rows([
        [text.reference, application.reference],
        [
          text.history,
          application.history.map(({ status, at, reason, by }) => (
            <div key={at}>
              {statusText.statuses[status]}, {formatDateTime(at)}, {text.by[by]}
              {reason && `: ${reason}`}
            </div>
          )),
        ],
        [text.answers, Object.values(application.answers).join('; ')],
        [text.keptUntil, formatDate(application.keptUntil.slice(0, 10))],
      ])}
    />
    <details class="govuk-details">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{text.frozen}</span>
      </summary>
      <FrozenProfile profile={application.profile} />
    </details>
  </Section>
);

const Messages = ({ messages }: Pick<MyData, 'messages'>) => (
  <>
    <h2>{text.messages}</h2>
    <ol class="messages">
      {messages.toReversed().map(({ messageId, kind, text: body, at, keptUntil }) => (
        <li key={messageId} class="card">
          <p>{body ?? messageText.secret[kind] ?? kind}</p>
          <small class="quiet">
            {formatDateTime(at)} · {text.keptUntil} {formatDate(keptUntil.slice(0, 10))}
          </small>
        </li>
      ))}
    </ol>
  </>
);

const Everything = ({ data }: { data: MyData }) => (
  <>
    <p class="actions">
      <button type="button" class="govuk-button" onClick={() => download(data)}>
        {text.download}
      </button>
      <button type="button" class="govuk-button govuk-button--secondary" onClick={() => print()}>
        {text.print}
      </button>
    </p>
    <p class="actions">
      <span class="quiet">
        {text.preparedAt} {formatDateTime(data.preparedAt)}
      </span>
      <a href={inLanguage('/privacy')}>{text.rights}</a>
      <a href={inLanguage('/close-account')}>{text.close}</a>
    </p>
    <h2>{text.account}</h2>
    <section class="card">
      <SummaryList rows={accountRows(data)} />
    </section>
    <Profile profile={data.profile} />
    <h2>{text.applications}</h2>
    {data.applications.length === 0 && <p class="quiet">{text.none}</p>}
    {data.applications.map((application) => (
      <Application key={application.vacancyId} application={application} />
    ))}
    <Messages messages={data.messages} />
  </>
);

const MyDataContent = () => {
  const [data, setData] = useState<MyData>();
  const [problem, setProblem] = useState<Problem>();
  const load = () =>
    void call('GET /api/me/data', {}).then((answer) => {
      setProblem(answer.ok ? undefined : answer.problem);
      if (answer.ok) setData(answer.value);
    });
  useEffect(() => {
    load();
    addEventListener('beforeprint', unfold);
    return () => removeEventListener('beforeprint', unfold);
  }, []);
  if (problem) return <LoadFailure problem={problem} again={load} />;
  return data ? <Everything data={data} /> : <Skeleton label={text.loading} lines={9} />;
};

const MyDataPage = () => (
  <>
    <a class="govuk-back-link" href={inLanguage('/dashboard')}>
      {text.back}
    </a>
    <h1>{text.title}</h1>
    <p class="lead">{text.lead}</p>
    <SignedIn as="professional" waiting={<Skeleton label={text.loading} lines={9} />}>
      <MyDataContent />
    </SignedIn>
  </>
);
export default MyDataPage;
