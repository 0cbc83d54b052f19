import assert from 'node:assert/strict';
import {
  AdminGetUserCommand,
  CognitoIdentityProviderClient,
} from '@aws-sdk/client-cognito-identity-provider';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, test } from 'vitest';
import { type Drift, driftOf } from '../functions/consistency-check/users.ts';
import type { AccountItem, ProfileItem } from '../functions/table/items.ts';
import { keys } from '../functions/table/keys.ts';
import { getItem } from '../functions/table/reads.ts';
import { openTestIdentity, type TestIdentity } from '../tests/identity/test-identity.ts';
import { mend, peopleIn, professionalsIn, remedyOf } from './pool-users.ts';
import { addStaff, type StaffPool } from './staff-accounts.ts';

let identity: TestIdentity;
let pool: StaffPool;
beforeAll(async () => {
  identity = await openTestIdentity();
  const client = new CognitoIdentityProviderClient({});
  pool = { client, userPoolId: process.env.USER_POOL_ID ?? '', table: identity.table };
});
afterAll(() => identity.close());

let phones = 0;
const newPhone = () => `2547210${String(++phones).padStart(5, '0')}`;
const [anHourAgo, later] = [new Date(Date.now() - 3_600_000), new Date(Date.now() + 11 * 60_000)];
const put = (Item: object) =>
  identity.table.client.send(new PutCommand({ TableName: identity.table.name, Item }));
const account = (phone: string, professionalId?: string) =>
  put({ ...keys.account(phone), phone, language: 'en', ...(professionalId && { professionalId }) });
const profile = (professionalId: string, phone: string, more = {}) =>
  put({
    ...keys.profile(professionalId),
    professionalId,
    phone,
    createdAt: anHourAgo.toISOString(),
    ...more,
  });
const user = (phone: string) => identity.makeUser(phone, 'three words together');
const drifts = async (now = later) => driftOf(await professionalsIn(pool, now), await peopleIn(pool, now));
const driftsOf = async (...ids: string[]) => (await drifts()).filter(({ id }) => ids.includes(id));
const mendAll = async (found: readonly Drift[]) => {
  const done = [];
  for (const drift of found) done.push(await mend(pool, drift, later));
  return done;
};

test('a professional as the portal makes them is no drift; nor are staff, nor who is being made or erased', async () => {
  const [phone, closing, made, desk] = [newPhone(), newPhone(), newPhone(), newPhone()];
  const id = await user(phone);
  await Promise.all([account(phone, id), profile(id, phone)]);
  const gone = await user(closing);
  await profile(gone, closing, { closingAt: anHourAgo.toISOString() });
  await profile('without a user yet', made, { createdAt: later.toISOString() });
  await addStaff(pool, {
    phone: desk,
    password: 'officer of the tests',
    role: 'officer',
    counties: [],
    name: 'A',
  });
  await user(newPhone());
  assert.deepEqual(await drifts(new Date()), [], 'the last one became a user a moment ago');
  assert.deepEqual(await driftsOf(id, gone, 'without a user yet'), []);
});

test('a user whose profile was never written gets it', async () => {
  const phone = newPhone();
  const id = await user(phone);
  await account(phone);
  const found = await driftsOf(id);
  assert.deepEqual(
    found.map(({ kind }) => kind),
    ['user without profile'],
  );
  assert.deepEqual(await mendAll(found), [true]);
  assert.equal((await getItem<ProfileItem>(identity.table, keys.profile(id)))?.phone, phone);
  assert.equal((await getItem<AccountItem>(identity.table, keys.account(phone)))?.professionalId, id);
});

test('a user of whom the table knows nothing is removed, so that the number can register', async () => {
  const phone = newPhone();
  const id = await user(phone);
  const found = await driftsOf(id);
  assert.match(remedyOf(found[0] as Drift), /removed/);
  await mendAll(found);
  assert.deepEqual(await driftsOf(id), []);
  const Username = `+${phone}`;
  await assert.rejects(pool.client.send(new AdminGetUserCommand({ UserPoolId: pool.userPoolId, Username })));
});

test('a user whose number differs gets that of the profile', async () => {
  const [phone, changed] = [newPhone(), newPhone()];
  const id = await user(changed);
  await Promise.all([account(phone, id), profile(id, phone)]);
  const found = await driftsOf(id);
  assert.deepEqual(found, [{ kind: 'phone differs', id, phone, inPool: changed }]);
  await mendAll(found);
  assert.deepEqual(await driftsOf(id), []);
});

test('an account that leads to somebody else leads to the professional of its number again', async () => {
  const phone = newPhone();
  const id = await user(phone);
  await Promise.all([account(phone, 'somebody else'), profile(id, phone)]);
  const found = await driftsOf(id);
  assert.deepEqual(found, [{ kind: 'account leads elsewhere', id, phone }]);
  await mendAll(found);
  assert.deepEqual(await driftsOf(id), []);
});

test('a profile whose user is gone is told, and left for people', async () => {
  const phone = newPhone();
  await Promise.all([account(phone, 'lost'), profile('lost', phone)]);
  const found = await driftsOf('lost');
  assert.deepEqual(found, [{ kind: 'profile without user', id: 'lost' }]);
  assert.match(remedyOf(found[0] as Drift), /BY HAND/);
  assert.deepEqual(await mendAll(found), [false]);
  assert.equal((await driftsOf('lost')).length, 1);
});
