import assert from 'node:assert/strict';
import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, test } from 'vitest';
import type { Language } from '../../contract/language.ts';
import type { Vacancy } from '../../contract/vacancy.ts';
import { openTestIdentity, type TestIdentity } from '../../tests/identity/test-identity.ts';
import { newVacancy } from '../../tests/table/samples.ts';
import { Refusal } from '../http/refusal.ts';
import { openSms } from '../messaging/sms.ts';
import { RetryLater } from '../queue/consumer.ts';
import { keys, listKeys } from '../table/keys.ts';
import { alertPerson, spreadAlert, spreadList } from './alert-subscribers.ts';
import { countSubscribers } from './count-subscribers.ts';
import type { AlertListIntent, AlertPersonIntent } from './intents.ts';

let identity: TestIdentity;
beforeAll(async () => {
  identity = await openTestIdentity();
});
afterAll(() => identity.close());

const now = new Date('2027-02-01T09:00:00Z');
const delivery = { now, young: true, last: false };
const published = { publishedAt: now.toISOString(), deadline: '2027-03-05T14:00:00.000Z' };
let people = 0;

/** A profile in a list of alerts, as saving the choice leaves it. */
const subscriber = async (place: string, shard = 0, language: Language = 'en') => {
  const number = String(++people).padStart(5, '0');
  const summary = { professionalId: `subscriber-${number}`, phone: `2547180${number}`, language };
  const list = { listPk: listKeys.alerts(place, shard), listSk: summary.professionalId, summary };
  const Item = { ...keys.profile(summary.professionalId), ...summary, ...list };
  await identity.table.client.send(new PutCommand({ TableName: identity.table.name, Item }));
  return summary.phone;
};

type Spread = AlertListIntent | AlertPersonIntent;
/** Does an alert to its end as the queue would, every intent `times` times. */
const alertAll = async ({ vacancyId }: Vacancy, times = 1) => {
  const waiting: Spread[] = [];
  const deps = {
    table: identity.table,
    sendText: openSms(),
    portalUrl: 'https://portal.example',
    enqueue: async (intents: readonly object[]) => void waiting.push(...(intents as Spread[])),
  };
  await spreadAlert(deps, { kind: 'vacancy-published', vacancyId }, delivery);
  const told = new Set<string>();
  for (let next = waiting.shift(); next; next = waiting.shift())
    for (let time = 0; time < times; time++)
      if (next.kind === 'alert-list') await spreadList(deps, next);
      else {
        told.add(next.professionalId);
        await alertPerson(deps, next, delivery);
      }
  return told.size;
};
const textsTo = async (phone: string) => (await identity.sns.sms(phone)).map(({ text }) => text);

test("a county's vacancy is told to who wants all and to who works there, in their language", async () => {
  const all = await subscriber('all', 3, 'sw');
  const [nairobi, kisumu] = [await subscriber('nairobi'), await subscriber('kisumu')];
  const vacancy = await newVacancy(identity.table, { ...published, county: 'nairobi' });
  await alertAll(vacancy);
  const link = `/vacancy?id=${vacancy.vacancyId}`;
  assert.match((await textsTo(nairobi))[0] ?? '', /^Vacancy: .*, Nairobi\. By 0?5 Mar, 5 pm: https/);
  assert.ok((await textsTo(nairobi))[0]?.endsWith(`https://portal.example${link}`));
  assert.match((await textsTo(all))[0] ?? '', /^Nafasi: .* Mwisho 0?5 Mac saa 11 jioni: https/);
  assert.ok((await textsTo(all))[0]?.endsWith(`https://portal.example/sw${link}`));
  assert.deepEqual(await textsTo(kisumu), []);
});

test('a vacancy of the whole country is told to every county', async () => {
  const phones = [await subscriber('all'), await subscriber('mombasa'), await subscriber('turkana')];
  await alertAll(await newVacancy(identity.table, { ...published, county: undefined }));
  for (const phone of phones) assert.equal((await textsTo(phone)).length, 1);
});

test('as many are counted before publishing as get the alert then, those of the county too', async () => {
  const counted = async (vacancy: Vacancy, reach?: string[]) =>
    countSubscribers({ table: identity.table }, { counties: reach }, vacancy.vacancyId);
  for (const place of ['all', 'embu', 'embu', 'nyeri']) await subscriber(place);
  await subscriber('all', 7);
  for (const county of ['embu', 'nyeri', undefined] as const) {
    const { vacancyId } = await newVacancy(identity.table, { county, state: 'draft' });
    const before = await counted({ vacancyId } as Vacancy);
    const told = await alertAll(await newVacancy(identity.table, { ...published, county }));
    assert.ok(told > 1);
    assert.deepEqual(before, { subscribers: told });
  }
  const draft = await newVacancy(identity.table, { county: 'embu', state: 'draft' });
  const refused = await counted(draft, ['nyeri']);
  assert.equal(refused instanceof Refusal && refused.code, 'outside-reach');
});

test('a list longer than a page is told to its end, and each person once whatever runs twice', async () => {
  const phones = await Promise.all(Array.from({ length: 60 }, () => subscriber('kilifi')));
  await alertAll(await newVacancy(identity.table, { ...published, county: 'kilifi' }), 2);
  const counts = await Promise.all(phones.map(async (phone) => (await textsTo(phone)).length));
  assert.deepEqual(new Set(counts), new Set([1]));
});

test('a draft is awaited while the intent is young; what was closed or is over is told to nobody', async () => {
  const phone = await subscriber('lamu');
  const draft = await newVacancy(identity.table, { county: 'lamu', state: 'draft' });
  await assert.rejects(alertAll(draft), RetryLater);
  await alertAll(await newVacancy(identity.table, { ...published, county: 'lamu', state: 'closed' }));
  await alertAll(await newVacancy(identity.table, { county: 'lamu', deadline: now.toISOString() }));
  assert.deepEqual(await textsTo(phone), []);
});

test('who was spread to before the vacancy was closed is told no more', async () => {
  const phone = await subscriber('kwale');
  const vacancy = await newVacancy(identity.table, { ...published, county: 'kwale' });
  const person = { professionalId: 'late', phone, language: 'en' as const };
  const close = { TableName: identity.table.name, Key: keys.vacancy(vacancy.vacancyId) };
  await identity.table.client.send(
    new UpdateCommand({
      ...close,
      UpdateExpression: 'SET #state = :closed',
      ExpressionAttributeNames: { '#state': 'state' },
      ExpressionAttributeValues: { ':closed': 'closed' },
    }),
  );
  const deps = { table: identity.table, sendText: openSms(), portalUrl: '', enqueue: async () => {} };
  await alertPerson(deps, { kind: 'alert-person', vacancyId: vacancy.vacancyId, ...person }, delivery);
  assert.deepEqual(await textsTo(phone), []);
});
