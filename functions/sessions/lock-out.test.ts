import assert from 'node:assert/strict';
import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, test } from 'vitest';
import { languages } from '../../contract/language.ts';
import { refusalText } from '../../contract/refusals.ts';
import {
  keptBy,
  minutesOn,
  noon,
  openSigningIn,
  password,
  type SigningIn,
  told,
} from '../../tests/identity/signing-in.ts';
import { attemptLimit } from '../identity/sign-in-throttle.ts';
import { keys } from '../table/keys.ts';

let people: SigningIn;
beforeAll(async () => {
  people = await openSigningIn();
});
afterAll(() => people.identity.close());

test('a wrong password and an unknown number are answered alike, at every attempt', async () => {
  const [known, unknown, { phone: fresh }] = [
    await people.member(),
    people.newPhone(),
    await people.invited(),
  ];
  for (let time = 1; time <= 12; time++) {
    const answers = await Promise.all(
      [known, unknown, fresh].map((phone) => people.attempt(phone, 'a wrong one')),
    );
    const expected = time <= 10 ? 'sign-in-failed' : 'too-many-attempts';
    assert.deepEqual(answers.map(told), [expected, expected, expected], `attempt ${time}`);
  }
});

test('after ten failures on end the right password waits for twenty quiet minutes, which more tries do not prolong', async () => {
  const phone = await people.member();
  await people.fail(phone, 10);
  for (const now of [minutesOn(0, 1), minutesOn(19, 59)])
    assert.equal(told(await people.attempt(phone, password, now)), 'too-many-attempts');
  people.identity.clock.advance(20 * 60_000);
  assert.equal(told(await people.attempt(phone, password, minutesOn(20))), 'in');
  for (const language of languages)
    assert.match(
      refusalText('too-many-attempts', language),
      new RegExp(`\\b${attemptLimit.quietMinutes}\\b`),
    );
});

test('failures that come slowly add up as well', async () => {
  const phone = people.newPhone();
  for (let time = 0; time < 10; time++) await people.fail(phone, 1, minutesOn(15 * time));
  assert.equal(told(await people.attempt(phone, 'a wrong one', minutesOn(15 * 9 + 19))), 'too-many-attempts');
});

test('a stranger who fails on purpose does not lock out a device that the person has used', async () => {
  const phone = await people.member();
  const cookies = keptBy(await people.attempt(phone, password));
  for (let round = 0; round < 3; round++) {
    await people.failSlowly(phone, 10, minutesOn(20 * round));
    // Cognito has a lock of its own: 32 seconds after ten failures, and longer if they went on without a pause.
    assert.equal(
      told(await people.attempt(phone, password, minutesOn(20 * round), cookies)),
      'wait-a-minute',
    );
    people.identity.clock.advance(33_000);
    assert.equal(told(await people.attempt(phone, password, minutesOn(20 * round, 33), cookies)), 'in');
    assert.equal(told(await people.attempt(phone, password, minutesOn(20 * round, 33))), 'too-many-attempts');
    people.identity.clock.advance(20 * 60_000);
  }
});

test('without that device, Cognito’s own lock looks like a wrong password', async () => {
  const phone = await people.member();
  await people.failSlowly(phone, 9);
  assert.equal(told(await people.attempt(phone, password)), 'sign-in-failed');
});

test('a known device has ten failures of its own, and takes none from others', async () => {
  const phone = await people.member();
  const [one, other] = [
    keptBy(await people.attempt(phone, password)),
    keptBy(await people.attempt(phone, password)),
  ];
  await people.failSlowly(phone, 10, noon, one);
  people.identity.clock.advance(33_000);
  assert.equal(told(await people.attempt(phone, password, noon, one)), 'too-many-attempts');
  assert.equal(told(await people.attempt(phone, password, noon, other)), 'in');
  assert.equal(told(await people.attempt(phone, password, noon)), 'in');
});

test('a device is known by no mark but ours, for no number but its own', async () => {
  const [phone, attacker] = [await people.member(), await people.member()];
  const [, own = ''] = keptBy(await people.attempt(attacker, password));
  assert.match(own, /^__Secure-device=[\w-]{16}\.[\w-]{22}$/);
  await people.fail(phone, 10);
  for (const cookie of [
    own,
    '__Secure-device=',
    '__Secure-device=x.y',
    `${own.slice(0, 33)}${'A'.repeat(22)}`,
    `x${own}`,
  ])
    assert.equal(told(await people.attempt(phone, password, noon, [cookie])), 'too-many-attempts', cookie);
});

test('a year of failures leaves no more behind than a day of them', async () => {
  const phone = people.newPhone();
  const attributes = async () => {
    const key = { TableName: people.identity.table.name, Key: keys.signIn(phone) };
    return Object.keys((await people.identity.table.client.send(new GetCommand(key))).Item ?? {}).length;
  };
  await people.fail(phone, 2, minutesOn(0));
  const before = await attributes();
  for (let day = 1; day < 365; day += 30) await people.fail(phone, 2, minutesOn(day * 24 * 60));
  assert.equal(await attributes(), before);
});

test('guesses at the same time cannot exceed ten', async () => {
  const phone = people.newPhone();
  const answers = await Promise.all(Array.from({ length: 30 }, () => people.attempt(phone, 'a guess')));
  assert.equal(answers.filter((answer) => told(answer) === 'sign-in-failed').length, 10);
});

test('right passwords at the same time all get in', async () => {
  const phone = await people.member();
  for (let round = 0; round < 10; round++) {
    const answers = await Promise.all(Array.from({ length: 6 }, () => people.attempt(phone, password)));
    assert.deepEqual([...new Set(answers.map(told))], ['in']);
  }
});

test('the right password forgets the wrong ones before it', async () => {
  const phone = await people.member();
  for (let round = 0; round < 4; round++) {
    for (let time = 0; time < 4; time++)
      assert.equal(told(await people.attempt(phone, 'a wrong one')), 'sign-in-failed');
    assert.equal(told(await people.attempt(phone, password)), 'in');
  }
});

test('a busy hour locks nobody out: what Cognito turned away is no attempt', async () => {
  const phone = await people.member();
  people.identity.faults.plan({
    service: 'cognito-idp',
    action: 'AdminInitiateAuth',
    kind: 'before',
    times: 99,
  });
  for (let time = 0; time < 11; time++) await assert.rejects(people.attempt(phone, password));
  people.identity.faults.clear();
  assert.equal(told(await people.attempt(phone, password)), 'in');
});
