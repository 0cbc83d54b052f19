import assert from 'node:assert/strict';
import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, test } from 'vitest';
import type { Decision } from '../../contract/application.ts';
import type { Vacancy } from '../../contract/vacancy.ts';
import { openTestIdentity, type TestIdentity } from '../../tests/identity/test-identity.ts';
import { newApplicant, newVacancy, now, officer } from '../../tests/table/samples.ts';
import { openSms } from '../messaging/sms.ts';
import { RetryLater } from '../queue/consumer.ts';
import { keys } from '../table/keys.ts';
import { getVacancy } from '../vacancies/vacancy-store.ts';
import { applyForVacancy } from './apply-for-vacancy.ts';
import { decideApplications } from './decide-applications.ts';
import type { ApplicationUpdateIntent } from './intents.ts';
import { notifyApplicant } from './notify-applicant.ts';
import { withdrawApplication } from './withdraw-application.ts';

let identity: TestIdentity;
beforeAll(async () => {
  identity = await openTestIdentity();
});
afterAll(() => identity.close());

const enqueued: ApplicationUpdateIntent[] = [];
const keep = async (intents: readonly ApplicationUpdateIntent[]) => void enqueued.push(...intents);
const deps = (minutes: number) => ({
  table: identity.table,
  now: new Date(now.getTime() + minutes * 60_000),
  enqueue: keep,
});
const delivery = (young = true) => ({ now, young, last: false });
const sender = () => ({ table: identity.table, sendText: openSms(), portalUrl: 'https://portal.example' });

const applied = async () => {
  const person = await newApplicant(identity.table);
  const { vacancyId } = await newVacancy(identity.table);
  await applyForVacancy(deps(0), person, { vacancyId, answers: {}, key: undefined });
  const key = { TableName: identity.table.name, Key: keys.profile(person.id) };
  const phone = String((await identity.table.client.send(new GetCommand(key))).Item?.phone);
  const decide = (minutes: number, decision: Decision, reason?: string) =>
    decideApplications(deps(minutes), officer, {
      vacancyId,
      professionalIds: [person.id],
      decision,
      reason,
      key: undefined,
    });
  return { person, vacancyId, phone, decide };
};
/** The vacancy as it is after a correction. */
const rewrite = async (vacancyId: string, changes: Partial<Vacancy>) => {
  const Item = { ...(await getVacancy(identity.table, vacancyId, true)), ...changes };
  await identity.table.client.send(new PutCommand({ TableName: identity.table.name, Item }));
};
const sendAll = async (young = true) => {
  for (const intent of enqueued.splice(0)) await notifyApplicant(sender(), intent, delivery(young));
};
const textsTo = async (phone: string) => (await identity.sns.sms(phone)).map(({ text }) => text);

test('every step of an application is told once, with its reference', async () => {
  const { phone, decide } = await applied();
  await decide(1, 'shortlist');
  await decide(2, 'reject', 'The places are taken');
  const twice = [...enqueued, ...enqueued];
  enqueued.splice(0);
  for (const intent of twice) await notifyApplicant(sender(), intent, delivery());
  const texts = (await textsTo(phone)).toReversed();
  assert.deepEqual(
    texts.map((text) => text.split(':')[0]),
    ['Application received', 'Shortlisted', 'Not successful'],
  );
  for (const text of texts) assert.match(text, /KN-\w{4}-\w{4}/);
});

test('a decision that takes back another says so', async () => {
  const { phone, decide } = await applied();
  await decide(1, 'accept');
  await decide(2, 'reject', 'The places are taken');
  await sendAll();
  const [last, before] = await textsTo(phone);
  assert.match(before ?? '', /^Accepted: /);
  assert.match(last ?? '', /^Correction: not successful\..* Ignore our last SMS\./);
});

test('who is accepted is told what comes next: as the vacancy says it now, or the station before work starts', async () => {
  const own = { en: 'Report to your centre by 1 November.', sw: 'Ripoti kituoni kabla ya 1 Novemba.' };
  for (const [onceAccepted, said] of [
    [own, /Report to your centre by 1 November\.$/],
    [undefined, /We will text you your station before work starts on 1 Nov 2027\.$/],
  ] as const) {
    const { vacancyId, phone, decide } = await applied();
    await rewrite(vacancyId, { onceAccepted });
    await decide(1, 'accept');
    await sendAll();
    assert.match((await textsTo(phone))[0] ?? '', said);
  }
});

test('withdrawing and applying again are told as steps of their own', async () => {
  const { person, vacancyId, phone } = await applied();
  await withdrawApplication(deps(1), person, vacancyId);
  await applyForVacancy(deps(2), person, { vacancyId, answers: {}, key: undefined });
  await sendAll();
  const texts = await textsTo(phone);
  assert.equal(texts.length, 3);
  assert.ok(texts.some((text) => /^You withdrew your application for .*, KCSE 2027\. Ref KN-/.test(text)));
});

test('a step that was enqueued and not taken is awaited while it is young, then dropped', async () => {
  const { person, vacancyId, phone } = await applied();
  enqueued.splice(0);
  const step = { professionalId: person.id, vacancyId, status: 'accepted', at: now.toISOString() } as const;
  const intent: ApplicationUpdateIntent = { kind: 'application-step', ...step };
  await assert.rejects(notifyApplicant(sender(), intent, delivery()), RetryLater);
  await notifyApplicant(sender(), intent, delivery(false));
  assert.deepEqual(await textsTo(phone), []);
});
