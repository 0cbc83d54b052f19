import type { AnswerOf, RequestOf } from '../../contract/operation.ts';
import type { listOfficerVacancies as operation } from '../../contract/operations/vacancies.ts';
import { type VacancySummary, vacancyStates } from '../../contract/vacancy.ts';
import type { Caller } from '../http/caller.ts';
import { cursorOf, placeOf } from '../http/cursor.ts';
import { Refusal, refuseFields } from '../http/refusal.ts';
import type { Table } from '../table/client.ts';
import { listKeys } from '../table/keys.ts';
import { type Filter, readPage, type Walk, walkLists } from '../table/lists.ts';
import { bothOf, filterOf, wordsFilterOf } from './vacancy-filter.ts';

type Query = RequestOf<typeof operation>['query'];
const most = 50;

/** An officer of some counties sees theirs, and those of the whole country: their people apply there too. */
const withinReach = (counties: Caller['counties']): Filter | undefined =>
  counties && {
    expression: `attribute_not_exists(#summary.#county) OR #summary.#county IN (${counties.map((_, index) => `:reach${index}`).join(', ')})`,
    names: { '#summary': 'summary', '#county': 'county' },
    values: Object.fromEntries(counties.map((county, index) => [`:reach${index}`, county])),
  };

const walkOf = ({ state, cursor }: Query): Walk | Refusal => {
  const lists = state ? [state] : vacancyStates;
  if (cursor === undefined) return { lists };
  const place = placeOf(cursor, 2);
  if (place instanceof Refusal) return place;
  const [list = '', after = ''] = place;
  return (lists as readonly string[]).includes(list)
    ? { lists, start: { list, after } }
    : refuseFields({ field: 'cursor', code: 'invalid' });
};

/** The vacancies of one state, or drafts, then published, then closed ones; soonest deadline first. */
export const listOfficerVacancies = async (
  { table }: { table: Table },
  caller: Pick<Caller, 'counties'>,
  query: Query,
): Promise<AnswerOf<typeof operation> | Refusal> => {
  const walk = walkOf(query);
  if (walk instanceof Refusal) return walk;
  const { text, examination, county } = query;
  const words = wordsFilterOf(text);
  if (words === 'nothing') return { vacancies: [] };
  const asked = bothOf(words, filterOf({ examination, county }));
  const filter = bothOf(withinReach(caller.counties), asked);
  const { entries, next } = await walkLists<VacancySummary>(walk, {
    most,
    abreast: vacancyStates.length,
    page: (state, after) => readPage(table, { listPk: listKeys.vacancies(state), after }, { most, filter }),
  });
  return {
    vacancies: entries.map(({ summary }) => summary),
    ...(next && { cursor: cursorOf([next.list, next.after]) }),
  };
};
