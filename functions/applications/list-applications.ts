import type { Applicant, ApplicationStatus } from '../../contract/application.ts';
import type { AnswerOf, RequestOf } from '../../contract/operation.ts';
import type { listApplications as operation } from '../../contract/operations/applications.ts';
import type { Caller } from '../http/caller.ts';
import { cursorOf, placeOf } from '../http/cursor.ts';
import { Refusal, refuse, refuseFields } from '../http/refusal.ts';
import type { Table } from '../table/client.ts';
import { listKeys } from '../table/keys.ts';
import { readPage, type Stretch, type Walk, walkLists } from '../table/lists.ts';
import { getVacancy } from '../vacancies/vacancy-store.ts';
import { applicantCountiesInReach, reachesApplicants } from './officer-reach.ts';

type Input = RequestOf<typeof operation>['query'] & { vacancyId: string };
const most = 50;
/** Lists read at the same time when no county is asked for. */
const abreast = 12;

/** Those who wait for a decision come first; statuses that follow one another in the list are read as one stretch. */
const stretches: Record<string, [first: ApplicationStatus, last: ApplicationStatus]> = {
  undecided: ['shortlisted', 'submitted'],
  decided: ['accepted', 'rejected'],
  withdrawn: ['withdrawn', 'withdrawn'],
};

/** The stretches to walk, `<stretch>#<county>`; one status is a stretch by itself. */
const listsOf = ({ status }: Input, slugs: readonly string[]): string[] =>
  (status ? [status] : Object.keys(stretches)).flatMap((stretch) =>
    slugs.map((slug) => `${stretch}#${slug}`),
  );

const walkOf = (input: Input, slugs: readonly string[]): Walk | Refusal => {
  const lists = listsOf(input, slugs);
  if (input.cursor === undefined) return { lists };
  const place = placeOf(input.cursor, 2);
  if (place instanceof Refusal) return place;
  const [list = '', after = ''] = place;
  return lists.includes(list)
    ? { lists, start: { list, after } }
    : refuseFields({ field: 'cursor', code: 'invalid' });
};

const stretchOf = (vacancyId: string, list: string, after = ''): Stretch => {
  const [name = '', county = ''] = list.split('#');
  const [first, last] = stretches[name] ?? [name, name];
  const start = `${first}#`;
  return {
    listPk: listKeys.applications(vacancyId, county),
    after: after > start ? after : start,
    upTo: `${last}$`,
  };
};

/** The applicants of a vacancy, a page at a time, those without a decision first: of one county, or of all in reach. */
export const listApplications = async (
  { table }: { table: Table },
  caller: Pick<Caller, 'counties'>,
  input: Input,
): Promise<AnswerOf<typeof operation> | Refusal> => {
  const vacancy = await getVacancy(table, input.vacancyId);
  if (!vacancy) return refuse('vacancy-not-found');
  if (input.county && !reachesApplicants(caller, vacancy, input.county)) return refuse('outside-reach');
  const walk = walkOf(input, input.county ? [input.county] : applicantCountiesInReach(caller, vacancy));
  if (walk instanceof Refusal) return walk;
  const { entries, next } = await walkLists<Applicant>(walk, {
    most,
    abreast: input.county ? 1 : abreast,
    page: (list, after) => readPage(table, stretchOf(input.vacancyId, list, after), { most }),
  });
  return {
    applications: entries.map(({ summary }) => summary),
    ...(next && { cursor: cursorOf([next.list, next.after]) }),
  };
};
