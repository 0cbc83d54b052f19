import { useEffect, useState } from 'preact/hooks';
import { text as messageText } from '#messages/account/dashboard';
import { text } from '#messages/account/my-data';
import { text as sessionsText } from '#messages/account/sessions';
import { text as statusText } from '#messages/applications/application';
import type { MyData } from '../../../contract/my-data.ts';
import type { Problem } from '../../../contract/problem.ts';
import { call } from '../../api/client.ts';
import { type Facts, rowsOf, shownWithAnother } from '../../profile/facts.ts';
import { FrozenProfile } from '../../profile/frozen-profile.tsx';
import { Fold } from '../../shell/fold.tsx';
import { formatDate, formatDateTime } from '../../shell/format.ts';
import { inLanguage } from '../../shell/language.ts';
import { LoadFailure } from '../../shell/load-failure.tsx';
import { Skeleton } from '../../shell/skeleton.tsx';
import { SummaryList } from '../../shell/summary-list.tsx';
import { vacancyName } from '../../vacancies/vacancy-card.tsx';
import { SignedIn } from '../access.tsx';
import { accountRows } from '../account-facts.ts';
import { deviceName } from '../device-name.ts';
import { ProfileHeld, Section } from '../profile-held.tsx';

/** Saves the answer as it came, under a name that says of when it is. */
const download = (data: MyData) => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([JSON.stringify(data, null, 2)], { type: 'application/json' }));
  link.download = `my-data-${data.preparedAt.slice(0, 10)}.json`;
  link.click();
  URL.revokeObjectURL(link.href);
};

type OwnApplication = MyData['applications'][number];

const applicationFacts: Facts<OwnApplication> = {
  vacancyId: shownWithAnother,
  vacancy: shownWithAnother,
  reference: [text.reference, (reference) => reference],
  status: shownWithAnother,
  submittedAt: shownWithAnother,
  history: [
    text.history,
    (history) =>
      history.map(({ status, at, reason, by }) => (
        <div key={at}>
          {statusText.statuses[status]}, {formatDateTime(at)}, {text.by[by]}
          {reason && `: ${reason}`}
        </div>
      )),
  ],
  answers: [text.answers, (answers) => Object.values(answers).join('; ')],
  profile: shownWithAnother,
  keptUntil: [text.keptUntil, (keptUntil) => formatDate(keptUntil.slice(0, 10))],
};

const Application = ({ application }: { application: OwnApplication }) => (
  <Section title={vacancyName(application.vacancy)}>
    <SummaryList rows={rowsOf(application, applicationFacts)} />
    <Fold title={text.frozen}>
      <FrozenProfile profile={application.profile} />
    </Fold>
  </Section>
);

const Messages = ({ messages }: Pick<MyData, 'messages'>) => (
  <>
    <h2>{text.messages}</h2>
    <ol class="messages">
      {[...messages].reverse().map(({ messageId, kind, text: body, at, keptUntil }) => (
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

const SessionList = ({ sessions }: Pick<MyData, 'sessions'>) => (
  <>
    <h2>
      <a href={inLanguage('/sessions')}>{sessionsText.title}</a>
    </h2>
    <ul>
      {sessions.map((session) => (
        <li key={session.since}>
          {deviceName(session)}: {sessionsText.since} {formatDateTime(session.since)}, {sessionsText.usedAt}{' '}
          {formatDateTime(session.usedAt)}, {text.keptUntil} {formatDate(session.keptUntil.slice(0, 10))}
        </li>
      ))}
    </ul>
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
      <SummaryList rows={accountRows(data.account)} />
    </section>
    <ProfileHeld profile={data.profile} />
    <h2>{text.applications}</h2>
    {data.applications.length === 0 && <p class="quiet">{text.none}</p>}
    {data.applications.map((application) => (
      <Application key={application.vacancyId} application={application} />
    ))}
    <SessionList sessions={data.sessions} />
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
  useEffect(load, []);
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
