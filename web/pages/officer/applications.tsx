import { useState } from 'preact/hooks';
import {
  type Applicant,
  type ApplicationStatus,
  type Decision,
  decisions,
} from '../../../contract/application.ts';
import type { CountySlug } from '../../../contract/reference/counties.ts';
import type { Vacancy } from '../../../contract/vacancy.ts';
import { SignedIn } from '../../access.tsx';
import { useArrived } from '../../arrived.ts';
import { call } from '../../client.ts';
import { Answered, Waiting } from '../../components/officer-answer.tsx';
import { Applicants } from '../../components/officer-applicants.tsx';
import { DecideDialog, type Results as Decided } from '../../components/officer-decide.tsx';
import { Filters } from '../../components/officer-filters.tsx';
import { Pages } from '../../components/officer-pages.tsx';
import { Results } from '../../components/officer-results.tsx';
import { StateTag } from '../../components/officer-tags.tsx';
import { vacancyName, vacancyPlace } from '../../components/vacancy-card.tsx';
import { inLanguage } from '../../language.ts';
import { text } from '../../messages/en/officer-applications.ts';
import { text as words } from '../../messages/en/officer-words.ts';
import { usePlace } from '../../place.ts';

const path = '/officer/applications';
const offered = Object.keys(decisions) as Decision[];
type Query = { vacancy: string; county?: string; status?: string; cursor?: string };

/** The page of applications, and the vacancy that they are for. */
const load = async ({ vacancy: vacancyId, county, status, cursor }: Query) => {
  const query = { county: county as CountySlug, status: status as ApplicationStatus, cursor };
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

type ListProps = { vacancyId: string; applicants: readonly Applicant[]; reload: () => Promise<void> };

const List = ({ vacancyId, applicants, reload }: ListProps) => {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [decision, setDecision] = useState<Decision>();
  const [decided, setDecided] = useState<{ results: Decided; people: readonly Applicant[] }>();
  const people = applicants.filter(({ professionalId }) => selected.has(professionalId));
  const done = (results: Decided) => {
    setDecision(undefined);
    setSelected(new Set());
    void reload().then(() => setDecided({ results, people }));
  };
  return (
    <>
      {decided && <Results {...decided} />}
      {applicants.length === 0 ? (
        <p class="quiet">{text.none}</p>
      ) : (
        <>
          <Applicants
            vacancyId={vacancyId}
            applicants={applicants}
            selected={selected}
            onSelect={setSelected}
          />
          <DecideBar count={people.length} onDecide={setDecision} />
        </>
      )}
      {decision && (
        <DecideDialog
          vacancyId={vacancyId}
          people={people}
          decision={decision}
          onDone={done}
          onClose={() => setDecision(undefined)}
        />
      )}
    </>
  );
};

const Of = ({ vacancy }: { vacancy: Vacancy }) => (
  <p class="officer-of">
    <strong>{vacancyName(vacancy)}</strong> · {vacancyPlace(vacancy)} <StateTag vacancy={vacancy} />
  </p>
);

const queryIn = (query: URLSearchParams): Query => ({
  ...(Object.fromEntries(query) as Partial<Query>),
  vacancy: query.get('vacancy') ?? '',
});

const OfficerApplications = () => {
  const place = usePlace();
  const arrived = useArrived();
  const query = queryIn(arrived ? place.query : new URLSearchParams());
  const { vacancy: vacancyId, county = '', status = '' } = query;
  return (
    <>
      <a class="govuk-back-link" href={inLanguage(`/officer/vacancy?id=${vacancyId}`)}>
        {words.backToVacancy}
      </a>
      <h1>{text.title}</h1>
      <SignedIn as="officer" waiting={<Waiting />}>
        <Filters path={path} vacancy={vacancyId} county={county} status={status} />
        <Answered load={() => load(query)}>
          {({ applications, cursor, vacancy }, reload) => (
            <>
              {vacancy && <Of vacancy={vacancy} />}
              <List vacancyId={vacancyId} applicants={applications} reload={reload} />
              <Pages path={path} query={query} cursor={cursor} />
            </>
          )}
        </Answered>
      </SignedIn>
    </>
  );
};
export default OfficerApplications;
