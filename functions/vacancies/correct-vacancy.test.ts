import assert from 'node:assert/strict';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, test } from 'vitest';
import { type Correctable, type Correction, correctable } from '../../contract/correction.ts';
import { openTestIdentity, type TestIdentity } from '../../tests/identity/test-identity.ts';
import { correction, later, newApplicant, newVacancy, now, officer } from '../../tests/table/samples.ts';
import { applyForVacancy } from '../applications/apply-for-vacancy.ts';
import { decideApplications } from '../applications/decide-applications.ts';
import { withdrawApplication } from '../applications/withdraw-application.ts';
import { Refusal } from '../http/refusal.ts';
import { openSms } from '../messaging/sms.ts';
import { RetryLater } from '../queue/consumer.ts';
import type { ProfileItem } from '../table/items.ts';
import { keys } from '../table/keys.ts';
import { getItem } from '../table/reads.ts';
import { correctVacancy } from './correct-vacancy.ts';
import { countApplicants } from './count-applicants.ts';
import type { CorrectionIntent, VacancyIntent } from './intents.ts';
import { notifyOfCorrection, spreadCorrection, spreadCorrectionList } from './notify-of-correction.ts';
import { readOfficerVacancy } from './read-officer-vacancy.ts';

let identity: TestIdentity;
beforeAll(async () => {
  identity = await openTestIdentity();
});
afterAll(() => identity.close());

const codeOf = (outcome: unknown) => (outcome instanceof Refusal ? outcome.code : 'done');
const unchanged = async (changes: Partial<Correction> = {}) => {
  const vacancy = await newVacancy(identity.table);
  const said = Object.fromEntries(correctable.map((field) => [field, vacancy[field]])) as Correctable;
  return { vacancyId: vacancy.vacancyId, version: vacancy.version, ...said, ...changes };
};
type Request = Awaited<ReturnType<typeof unchanged>>;

const correct = async (request: Request, at = now, caller = officer) => {
  const enqueued: CorrectionIntent[] = [];
  const enqueue = async (intent: CorrectionIntent) => void enqueued.push(intent);
  const outcome = await correctVacancy({ table: identity.table, now: at, enqueue }, caller, request);
  return { outcome, enqueued };
};

const apply = async (vacancyId: string, at = now) => {
  const one = await newApplicant(identity.table);
  const deps = { table: identity.table, now: at, enqueue: async () => {} };
  await applyForVacancy(deps, one, { vacancyId, answers: {}, key: undefined });
  const profile = await getItem<ProfileItem>(identity.table, keys.profile(one.id));
  return { ...one, phone: profile?.phone ?? '' };
};
const decide = (vacancyId: string, professionalId: string, decision: 'accept' | 'reject') =>
  decideApplications({ table: identity.table, now, enqueue: async () => {} }, officer, {
    vacancyId,
    professionalIds: [professionalId],
    decision,
    reason: 'Full.',
    key: undefined,
  });

/** Does what was enqueued to its end as the queue would, every intent `times` times. */
const spread = async (intents: readonly CorrectionIntent[], times = 1, young = false) => {
  const waiting: VacancyIntent[] = [...intents];
  const delivery = { now: later(5000), young, last: false };
  const deps = {
    table: identity.table,
    sendText: openSms(),
    portalUrl: 'https://portal.example',
    enqueue: async (more: readonly object[]) => void waiting.push(...(more as VacancyIntent[])),
  };
  for (let next = waiting.shift(); next; next = waiting.shift())
    for (let time = 0; time < times; time++)
      if (next.kind === 'vacancy-corrected') await spreadCorrection(deps, next, delivery);
      else if (next.kind === 'correction-list') await spreadCorrectionList(deps, next);
      else if (next.kind === 'correction-person') await notifyOfCorrection(deps, next, delivery);
};
const textsTo = async (phone: string) => (await identity.sns.sms(phone)).map(({ text }) => text);

test('a correction is on record: who, before and after, and why', async () => {
  const request = await unchanged({ payPerDay: 600, days: 17, reason: 'The timetable changed.' });
  const { outcome } = await correct(request);
  assert.equal(codeOf(outcome), 'done');
  const { table } = identity;
  const { record } = (await readOfficerVacancy({ table }, officer, request.vacancyId)) as {
    record: unknown[];
  };
  assert.deepEqual(record, [
    {
      action: 'corrected',
      at: now.toISOString(),
      by: officer.id,
      byName: undefined,
      before: { payPerDay: 550, days: 16, version: 2 },
      after: { payPerDay: 600, days: 17, version: 3, reason: 'The timetable changed.' },
    },
  ]);
});

test('the same correction again is answered again; from a version that was overtaken it is not made', async () => {
  const request = await unchanged({ payPerDay: 600 });
  const first = await correct(request);
  const again = await correct(request, later(1000));
  assert.deepEqual(again.outcome, first.outcome);
  assert.deepEqual(again.enqueued, []);
  assert.equal(codeOf((await correct({ ...request, payPerDay: 700 })).outcome), 'stale-version');
});

test('only a published vacancy is corrected, within reach, and its deadline not into the past', async () => {
  const { table } = identity;
  for (const state of ['draft', 'closed'] as const) {
    const { vacancyId, version } = await newVacancy(table, { state });
    const { outcome } = await correct({ ...correction, vacancyId, version } as Request);
    assert.equal(codeOf(outcome), 'vacancy-not-published');
  }
  const mombasa = { id: 'officer-m', counties: ['mombasa'] };
  assert.equal(codeOf((await correct(await unchanged({ days: 3 }), now, mombasa)).outcome), 'outside-reach');
  const past = await unchanged({ deadline: later(-1000).toISOString() });
  assert.equal(codeOf((await correct(past)).outcome), 'invalid-request');
  const ended = await unchanged({ payPerDay: 1 });
  assert.equal(codeOf((await correct(ended, new Date(Date.parse(ended.deadline) + 1))).outcome), 'done');
});

test('who applied is told what changed for them, once whatever runs twice; who is out of it is not', async () => {
  const request = await unchanged({
    payPerDay: 600,
    startDate: '2027-11-02',
    deadline: '2027-09-20T14:00:00.000Z',
    positionsAvailable: 5,
  });
  const { vacancyId } = request;
  const [waiting, accepted, rejected, withdrawn] = await Promise.all([
    apply(vacancyId),
    apply(vacancyId),
    apply(vacancyId),
    apply(vacancyId),
  ]);
  await decide(vacancyId, accepted.id, 'accept');
  await decide(vacancyId, rejected.id, 'reject');
  const deps = { table: identity.table, now, enqueue: async () => {} };
  await withdrawApplication(deps, withdrawn, vacancyId);
  assert.deepEqual(await countApplicants(deps, officer, { vacancyId }), { applicants: 2 });

  const { enqueued } = await correct(request, later(1000));
  const late = await apply(vacancyId, later(2000));
  await spread(enqueued, 2);
  const text = `Changed (pay, start, deadline): Invigilator, KCSE 2027: https://portal.example/vacancy?id=${vacancyId}`;
  for (const { phone } of [waiting, accepted]) assert.deepEqual(await textsTo(phone), [text]);
  for (const { phone } of [rejected, withdrawn, late]) assert.deepEqual(await textsTo(phone), []);
});

test('a county of more applicants than a page is told to its end', async () => {
  const request = await unchanged({ dutyStation: 'Uhuru Gardens' });
  const people = await Promise.all(Array.from({ length: 60 }, () => apply(request.vacancyId)));
  const { enqueued } = await correct(request, later(1000));
  await spread(enqueued);
  const counts = await Promise.all(people.map(async ({ phone }) => (await textsTo(phone)).length));
  assert.deepEqual(new Set(counts), new Set([1]));
});

test('what does not matter to those who applied sends nothing', async () => {
  const description = { en: 'A better text.', sw: 'Maandishi bora.' };
  const request = await unchanged({
    positionsAvailable: 2,
    deadline: '2027-10-05T14:00:00.000Z',
    description,
  });
  assert.deepEqual((await correct(request)).enqueued, []);
});

test('what comes next is told to those accepted alone, with whatever else changed to all', async () => {
  const onceAccepted = { en: 'We text your station by 25 October.', sw: 'SMS ya kituo kabla ya 25 Oktoba.' };
  for (const [changes, waits, knows] of [
    [{ onceAccepted }, [], [/^Changed \(next\): /]],
    [{ onceAccepted, days: 3 }, [/^Changed \(days\): /], [/^Changed \(days, next\): /]],
  ] as const) {
    const request = await unchanged(changes);
    const [waiting, accepted] = [await apply(request.vacancyId), await apply(request.vacancyId)];
    await decide(request.vacancyId, accepted.id, 'accept');
    await spread((await correct(request, later(1000))).enqueued);
    for (const [{ phone }, wanted] of [
      [waiting, waits],
      [accepted, knows],
    ] as const) {
      const texts = await textsTo(phone);
      assert.equal(texts.length, wanted.length);
      for (const [index, pattern] of wanted.entries()) assert.match(texts[index] ?? '', pattern);
    }
  }
});

test('an intent whose correction was never written is awaited while it is young, then dropped', async () => {
  const { vacancyId } = await unchanged();
  const one = await apply(vacancyId);
  const lost = { kind: 'vacancy-corrected', vacancyId, at: now.toISOString(), version: 3 } as const;
  await assert.rejects(spread([lost], 1, true), RetryLater);
  await spread([lost]);
  assert.deepEqual(await textsTo(one.phone), []);
});

test('who closed the account is told nothing', async () => {
  const request = await unchanged({ days: 3 });
  const { id, phone } = await apply(request.vacancyId);
  const { table } = identity;
  await table.client.send(
    new UpdateCommand({
      TableName: table.name,
      Key: keys.application(id, request.vacancyId),
      UpdateExpression: 'SET accountClosedAt = :now',
      ExpressionAttributeValues: { ':now': now.toISOString() },
    }),
  );
  await spread((await correct(request, later(1000))).enqueued);
  assert.deepEqual(await textsTo(phone), []);
});
