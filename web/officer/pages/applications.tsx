import { useState } from 'preact/hooks';
import { text } from '#messages/officer/applications';
import { text as words } from '#messages/officer/officer';
import { type Applicant, type Decision, decisions } from '../../../contract/application.ts';
import { SignedIn } from '../../account/access.tsx';
import { call } from '../../api/client.ts';
import { readAddress } from '../../shell/address.ts';
import { inLanguage } from '../../shell/language.ts';
import { useLocation } from '../../shell/location.ts';
import { useHydrated } from '../../shell/use-hydrated.ts';
import { Applicants } from '../applicants.tsx';
import { type ApplicationsQuery, applicationsIn } from '../applications-address.ts';
import { DecideDialog, type DecisionResults as Decided } from '../decide-dialog.tsx';
import { DecisionResults } from '../decision-results.tsx';
import { Filters } from '../filters.tsx';
import { Loaded, Loading } from '../loaded.tsx';
import { Pagination } from '../pagination.tsx';
import { type OfficerVacancy, VacancyLine } from '../vacancy-line.tsx';

const path = '/officer/applications';
const offered = Object.keys(decisions) as Decision[];
/** The page of applications, and the vacancy that they are for. */
const load = async ({ vacancy: vacancyId, county, status, cursor }: ApplicationsQuery) => {
  const query = { county, status, cursor };
  const [listed, vacancy] = await Promise.all([
    call('GET /api/officer/vacancies/{vacancyId}/applications', { path: { vacancyId }, query }),
    call('GET /api/officer/vacancies/{vacancyId}', { path: { vacancyId } }),
  ]);
  if (!listed.ok) return listed;
  return { ok: true as const, value: { ...listed.value, vacancy: vacancy.ok ? vacancy.value : undefined } };
};

const DecideBar = ({ count, onDecide }: { count: number; onDecide: (decision: Decision) => void }) => (
  <section class="officer-bar" aria-label={text.decide} data-idle={count === 0 || undefined}>
    <p role="status">{text.selected(count)}</p>
    {offered.map((decision) => (
      <button
        key={decision}
        type="button"
        disabled={count === 0}
        class={`govuk-button${decision === 'reject' ? ' govuk-button--secondary' : ''}`}
        onClick={() => onDecide(decision)}
      >
        {text.act[decision]}
      </button>
    ))}
  </section>
);

/** The list as the decisions left it: the index that lists are read from follows a moment later. */
const asDecided = (applicants: readonly Applicant[], results: Decided): Applicant[] =>
  applicants.map((applicant) => {
    const result = results.find(({ professionalId }) => professionalId === applicant.professionalId);
    const { status, steps = 0 } = result ?? {};
    return status && steps > applicant.steps ? { ...applicant, status, steps } : applicant;
  });

const changedIn = (results: Decided): ReadonlySet<string> =>
  new Set(results.filter(({ outcome }) => outcome === 'changed').map(({ professionalId }) => professionalId));

type ListProps = {
  query: ApplicationsQuery;
  vacancy: OfficerVacancy | undefined;
  applicants: readonly Applicant[];
  reload: () => Promise<void>;
};

const List = ({ query, vacancy, applicants: listed, reload }: ListProps) => {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [decision, setDecision] = useState<Decision>();
  const [decided, setDecided] = useState<{ results: Decided; people: readonly Applicant[] }>();
  const applicants = asDecided(listed, decided?.results ?? []);
  const people = applicants.filter(({ professionalId }) => selected.has(professionalId));
  const done = (results: Decided) => {
    setDecision(undefined);
    setSelected(changedIn(results));
    void reload().then(() => setDecided({ results, people }));
  };
  return (
    <>
      {decided && <DecisionResults vacancyId={query.vacancy} {...decided} />}
      {applicants.length === 0 ? (
        <p class="quiet">{text.none}</p>
      ) : (
        <>
          <Applicants
            query={query}
            applicants={applicants}
            selected={selected}
            changed={changedIn(decided?.results ?? [])}
            onSelect={setSelected}
          />
          <DecideBar count={people.length} onDecide={setDecision} />
        </>
      )}
      {decision && (
        <DecideDialog
          vacancyId={query.vacancy}
          room={vacancy}
          people={people}
          decision={decision}
          onDone={done}
          onClose={() => setDecision(undefined)}
        />
      )}
    </>
  );
};

const OfficerApplications = () => {
  const location = useLocation();
  const hydrated = useHydrated();
  const query = applicationsIn(hydrated ? location.query : readAddress(''));
  const { vacancy: vacancyId, county = '', status = '' } = query;
  return (
    <>
      <a class="govuk-back-link" href={inLanguage(`/officer/vacancy?id=${vacancyId}`)}>
        {words.backToVacancy}
      </a>
      <h1>{text.title}</h1>
      <SignedIn as="officer" waiting={<Loading />}>
        <Loaded load={() => load(query)}>
          {({ applications, cursor, vacancy }, reload) => (
            <>
              {vacancy && <VacancyLine vacancy={vacancy} />}
              <Filters
                path={path}
                vacancy={vacancyId}
                county={county}
                status={status}
                within={vacancy?.applicantCounties}
              />
              <List query={query} vacancy={vacancy} applicants={applications} reload={reload} />
              <Pagination path={path} query={query} cursor={cursor} />
            </>
          )}
        </Loaded>
      </SignedIn>
    </>
  );
};
export default OfficerApplications;
