import { useEffect, useRef, useState } from 'preact/hooks';
import { text } from '#messages/vacancies/vacancy';
import type { Problem } from '../../../contract/problem.ts';
import type { VacancySummary } from '../../../contract/vacancy.ts';
import { call } from '../../api/client.ts';
import { readOn } from '../../api/read-on.ts';
import { readAddress } from '../../shell/address.ts';
import { useRoles } from '../../shell/layout.tsx';
import { LoadFailure } from '../../shell/load-failure.tsx';
import { useLocation, useNavigate } from '../../shell/location.ts';
import { Skeleton } from '../../shell/skeleton.tsx';
import { useHydrated } from '../../shell/use-hydrated.ts';
import { VacancyCard } from '../vacancy-card.tsx';
import { type Filter, filterIn, queryOf, VacancyFilter } from '../vacancy-filter.tsx';

type Found = { vacancies: VacancySummary[]; cursor?: string | undefined };

const useSearch = (filter: Filter, ready: boolean) => {
  const [found, setFound] = useState<Found>();
  const [problem, setProblem] = useState<Problem>();
  const search = async (cursor?: string) => {
    const answer = await readOn(
      (from) => call('GET /api/vacancies', { query: { ...queryOf(filter), cursor: from } }),
      ({ vacancies }) => vacancies.length === 0,
      cursor,
    );
    if (!answer.ok) return setProblem(answer.problem);
    const { vacancies } = answer.value;
    setFound((before) => ({
      cursor: answer.value.cursor,
      vacancies: cursor ? [...(before?.vacancies ?? []), ...vacancies] : vacancies,
    }));
    setProblem(undefined);
  };
  useEffect(() => {
    if (ready) void search();
  }, [ready]);
  return { found, problem, search };
};

const sayHowMany = ({ vacancies, cursor }: Found): string => {
  if (vacancies.length > 0) return text.found(vacancies.length, cursor !== undefined);
  return cursor ? text.noneYet : text.none;
};

/** What somebody asked for comes into view, and is read out. */
const useInView = (asked: boolean) => {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!asked) return;
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView();
  }, []);
  return heading;
};

type ResultsProps = { found: Found; more: () => void; asked: boolean; FitTag: FitTagOf | undefined };

const Results = ({ found, more, asked, FitTag }: ResultsProps) => (
  <>
    <h2 ref={useInView(asked)} tabIndex={-1}>
      {text.results}
    </h2>
    <p role="status">{sayHowMany(found)}</p>
    <ul class="cards">
      {found.vacancies.map((vacancy) => (
        <li key={vacancy.vacancyId} class="card">
          <VacancyCard vacancy={vacancy} />
          {FitTag && <FitTag vacancy={vacancy} />}
        </li>
      ))}
    </ul>
    {found.cursor && (
      <button type="button" class="govuk-button govuk-button--secondary" onClick={more}>
        {found.vacancies.length > 0 ? text.more : text.lookFurther}
      </button>
    )}
  </>
);

type FitTagOf = typeof import('../details/fit-tag.tsx').FitTag;

/** Who is signed in as a professional sees what fits; everybody else gets the list alone, and no script for more. */
const useFitTag = (): FitTagOf | undefined => {
  const isProfessional = useRoles().includes('professional');
  const [tag, setTag] = useState<{ FitTag: FitTagOf }>();
  useEffect(() => {
    if (isProfessional) void import('../details/fit-tag.tsx').then(setTag);
  }, [isProfessional]);
  return tag?.FitTag;
};

const Vacancies = () => {
  const { query } = useLocation();
  const navigate = useNavigate();
  const hydrated = useHydrated();
  const filter = filterIn(hydrated ? query : readAddress(''));
  const { found, problem, search } = useSearch(filter, hydrated);
  const FitTag = useFitTag();
  const choose = (next: Filter) => {
    const chosen = new URLSearchParams(Object.entries(next).filter(([, value]) => value)).toString();
    navigate(chosen ? `/vacancies?${chosen}` : '/vacancies');
  };
  return (
    <>
      <h1>{text.title}</h1>
      <p class="lead">{text.lead}</p>
      <VacancyFilter filter={filterIn(query)} choose={choose} />
      {problem && <LoadFailure problem={problem} again={() => void search()} />}
      {!found && !problem && <Skeleton label={text.searching} lines={6} />}
      {found && (
        <Results
          found={found}
          more={() => void search(found.cursor)}
          asked={query.toString() !== ''}
          FitTag={FitTag}
        />
      )}
    </>
  );
};
export default Vacancies;
