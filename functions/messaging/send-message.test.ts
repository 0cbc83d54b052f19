import assert from 'node:assert/strict';
import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, test } from 'vitest';
import { openTestIdentity, type TestIdentity } from '../../tests/identity/test-identity.ts';
import { RetryLater } from '../queue/consumer.ts';
import type { MessageItem } from '../table/items.ts';
import { keys } from '../table/keys.ts';
import { sendMessage } from './send-message.ts';
import { openSms } from './sms.ts';

let identity: TestIdentity;
beforeAll(async () => {
  identity = await openTestIdentity();
});
afterAll(() => identity.close());

let people = 0;
const at = '2027-02-01T09:00:00.000Z';
const delivery = { now: new Date('2027-02-01T09:00:03Z'), young: true, last: false };
const newPerson = () => {
  const number = String(++people).padStart(5, '0');
  return { professionalId: `person-${number}`, phone: `2547170${number}`, language: 'en' as const };
};
type Person = ReturnType<typeof newPerson>;

const sender = () => ({ table: identity.table, sendText: openSms() });
const tell = (person: Person, cause = 'vacancy-1 submitted', how = delivery, when = at) => {
  const parameters = {
    position: 'Invigilator',
    examination: 'KCSE',
    year: '2027',
    reference: 'KN-7K3M-9QXD',
  };
  const content = { kind: 'application-received' as const, parameters, at: when, cause };
  return sendMessage(sender(), person, content, how);
};
const recorded = async ({ professionalId }: Person): Promise<MessageItem[]> => {
  const { Items = [] } = await identity.table.client.send(
    new QueryCommand({
      TableName: identity.table.name,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': keys.profile(professionalId).pk },
    }),
  );
  return Items as MessageItem[];
};

test("an SMS goes out under the council's name as a transaction, and is on record with its text", async () => {
  const person = newPerson();
  await tell(person);
  const [sms] = await identity.sns.sms(person.phone);
  assert.deepEqual([sms?.sender, sms?.kind], ['KNEC', 'Transactional']);
  const [item] = await recorded(person);
  assert.deepEqual([item?.state, item?.text, item?.at], ['sent', sms?.text, at]);
});

test('one cause is told once, another cause or instant again', async () => {
  const person = newPerson();
  await tell(person);
  await tell(person);
  assert.equal((await identity.sns.sms(person.phone)).length, 1);
  await tell(person, 'vacancy-2 submitted');
  await tell(person, 'vacancy-1 submitted', delivery, '2027-02-02T09:00:00.000Z');
  assert.equal((await identity.sns.sms(person.phone)).length, 3);
});

test('one intent that is delivered twice at once is told once: the second delivery comes back later', async () => {
  const person = newPerson();
  const outcomes = await Promise.allSettled([tell(person), tell(person)]);
  assert.deepEqual(outcomes.map(({ status }) => status).sort(), ['fulfilled', 'rejected']);
  const refused = outcomes.find((outcome) => outcome.status === 'rejected');
  assert.ok(refused?.reason instanceof RetryLater && refused.reason.seconds === 60);
  await tell(person);
  assert.equal((await identity.sns.sms(person.phone)).length, 1);
});

test('what a crashed try had taken is sent by the next one when its time is over', async () => {
  const person = newPerson();
  const crash = async () => new Promise<void>(() => undefined);
  const content = {
    kind: 'reset-code' as const,
    parameters: { code: '123456', until: '2:35 pm' },
    at,
    cause: 'reset-1',
  };
  void sendMessage({ ...sender(), sendText: crash }, person, content, delivery);
  while ((await recorded(person)).length === 0);
  await assert.rejects(sendMessage(sender(), person, content, delivery), RetryLater);
  const later = { ...delivery, now: new Date(delivery.now.getTime() + 60_000) };
  await sendMessage(sender(), person, content, later);
  assert.equal((await identity.sns.sms(person.phone)).length, 1);
});

test('a message is recorded before it is sent, failed when the last try failed, and sent when redriven', async () => {
  const person = newPerson();
  const states = async () => (await recorded(person)).map(({ state }) => state);
  identity.sns.failNext(9, 'before');
  await assert.rejects(tell(person));
  assert.deepEqual(await states(), ['recorded']);
  identity.faults.clear();
  identity.sns.failNext(9, 'before');
  await assert.rejects(tell(person, undefined, { ...delivery, last: true }));
  assert.deepEqual(await states(), ['failed']);
  identity.faults.clear();
  await tell(person);
  assert.deepEqual(await states(), ['sent']);
  assert.equal((await identity.sns.sms(person.phone)).length, 1);
});

test('nothing is sent that could not be recorded', async () => {
  const person = newPerson();
  identity.faults.plan({ service: 'dynamodb', action: 'PutItem', kind: 'before', times: 9 });
  await assert.rejects(tell(person));
  identity.faults.clear();
  assert.deepEqual(await identity.sns.sms(person.phone), []);
});

test('a code is sent and not kept', async () => {
  const person = newPerson();
  const content = {
    kind: 'reset-code' as const,
    parameters: { code: '123456', until: '2:35 pm' },
    at,
    cause: 'reset-1',
  };
  await sendMessage(sender(), person, content, delivery);
  const [item] = await recorded(person);
  assert.ok(!JSON.stringify(item).includes('123456'));
  assert.equal(item?.state, 'sent');
});
