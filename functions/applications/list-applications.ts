import type { Applicant } from '../../contract/application.ts';
import type { AnswerOf, RequestOf } from '../../contract/operation.ts';
import type { listApplications as operation } from '../../contract/operations/applications.ts';
import { counties } from '../../contract/reference/counties.ts';
import { type Caller, reaches } from '../http/caller.ts';
import { cursorOf, placeOf } from '../http/cursor.ts';
import { Refusal, refuse, refuseFields } from '../http/refusal.ts';
import type { Table } from '../table/client.ts';
import { listKeys } from '../table/keys.ts';
import { readPage, type Stretch, type Walk, walkLists } from '../table/lists.ts';

type Input = RequestOf<typeof operation>['query'] & { vacancyId: string };
const most = 50;
/** Counties read at the same time when no county is asked for. */
const abreast = 12;

const countiesInReach = (caller: Pick<Caller, 'counties'>): string[] =>
  counties.map(({ slug }) => slug).filter((slug) => reaches(caller, slug));

const walkOf = ({ county, cursor }: Input, caller: Pick<Caller, 'counties'>): Walk | Refusal => {
  const lists = county ? [county] : countiesInReach(caller);
  if (cursor === undefined) return { lists };
  const place = placeOf(cursor, 2);
  if (place instanceof Refusal) return place;
  const [list = '', after = ''] = place;
  return lists.includes(list)
    ? { lists, start: { list, after } }
    : refuseFields({ field: 'cursor', code: 'invalid' });
};

const stretchOf = ({ vacancyId, status }: Input, county: string, after = ''): Stretch => {
  const listPk = listKeys.applications(vacancyId, county);
  if (!status) return { listPk, after };
  const start = `${status}#`;
  return { listPk, after: after > start ? after : start, upTo: `${status}$` };
};

/** A page of a vacancy's applications: one county's in one Query, or county after county. */
export const listApplications = async (
  { table }: { table: Table },
  caller: Pick<Caller, 'counties'>,
  input: Input,
): Promise<AnswerOf<typeof operation> | Refusal> => {
  if (input.county && !reaches(caller, input.county)) return refuse('outside-reach');
  const walk = walkOf(input, caller);
  if (walk instanceof Refusal) return walk;
  const { entries, next } = await walkLists<Applicant>(walk, {
    most,
    abreast,
    page: (county, after) => readPage(table, stretchOf(input, county, after), { most }),
  });
  return {
    applications: entries.map(({ summary }) => summary),
    ...(next && { cursor: cursorOf([next.list, next.after]) }),
  };
};
