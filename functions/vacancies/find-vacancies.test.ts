import assert from 'node:assert/strict';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, test } from 'vitest';
import { mostSearched } from '../../contract/fields/id-forms.ts';
import { counties } from '../../contract/reference/counties.ts';
import type { Vacancy, VacancyDraft } from '../../contract/vacancy.ts';
import { now, vacancyDraft } from '../../tests/table/samples.ts';
import { openTestTable, type TestTable } from '../../tests/table/test-table.ts';
import { cursorOf } from '../http/cursor.ts';
import { Refusal } from '../http/refusal.ts';
import { findVacancies } from './find-vacancies.ts';
import { listOfficerVacancies } from './list-officer-vacancies.ts';
import { vacancyItem } from './vacancy-item.ts';

let testTable: TestTable;
const deps = (at = now) => ({ table: testTable.table, now: at });

let made = 0;
const { county: _, ...countrywide } = vacancyDraft;
const day = (date: number) => new Date(Date.UTC(2027, 2, date)).toISOString();
const put = async (state: Vacancy['state'], draft: Partial<VacancyDraft>): Promise<string> => {
  const vacancyId = `vacancy${String(++made).padStart(4, '0')}`;
  const vacancy: Vacancy = { ...countrywide, ...draft, vacancyId, state, version: 1 };
  const Item = vacancyItem(vacancy, { createdAt: now.toISOString(), createdBy: 'officer-1' });
  await testTable.table.client.send(new PutCommand({ TableName: testTable.table.name, Item }));
  return vacancyId;
};
const published: Record<string, string> = {};
beforeAll(async () => {
  testTable = await openTestTable();
  published.country = await put('published', { deadline: day(9) });
  published.nairobi = await put('published', { county: 'nairobi', deadline: day(8) });
  published.westlands = await put('published', {
    county: 'nairobi',
    subCounty: 'westlands',
    deadline: day(7),
  });
  published.mombasa = await put('published', { county: 'mombasa', deadline: day(6) });
  published.marking = await put('published', {
    activity: 'marking',
    position: 'assistant-examiner',
    deadline: day(5),
  });
  await put('published', { deadline: now.toISOString() });
  await put('draft', { county: 'mombasa' });
  await put('closed', {});
});
afterAll(() => testTable.close());

type Search = Parameters<typeof findVacancies>[1];
const find = async (search: Search, at = now) => {
  const answer = await findVacancies(deps(at), search);
  assert.ok(!(answer instanceof Refusal));
  return answer;
};
const found = async (search: Search) => {
  const { vacancies } = await find(search);
  return vacancies.map(({ vacancyId }) =>
    Object.keys(published).find((name) => published[name] === vacancyId),
  );
};

test('open vacancies are found, soonest deadline first; drafts, closed and ended ones are not', async () => {
  assert.deepEqual(await found({}), ['marking', 'mombasa', 'westlands', 'nairobi', 'country']);
});

test('a vacancy of the whole country is found in every county, one of a county in all its sub-counties', async () => {
  assert.deepEqual(await found({ county: 'mombasa' }), ['marking', 'mombasa', 'country']);
  assert.deepEqual(await found({ county: 'nairobi', subCounty: 'kibra' }), ['marking', 'nairobi', 'country']);
  assert.deepEqual(await found({ subCounty: 'westlands' }), ['marking', 'westlands', 'country']);
});

test('every filter narrows', async () => {
  assert.deepEqual(await found({ activity: 'marking' }), ['marking']);
  assert.deepEqual(await found({ activity: 'invigilation', county: 'mombasa' }), ['mombasa', 'country']);
  assert.deepEqual(await found({ examination: 'kpsea' }), []);
});

test('pages of 50 hold each vacancy once, also while deadlines pass in between', async () => {
  for (let index = 0; index < 120; index++) await put('published', { deadline: day(10 + (index % 15)) });
  const first = await find({});
  assert.equal(first.vacancies.length, 50);
  const second = await find({ cursor: first.cursor }, new Date(day(8)));
  const third = await find({ cursor: second.cursor }, new Date(day(8)));
  const all = [first, second, third].flatMap(({ vacancies }) => vacancies.map(({ vacancyId }) => vacancyId));
  assert.equal(third.cursor, undefined);
  assert.deepEqual([all.length, new Set(all).size], [125, 125]);
});

test('a page is one Query', async () => {
  assert.deepEqual(await testTable.callsOf(() => find({})), ['Query']);
  assert.deepEqual(await testTable.callsOf(() => find({ county: 'nairobi' })), ['Query']);
});

test('a made-up cursor is refused, and a foreign place finds nothing', async () => {
  for (const cursor of ['AAAA', 'e30', cursorOf([]), cursorOf(['a b']), cursorOf(['\u{10ffff}'])]) {
    const answer = await findVacancies(deps(), { cursor });
    assert.ok(answer instanceof Refusal);
    assert.deepEqual(answer.fields, [{ field: 'cursor', code: 'invalid' }]);
  }
  assert.deepEqual(await find({ cursor: cursorOf(['~~~']) }), { vacancies: [] });
});

const list = async (query: Parameters<typeof listOfficerVacancies>[2], counties?: string[]) => {
  const answer = await listOfficerVacancies(deps(), { counties }, query);
  assert.ok(!(answer instanceof Refusal));
  return answer;
};

test('officers list drafts, then published, then closed ones, page after page', async () => {
  const states: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await list({ ...(cursor && { cursor }) });
    states.push(...page.vacancies.map(({ state }) => state));
    cursor = page.cursor;
  } while (cursor);
  assert.deepEqual(
    [states.length, states[0], states[1], states.at(-1)],
    [128, 'draft', 'published', 'closed'],
  );
  assert.equal((await list({ state: 'closed' })).vacancies.length, 1);
});

test('officers filter by examination and county, within their reach', async () => {
  const draft = await put('draft', { examination: 'kpsea', county: 'mombasa' });
  const ids = async (...query: Parameters<typeof list>) =>
    (await list(...query)).vacancies.map(({ vacancyId }) => vacancyId);
  assert.deepEqual(await ids({ examination: 'kpsea' }), [draft]);
  assert.deepEqual(await ids({ examination: 'kpsea', county: 'nairobi' }), []);
  assert.deepEqual(await ids({ examination: 'kpsea', county: 'mombasa', state: 'draft' }, ['mombasa']), [
    draft,
  ]);
  assert.deepEqual(await ids({ examination: 'kpsea' }, ['nairobi']), []);
  assert.deepEqual(await ids({ county: 'mombasa', state: 'draft' }, ['nairobi']), []);
  assert.equal((await ids({ county: 'mombasa', state: 'draft' }, ['mombasa'])).length, 2);
});

test('officers search by words of what a vacancy is called, in either language, together with the filters', async () => {
  const moderator = { examination: 'dte', activity: 'setting-moderation', position: 'moderator' } as const;
  const [wajir, garissa] = [
    await put('draft', { ...moderator, county: 'wajir', year: 2031 }),
    await put('closed', { ...moderator, county: 'garissa' }),
  ];
  const ids = async (...query: Parameters<typeof list>) =>
    (await list(...query)).vacancies.map(({ vacancyId }) => vacancyId);
  assert.deepEqual(await ids({ text: 'moderator' }), [wajir, garissa]);
  assert.deepEqual(await ids({ text: 'Dte MODER 2031' }), [wajir]);
  assert.deepEqual(await ids({ text: 'moderator garissa' }), [garissa]);
  assert.deepEqual(await ids({ text: 'moderator', county: 'garissa', state: 'closed' }), [garissa]);
  assert.deepEqual(await ids({ text: 'moderator' }, ['wajir']), [wajir]);
  assert.deepEqual(await testTable.callsOf(() => list({ text: 'moderator zebra' })), []);
});

test('the longest search of the shortest words is an expression that the table takes', async () => {
  const text = 'ma ki as ch ex se ce in mo tr ny na tu'.slice(0, mostSearched);
  assert.deepEqual(await list({ text }, counties.map(({ slug }) => slug).slice(0, 46)), { vacancies: [] });
});

test('a search that finds little in a long list says where to look on, until the list has ended', async () => {
  for (let index = 0; index < 60; index++) await put('closed', { county: 'lamu', examination: 'keya' });
  const found: number[] = [];
  let cursor: string | undefined;
  do {
    const page = await list({ text: 'keya lamu', state: 'closed', ...(cursor && { cursor }) });
    found.push(page.vacancies.length);
    cursor = page.cursor;
  } while (cursor);
  assert.deepEqual(found, [50, 10]);
});

test('an officer of a county lists those of the county and of the country', async () => {
  assert.deepEqual((await list({ state: 'draft' }, ['nairobi'])).vacancies, []);
  const counties = new Set(
    (await list({ state: 'published' }, ['nairobi'])).vacancies.map(({ county }) => county),
  );
  assert.deepEqual(counties, new Set([undefined, 'nairobi']));
});
