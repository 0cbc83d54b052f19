import assert from 'node:assert/strict';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, test } from 'vitest';
import { identityFor } from '../../tests/fixtures/identity.ts';
import { newNationalId, newProfessional, now, personal } from '../../tests/table/samples.ts';
import { openTestTable } from '../../tests/table/test-table.ts';
import { Refusal } from '../http/refusal.ts';
import type { Table } from '../table/client.ts';
import type { ClaimItem, ClaimKind, ProfileItem } from '../table/items.ts';
import { keys } from '../table/keys.ts';
import { getItem } from '../table/reads.ts';
import { claimLimit } from './claims.ts';
import { saveNextOfKin } from './save-next-of-kin.ts';
import { savePersonal } from './save-personal.ts';

let table: Table;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ table, close } = await openTestTable());
});
afterAll(() => close());

const codeOf = (outcome: unknown) => (outcome instanceof Refusal ? outcome.code : 'done');
const held = async (kind: ClaimKind, value: string) =>
  (await getItem<ClaimItem>(table, keys.claim(kind, value)))?.professionalId;

test('a KRA PIN belongs to one account, one that was kept before PINs were claimed too', async () => {
  const mine = identityFor(newNationalId());
  const [me, other] = [
    await newProfessional(table, { personal: { ...personal, ...mine } }),
    await newProfessional(table),
  ];
  await savePersonal({ table, now }, me, { ...personal, ...mine, email: 'me@example.com', version: 1 });
  const theirs = { ...personal, ...identityFor(newNationalId()), kraPin: mine.kraPin, version: 1 };
  assert.equal(codeOf(await savePersonal({ table, now }, other, theirs)), 'kra-pin-taken');
});

test('a number that was claimed with the noughts before it is still its owner’s, and moves when it is saved again', async () => {
  const number = `1${String(newNationalId()).slice(-6)}`;
  const old = { ...personal, ...identityFor(number), nationalId: `0${number}` };
  const [me, other] = [await newProfessional(table, { personal: old }), await newProfessional(table)];
  const Item = { ...keys.claim('NATIONAL-ID', `0${number}`), professionalId: me.id };
  await table.client.send(new PutCommand({ TableName: table.name, Item }));
  const theirs = { ...personal, ...identityFor(newNationalId()), nationalId: number, version: 1 };
  assert.equal(codeOf(await savePersonal({ table, now }, other, theirs)), 'national-id-taken');
  await savePersonal({ table, now }, me, { ...personal, ...identityFor(number), version: 1 });
  assert.deepEqual(
    [await held('NATIONAL-ID', number), await held('NATIONAL-ID', `0${number}`)],
    [me.id, undefined],
  );
});

test('a number of another kind of document is another number', async () => {
  const [me, other] = [await newProfessional(table), await newProfessional(table)];
  const number = newNationalId();
  const alien = {
    ...personal,
    ...identityFor(newNationalId()),
    nationalId: number,
    identityKind: 'alien-id' as const,
  };
  assert.equal(
    codeOf(await savePersonal({ table, now }, me, { ...personal, ...identityFor(number), version: 1 })),
    'done',
  );
  assert.equal(codeOf(await savePersonal({ table, now }, other, { ...alien, version: 1 })), 'done');
  assert.equal(await held('ALIEN-ID', number), other.id);
});

test('an account probes a few numbers a day and no more, however many at once', async () => {
  const [me, owner] = [await newProfessional(table), await newProfessional(table)];
  const taken = identityFor(newNationalId());
  await savePersonal({ table, now }, owner, { ...personal, ...taken, version: 1 });
  const probe = (at: Date) =>
    savePersonal({ table, now: at }, me, {
      ...personal,
      ...identityFor(newNationalId()),
      nationalId: taken.nationalId,
      version: 1,
    }).then(codeOf, String);
  const answers = [];
  for (let time = 0; time < claimLimit.aDay + 2; time++) answers.push(await probe(now));
  const looked = answers.filter((answer) => answer === 'national-id-taken').length;
  assert.deepEqual([looked, answers.at(-1)], [claimLimit.aDay, 'too-many-numbers']);
  const tomorrow = new Date(now.getTime() + 24 * 3_600_000);
  const many = await Promise.all(Array.from({ length: 12 }, () => probe(tomorrow)));
  assert.ok(many.filter((answer) => answer === 'national-id-taken').length <= claimLimit.aDay);
});

test('the same numbers sent again, as after a lost answer, are one try', async () => {
  const [me, owner] = [await newProfessional(table), await newProfessional(table)];
  const taken = identityFor(newNationalId());
  await savePersonal({ table, now }, owner, { ...personal, ...taken, version: 1 });
  const answers = [];
  for (let time = 0; time < claimLimit.aDay + 2; time++)
    answers.push(codeOf(await savePersonal({ table, now }, me, { ...personal, ...taken, version: 1 })));
  assert.deepEqual([...new Set(answers)], ['national-id-taken']);
  assert.equal(
    codeOf(
      await savePersonal({ table, now }, me, { ...personal, ...identityFor(newNationalId()), version: 1 }),
    ),
    'done',
  );
});

test('nobody is their own next of kin', async () => {
  const me = await newProfessional(table);
  const { phone = '' } = (await getItem<ProfileItem>(table, keys.profile(me.id))) ?? {};
  const kin = { fullName: 'Kamau Njoroge', relationship: 'spouse' as const };
  const refused = await saveNextOfKin({ table, now }, me, { ...kin, phone, version: 1 });
  assert.ok(refused instanceof Refusal && refused.fields[0]?.code === 'kin-is-self');
  assert.equal(
    codeOf(await saveNextOfKin({ table, now }, me, { ...kin, phone: '254112345678', version: 1 })),
    'done',
  );
});
