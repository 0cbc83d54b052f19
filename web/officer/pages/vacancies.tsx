import { text } from '#messages/officer/vacancies';
import { daysToLastDay } from '../../../contract/calendar.ts';
import { counties } from '../../../contract/reference/counties.ts';
import { examinations } from '../../../contract/reference/examinations.ts';
import { type VacancyState, type VacancySummary, vacancyStates } from '../../../contract/vacancy.ts';
import { SignedIn } from '../../account/access.tsx';
import { call } from '../../api/client.ts';
import { readOn } from '../../api/read-on.ts';
import { formatCount, formatDateTime } from '../../shell/format.ts';
import { inLanguage } from '../../shell/language.ts';
import { useLocation } from '../../shell/location.ts';
import { vacancyLocation, vacancyName } from '../../vacancies/vacancy-card.tsx';
import { Loaded, Loading } from '../loaded.tsx';
import { addressOf, Pagination } from '../pagination.tsx';
import { hasEnded, StateTag } from '../state-tag.tsx';
import { type Shown, VacanciesFilter } from '../vacancies-filter.tsx';

const path = '/officer/vacancies';
const tabs = { published: text.published, draft: text.drafts, closed: text.closed } as const;
const stateIn = (value: string | null): VacancyState =>
  vacancyStates.find((state) => state === value) ?? 'published';

const Tabs = ({ shown }: { shown: Shown }) => (
  <nav class="officer-tabs" aria-label={text.tabs}>
    <ul>
      {(Object.keys(tabs) as VacancyState[]).map((one) => (
        <li key={one}>
          <a
            href={inLanguage(addressOf(path, { ...shown, state: one }))}
            aria-current={one === shown.state ? 'page' : undefined}
          >
            {tabs[one]}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);

const Deadline = ({ vacancy }: { vacancy: VacancySummary }) => {
  const now = new Date();
  const days = daysToLastDay(vacancy.deadline, now);
  return (
    <span>
      {formatDateTime(vacancy.deadline)}
      {hasEnded(vacancy, now) && (
        <>
          {' '}
          <StateTag vacancy={vacancy} />
        </>
      )}
      {vacancy.state === 'published' && days >= 0 && days <= 14 && (
        <small class="quiet officer-left">{text.daysLeft(days)}</small>
      )}
    </span>
  );
};

const Row = ({ vacancy }: { vacancy: VacancySummary }) => (
  <tr class="govuk-table__row">
    <th class="govuk-table__header" scope="row">
      <a href={inLanguage(`/officer/vacancy?id=${vacancy.vacancyId}`)}>{vacancyName(vacancy)}</a>
    </th>
    <td class="govuk-table__cell" data-label={text.place}>
      {vacancyLocation(vacancy)}
    </td>
    <td class="govuk-table__cell officer-number" data-label={text.positions}>
      {formatCount(vacancy.positionsAvailable)}
    </td>
    <td class="govuk-table__cell" data-label={text.deadline}>
      <Deadline vacancy={vacancy} />
    </td>
  </tr>
);

const Table = ({ vacancies, caption }: { vacancies: readonly VacancySummary[]; caption: string }) => (
  <table class="govuk-table responsive officer-table">
    <caption class="govuk-visually-hidden">{caption}</caption>
    <thead>
      <tr>
        <th class="govuk-table__header" scope="col">
          {text.vacancy}
        </th>
        <th class="govuk-table__header" scope="col">
          {text.place}
        </th>
        <th class="govuk-table__header officer-number" scope="col">
          {text.positions}
        </th>
        <th class="govuk-table__header" scope="col">
          {text.deadline}
        </th>
      </tr>
    </thead>
    <tbody>
      {vacancies.map((vacancy) => (
        <Row key={vacancy.vacancyId} vacancy={vacancy} />
      ))}
    </tbody>
  </table>
);

const Listing = () => {
  const { query } = useLocation();
  const state = stateIn(query.get('state'));
  const examination = examinations.find(({ value }) => value === query.get('examination'))?.value;
  const county = counties.find(({ slug }) => slug === query.get('county'))?.slug;
  const words = query.get('text') ?? undefined;
  const shown = { state, text: words, examination, county };
  const cursor = query.get('cursor') ?? undefined;
  const load = () =>
    readOn(
      (from) => call('GET /api/officer/vacancies', { query: { ...shown, cursor: from } }),
      ({ vacancies }) => vacancies.length === 0,
      cursor,
    );
  const none = words || examination || county ? text.noneMatches : text.none[state];
  return (
    <>
      <Tabs shown={shown} />
      <VacanciesFilter path={path} shown={shown} />
      <Loaded load={load}>
        {({ vacancies, cursor: next }) => (
          <>
            {vacancies.length > 0 ? (
              <Table vacancies={vacancies} caption={tabs[state]} />
            ) : (
              <p class="quiet">{next ? text.noneYet : none}</p>
            )}
            <Pagination path={path} query={{ ...shown, cursor }} cursor={next} />
          </>
        )}
      </Loaded>
    </>
  );
};

const OfficerVacancies = () => (
  <>
    <div class="officer-head">
      <h1>{text.title}</h1>
      <a class="govuk-button" href={inLanguage('/officer/vacancy-edit')}>
        {text.write}
      </a>
    </div>
    <SignedIn as="officer" waiting={<Loading />}>
      <Listing />
    </SignedIn>
  </>
);
export default OfficerVacancies;
