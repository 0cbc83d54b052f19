import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { confirmPasswordReset } from '../../functions/accounts/confirm-password-reset.ts';
import { openDirectory } from '../../functions/accounts/directory.ts';
import { requestAccount } from '../../functions/accounts/request-account.ts';
import { requestPasswordReset } from '../../functions/accounts/request-password-reset.ts';
import { Refusal } from '../../functions/edge/refusal.ts';
import { makeAccount } from '../../functions/messaging/make-account.ts';
import { resetCode } from '../../functions/messaging/secret.ts';
import { openSms } from '../../functions/messaging/sms.ts';
import { openUsers } from '../../functions/messaging/users.ts';
import { openGate, type Tokens } from '../../functions/sessions/gate.ts';
import { signIn } from '../../functions/sessions/sign-in.ts';
import { signOut } from '../../functions/sessions/sign-out.ts';
import type { Table } from '../../functions/table/client.ts';
import { keys } from '../../functions/table/keys.ts';
import { metered } from '../table/meter.ts';
import { openTestIdentity, type TestIdentity } from './test-identity.ts';

let identity: TestIdentity;
before(async () => {
  identity = await openTestIdentity();
});
after(() => identity.close());

let phones = 0;
const newPhone = () => `2547200${String(++phones).padStart(5, '0')}`;
const password = 'three words together';
const depsOn = (table: Table) => ({
  table,
  now: new Date(),
  promise: async () => {},
  secret: async () => identity.key,
  directory: openDirectory(),
  gate: openGate(),
  users: openUsers(),
  sendText: openSms(),
  portalUrl: 'https://portal.example',
  smsADay: 1_000_000,
});
type Deps = ReturnType<typeof depsOn>;

/** What an operation spends on the table; the limit is what `docs/table.md` says of it. */
const costs = (
  name: string,
  [calls, read, write]: [calls: number, read: number, write: number],
  prepare: () => Promise<(deps: Deps) => Promise<unknown>>,
) =>
  test(`${name}: ${calls} calls, ${read} read units, ${write} write units`, async () => {
    const work = await prepare();
    const { table, spent } = metered(identity.table);
    assert.ok(!((await work(depsOn(table))) instanceof Refusal));
    assert.deepEqual(spent, { calls, read, write });
  });

const member = async () => {
  const phone = newPhone();
  const id = (await openUsers().create(phone, 'temporary-1'))?.id ?? '';
  await openDirectory().setPassword(phone, password);
  const Item = { ...keys.profile(id), professionalId: id, phone, version: 1 };
  await identity.table.client.send(new PutCommand({ TableName: identity.table.name, Item }));
  return phone;
};
const here = () => depsOn(identity.table);

costs(
  'createAccount',
  [1, 0, 1],
  async () => (deps) => requestAccount(deps, { phone: newPhone(), language: 'en', requestId: 'one' }),
);
costs(
  'requestPasswordReset',
  [1, 0, 1],
  async () => (deps) => requestPasswordReset(deps, { phone: newPhone(), language: 'en', resetId: 'one' }),
);
costs('confirmPasswordReset', [2, 0, 2], async () => {
  const phone = await member();
  await requestPasswordReset(here(), { phone, language: 'en', resetId: 'one' });
  const code = resetCode(identity.key, phone, 'one');
  return (deps) => confirmPasswordReset(deps, { phone, code, newPassword: 'a new password' });
});
costs('signIn', [2, 0, 2], async () => {
  const username = await member();
  return (deps) => signIn(deps, { username, password });
});
costs('signOut', [1, 0, 1], async () => {
  const { refreshToken } = (await openGate().signIn(await member(), password)) as Tokens;
  return (deps) => signOut(deps, refreshToken);
});
costs('the sender of a new account', [6, 1, 5], async () => {
  const phone = newPhone();
  await requestAccount(here(), { phone, language: 'en', requestId: 'one' });
  const delivery = { now: new Date(), young: true, last: false };
  return (deps) => makeAccount(deps, { kind: 'account', phone, requestId: 'one' }, delivery);
});
