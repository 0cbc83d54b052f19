import { useEffect, useState } from 'preact/hooks';
import { text as names } from '#messages/applications/application';
import { text } from '#messages/officer/application';
import { text as listText } from '#messages/officer/applications';
import { text as words } from '#messages/officer/officer';
import { type ApplicationForOfficer, type Decision, decisions } from '../../../contract/application.ts';
import { readablePhone } from '../../../contract/fields/phone-number.ts';
import { SignedIn } from '../../account/access.tsx';
import { call } from '../../api/client.ts';
import { StatusTag } from '../../applications/status-tag.tsx';
import { FrozenProfile } from '../../profile/frozen-profile.tsx';
import { readAddress } from '../../shell/address.ts';
import { FactList } from '../../shell/fact-list.tsx';
import { formatDateTime } from '../../shell/format.ts';
import { inLanguage, language } from '../../shell/language.ts';
import { useLocation } from '../../shell/location.ts';
import { useHydrated } from '../../shell/use-hydrated.ts';
import { vacancyLocation, vacancyName } from '../../vacancies/vacancy-card.tsx';
import { applicationsIn, listAddress } from '../applications-address.ts';
import { ByWhom } from '../by-whom.tsx';
import { DecideDialog, type DecisionResults as Decided, mayDecide } from '../decide-dialog.tsx';
import { DecisionResults } from '../decision-results.tsx';
import { Loaded, Loading } from '../loaded.tsx';
import { Neighbours } from '../neighbours.tsx';
import { useTitle } from '../use-title.tsx';
import { type OfficerVacancy, Positions } from '../vacancy-line.tsx';

type Read = { application: ApplicationForOfficer; vacancy: OfficerVacancy | undefined };

const load = async (vacancyId: string, professionalId: string) => {
  const [application, vacancy] = await Promise.all([
    call('GET /api/officer/vacancies/{vacancyId}/applications/{professionalId}', {
      path: { vacancyId, professionalId },
    }),
    call('GET /api/officer/vacancies/{vacancyId}', { path: { vacancyId } }),
  ]);
  if (!application.ok) return application;
  const value: Read = { application: application.value, vacancy: vacancy.ok ? vacancy.value : undefined };
  return { ok: true as const, value };
};

const nameOf = ({ profile }: ApplicationForOfficer): string => profile.personal?.fullName ?? listText.one;

const Answers = ({ application: { answers }, vacancy }: Read) => {
  const asked = (id: string) => vacancy?.questions.find((question) => question.id === id)?.[language] ?? id;
  if (Object.keys(answers).length === 0) return null;
  return (
    <section class="card">
      <h2>{text.answers}</h2>
      {Object.entries(answers).map(([id, answer]) => (
        <p key={id}>
          <span class="quiet">{asked(id)}</span>
          <br />
          {answer}
        </p>
      ))}
    </section>
  );
};

const History = ({ history }: Pick<ApplicationForOfficer, 'history'>) => (
  <ol class="timeline">
    {[...history].reverse().map((entry) => (
      <li key={entry.at + entry.status}>
        <strong>{names.statuses[entry.status]}</strong>
        {entry.before && <span class="quiet"> ({text.was(names.statuses[entry.before])})</span>}
        <br />
        <span class="quiet">
          <ByWhom by={entry.by} at={entry.at} />
        </span>
        {entry.reason && (
          <p class="officer-reason">
            {text.reason}: {entry.reason}
          </p>
        )}
      </li>
    ))}
  </ol>
);

const Decide = ({
  application,
  onDecide,
}: {
  application: ApplicationForOfficer;
  onDecide: (one: Decision) => void;
}) => {
  const open = (Object.keys(decisions) as Decision[]).filter((one) => mayDecide(application, one));
  return (
    <section class="card officer-actions" aria-label={text.decide}>
      <p>
        <StatusTag status={application.status} />
      </p>
      {open.map((decision) => (
        <button
          key={decision}
          type="button"
          class={`govuk-button${decision === 'reject' ? ' govuk-button--secondary' : ''}`}
          onClick={() => onDecide(decision)}
        >
          {listText.act[decision]}
        </button>
      ))}
      {open.length === 0 && (
        <p class="quiet">{application.accountClosedAt ? text.closedDecision : text.noDecision}</p>
      )}
      <h2>{text.history}</h2>
      <History history={application.history} />
    </section>
  );
};

const WhichVacancy = ({ application, vacancy }: Read) => (
  <>
    <a href={inLanguage(`/officer/vacancy?id=${application.vacancyId}`)}>
      {vacancyName(vacancy ?? application.vacancy)}
    </a>
    , {vacancyLocation(application.vacancy)}
    {vacancy && (
      <small class="quiet officer-left">
        <Positions {...vacancy} />
      </small>
    )}
  </>
);

const Contact = ({ application: { phone, accountClosedAt } }: Pick<Read, 'application'>) => (
  <>
    {phone && <a href={`tel:+${phone}`}>{readablePhone(phone)}</a>}
    {accountClosedAt && `${text.accountClosed} ${formatDateTime(accountClosedAt)}`}
  </>
);

const Facts = (read: Read) => (
  <FactList
    facts={[
      [listText.reference, <strong key="reference">{read.application.reference}</strong>],
      [words.vacancy, <WhichVacancy key="vacancy" {...read} />],
      [text.contact, <Contact key="contact" {...read} />],
    ]}
  />
);

type ShownProps = Read & { reload: () => Promise<void>; name: (name: string) => void };

const Shown = ({ application, vacancy, reload, name }: ShownProps) => {
  const [decision, setDecision] = useState<Decision>();
  const [results, setResults] = useState<Decided>();
  useEffect(() => name(nameOf(application)), [application]);
  const person = { ...application, fullName: nameOf(application), steps: application.history.length };
  const done = (next: Decided) => {
    setDecision(undefined);
    void reload().then(() => setResults(next));
  };
  return (
    <>
      {results && <DecisionResults vacancyId={application.vacancyId} results={results} people={[person]} />}
      <div class="officer-split">
        <Decide application={application} onDecide={setDecision} />
        <div>
          <Facts application={application} vacancy={vacancy} />
          <Answers application={application} vacancy={vacancy} />
          <section class="card">
            <h2 class="officer-caption">{text.frozen}</h2>
            <FrozenProfile profile={application.profile} />
          </section>
        </div>
      </div>
      {decision && (
        <DecideDialog
          vacancyId={application.vacancyId}
          room={vacancy}
          people={[person]}
          decision={decision}
          onDone={done}
          onClose={() => setDecision(undefined)}
        />
      )}
    </>
  );
};

const OfficerApplication = () => {
  const { query } = useLocation();
  const hydrated = useHydrated();
  const { title, name } = useTitle(listText.one);
  const list = applicationsIn(hydrated ? query : readAddress(''));
  const person = query.get('person') ?? '';
  return (
    <>
      <a class="govuk-back-link" href={listAddress(list)}>
        {listText.backToAll}
      </a>
      <h1>{title}</h1>
      <SignedIn as="officer" waiting={<Loading />}>
        <Neighbours query={list} person={person} />
        <Loaded load={() => load(list.vacancy, person)}>
          {(read, reload) => <Shown {...read} reload={reload} name={name} />}
        </Loaded>
      </SignedIn>
    </>
  );
};
export default OfficerApplication;
