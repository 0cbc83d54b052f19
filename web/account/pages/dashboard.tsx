import { text } from '#messages/account/dashboard';
import { text as profileText } from '#messages/profile/profile';
import { readablePhone } from '../../../contract/fields/phone-number.ts';
import type { Me } from '../../../contract/operations/profile.ts';
import { StatusTag } from '../../applications/status-tag.tsx';
import { alertTexts } from '../../profile/alert-texts.ts';
import { CompletenessMeter } from '../../profile/completeness-meter.tsx';
import { FactList } from '../../shell/fact-list.tsx';
import { formatDateTime } from '../../shell/format.ts';
import { inLanguage } from '../../shell/language.ts';
import { LoadFailure } from '../../shell/load-failure.tsx';
import { Skeleton } from '../../shell/skeleton.tsx';
import { exactLocation } from '../../vacancies/details/vacancy-details.tsx';
import { vacancyName } from '../../vacancies/vacancy-card.tsx';
import { SignedIn } from '../access.tsx';
import { useMe } from '../me.ts';

const Applications = ({ applications }: Pick<Me, 'applications'>) => (
  <section>
    <h2>{text.applications}</h2>
    {applications.length === 0 && <p>{text.noApplications}</p>}
    <ul class="cards">
      {applications.map(({ vacancyId, vacancy, status, reference, submittedAt }) => (
        <li key={vacancyId} class="card">
          <h3>
            <a href={inLanguage(`/application?vacancy=${vacancyId}`)}>{vacancyName(vacancy)}</a>
          </h3>
          <p>
            <StatusTag status={status} />
          </p>
          <FactList
            facts={[
              [text.reference, reference],
              [text.where, exactLocation(vacancy)],
              [text.submitted, formatDateTime(submittedAt)],
            ]}
          />
        </li>
      ))}
    </ul>
    <p>
      <a class="govuk-button govuk-button--secondary" href={inLanguage('/vacancies')}>
        {text.find}
      </a>
    </p>
  </section>
);

const Messages = ({ messages }: Pick<Me, 'messages'>) => (
  <section>
    <h2>{text.messages}</h2>
    {messages.length === 0 && <p>{text.noMessages}</p>}
    <ol class="messages">
      {messages.map(({ messageId, kind, text: body, state, at }) => (
        <li key={messageId} class="card">
          <p>{body ?? text.secret[kind] ?? kind}</p>
          <small class="quiet">
            {formatDateTime(at)} · {text.states[state]}
          </small>
        </li>
      ))}
    </ol>
  </section>
);

const Alerts = ({ profile, language }: Pick<Me, 'profile' | 'language'>) => (
  <section>
    <h2>{text.alerts}</h2>
    <p>
      {alertTexts[profile.alerts.choice]}. {text.smsIn(profileText.languages[language])}{' '}
      <a href={inLanguage('/profile/alerts')}>
        {text.changeAlerts}
        <span class="govuk-visually-hidden"> {text.alertsAndLanguage}</span>
      </a>
    </p>
  </section>
);

const Board = ({ me }: { me: Me }) => (
  <>
    <p class="lead">
      {me.profile.personal ? `${text.welcome(me.profile.personal.fullName)}. ` : ''}
      {text.signedInAs} {readablePhone(me.phone)}.
    </p>
    <section class="card">
      <h2>{text.profile}</h2>
      <CompletenessMeter {...me.completeness} />
      {me.completeness.missing.length > 0 ? (
        <p>
          <a class="govuk-button" href={inLanguage('/profile')}>
            {text.toProfile}
          </a>
        </p>
      ) : (
        <p class="actions">
          <a class="govuk-button" href={inLanguage('/vacancies')}>
            {text.find}
          </a>
          <a href={inLanguage('/profile')}>{text.seeProfile}</a>
        </p>
      )}
    </section>
    <Applications applications={me.applications} />
    <Alerts {...me} />
    <Messages messages={me.messages} />
    <section>
      <h2>{text.myData}</h2>
      <p>
        {text.myDataLead} <a href={inLanguage('/my-data')}>{text.myData}</a>
      </p>
      <p>
        {text.sessionsLead} <a href={inLanguage('/sessions')}>{text.sessions}</a>
      </p>
    </section>
  </>
);

const DashboardContent = () => {
  const { me, problem, reload } = useMe();
  if (problem && !me) return <LoadFailure problem={problem} again={reload} />;
  return me ? <Board me={me} /> : <Skeleton label={text.loading} lines={9} />;
};

const Dashboard = () => (
  <>
    <h1>{text.title}</h1>
    <SignedIn as="professional" waiting={<Skeleton label={text.loading} lines={9} />}>
      <DashboardContent />
    </SignedIn>
  </>
);
export default Dashboard;
