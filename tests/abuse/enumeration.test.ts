import assert from 'node:assert/strict';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, test } from 'vitest';
import type { Operation } from '../../contract/operation.ts';
import { operations } from '../../contract/operations/index.ts';
import { keys } from '../../functions/table/keys.ts';
import { newPhone, register } from '../fixtures/people.ts';
import { type Portal, startPortal } from '../fixtures/portal.ts';

/** Whether anyone can learn who has an account: by what is said, or by how long it takes to say it. */
let portal: Portal;
const members: string[] = [];
const samples = 40;

beforeAll(async () => {
  portal = await startPortal();
  members.push(...Array.from({ length: samples }, newPhone));
  await Promise.all(members.map((phone) => register(portal, phone)));
  await Promise.all(members.map(forgetRequest));
  await portal.settled(30_000);
});
afterAll(() => portal.stop());

/** As if the account had been asked for yesterday. */
const forgetRequest = (phone: string) =>
  DynamoDBDocumentClient.from(new DynamoDBClient(portal.client)).send(
    new UpdateCommand({
      TableName: portal.tableName,
      Key: keys.account(phone),
      UpdateExpression: 'SET requestedAt = :yesterday',
      ExpressionAttributeValues: { ':yesterday': new Date(Date.now() - 86_400_000).toISOString() },
    }),
  );

/** The operations of the contract that name a phone to anyone who asks. */
const namesPhone = ({ callers, example }: Operation): boolean =>
  callers === 'anyone' && ['phone', 'username'].some((field) => field in ((example ?? {}) as object));
const tellers = Object.values<Operation>(operations).filter(namesPhone);

const ask = ({ method, path, example }: Operation, phone: string) => {
  const named = Object.fromEntries(
    ['phone', 'confirmPhone', 'username']
      .filter((field) => field in (example as object))
      .map((field) => [field, phone]),
  );
  return portal.api(`${method} ${path}`, { body: { ...(example as object), ...named } });
};

test('the operations that name a phone to anyone are those that this file knows', () => {
  assert.deepEqual(tellers.map(({ name }) => name).toSorted(), [
    'confirmPasswordReset',
    'createAccount',
    'replacePassword',
    'requestPasswordReset',
    'signIn',
  ]);
});

for (const operation of tellers)
  test(`${operation.name} says the same to a number with an account and to one without`, async () => {
    const looks = [];
    for (const phone of [members[0] ?? '', newPhone()]) {
      const { status, body, headers } = await ask(operation, phone);
      looks.push({
        status,
        body: JSON.stringify({ ...body, requestId: '' }).replaceAll(phone, 'as asked'),
        headers: [...headers]
          .filter(([name]) => !['date', 'x-request-id', 'apigw-requestid', 'content-length'].includes(name))
          .map(([name, value]) => `${name}: ${value}`),
      });
    }
    assert.deepEqual(looks[0], looks[1]);
  });

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};

/**
 * How often a member's answer takes longer than a stranger's: one half where time tells nothing, one or zero where it
 * tells all (the Mann-Whitney statistic as a share). Ranks do not mind a machine that stumbles now and then.
 */
const shareLonger = (ofMembers: readonly number[], ofStrangers: readonly number[]): number => {
  const longer = ofMembers.flatMap((one) =>
    ofStrangers.map((other) => (one > other ? 1 : one === other ? 0.5 : 0)),
  );
  return longer.reduce<number>((sum, each) => sum + each, 0) / longer.length;
};

/** For 40 of each, chance alone stays within 0.065 of a half two times in three; for 120 within 0.037. */
const mostAdvantage = 0.2;
const rounds = 3;
/** As many as a function's containers here, so that none waits for another. */
const concurrency = 4;

type Kind = 'member' | 'stranger';
/** A member and a stranger each time, whoever is first. */
const measureAll = async (waiting: string[], measure: (kind: Kind, phone: string) => Promise<void>) => {
  for (let member = waiting.pop(); member; member = waiting.pop()) {
    const pair: [Kind, string][] = [
      ['member', member],
      ['stranger', newPhone()],
    ];
    if (Math.random() < 0.5) pair.reverse();
    for (const [kind, phone] of pair) await measure(kind, phone);
  }
};

for (const operation of tellers)
  test(`${operation.name} takes as long for a number with an account as for one without`, async () => {
    const times: Record<Kind, number[]> = { member: [], stranger: [] };
    const measure = async (kind: Kind, phone: string) => {
      times[kind].push(await timed(() => ask(operation, phone)));
    };
    for (let warm = 0; warm < 3; warm++) await ask(operation, newPhone());
    for (let round = 1; round <= rounds; round++) {
      if (operation.name === 'createAccount') await Promise.all(members.map(forgetRequest));
      const waiting = [...members];
      await Promise.all(Array.from({ length: concurrency }, () => measureAll(waiting, measure)));
      if (Math.abs(shareLonger(times.member, times.stranger) - 0.5) < mostAdvantage / 2) break;
    }
    const share = shareLonger(times.member, times.stranger);
    assert.ok(
      Math.abs(share - 0.5) < mostAdvantage,
      `an account takes longer ${share.toFixed(2)} of the time`,
    );
  });
