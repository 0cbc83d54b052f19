import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { decodeJwt } from 'jose';
import { afterAll, beforeAll, test } from 'vitest';
import { openCognitoSignIn } from '../functions/identity/cognito-sign-in.ts';
import { sessionOf } from '../functions/sessions/session.ts';
import { openTestIdentity, type TestIdentity } from '../tests/identity/test-identity.ts';
import { addStaff, removeStaff, staffIn } from './staff-accounts.ts';
import { newStaffPassword } from './staff-password.ts';

let identity: TestIdentity;
beforeAll(async () => {
  identity = await openTestIdentity();
});
afterAll(() => identity.close());

let phones = 0;
const newMember = () => ({
  phone: `2547190${String(++phones).padStart(5, '0')}`,
  password: newStaffPassword(),
  role: 'officer',
  counties: ['nairobi'],
  name: 'Asha Njoroge',
});
const pool = () => ({
  client: new CognitoIdentityProviderClient({}),
  userPoolId: process.env.USER_POOL_ID ?? '',
  table: identity.table,
});
const signIn = async (phone: string, password: string) => {
  const outcome = await openCognitoSignIn().signIn(phone, password);
  return typeof outcome === 'object' && 'accessToken' in outcome ? outcome : undefined;
};
const standing = async (phone: string, password: string) => {
  const tokens = await signIn(phone, password);
  const { roles, counties } = tokens ? sessionOf(tokens) : {};
  return [roles, counties];
};

test('a staff account signs in at once with its role and its reach', async () => {
  const member = newMember();
  await addStaff(pool(), member);
  assert.deepEqual(await standing(member.phone, member.password), [['officer'], ['nairobi']]);
});

test('adding a number again changes its reach and password, and ends its sessions', async () => {
  const member = newMember();
  await addStaff(pool(), member);
  const before = await signIn(member.phone, member.password);
  const moved = { ...member, password: newStaffPassword(), counties: ['kisumu'] };
  await addStaff(pool(), moved);
  assert.equal(await signIn(member.phone, member.password), undefined);
  assert.equal(await openCognitoSignIn().refresh(before?.refreshToken ?? ''), 'ended');
  assert.deepEqual(await standing(moved.phone, moved.password), [['officer'], ['kisumu']]);
});

test('the name of a member of staff is in the token, and follows when the number is added again', async () => {
  const member = newMember();
  const nameIn = async () => {
    const { accessToken = '' } = (await signIn(member.phone, member.password)) ?? {};
    return decodeJwt(accessToken).name;
  };
  await addStaff(pool(), member);
  assert.equal(await nameIn(), 'Asha Njoroge');
  await addStaff(pool(), { ...member, name: 'Asha Njoroge Otieno' });
  assert.equal(await nameIn(), 'Asha Njoroge Otieno');
});

test('the command adds nobody without a name that the record can show', () => {
  const somewhere = ['--pool', 'eu-west-1_abcdefghi', '--table', 'portal'];
  for (const name of [[], ['--name', '12'], ['--name', '\u200b']]) {
    const args = ['infra/staff.ts', 'add', '--phone', '0722645678', ...name, ...somewhere];
    const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    assert.deepEqual([status, stderr.split(' ')[0]], [1, '--name']);
  }
});

test('a password that was made for somebody works once, to choose their own with', async () => {
  const member = { ...newMember(), once: true };
  await addStaff(pool(), member);
  const outcome = await openCognitoSignIn().signIn(member.phone, member.password);
  assert.ok(typeof outcome === 'object' && 'challenge' in outcome);
  await openCognitoSignIn().replacePassword(outcome.challenge, 'a password of my own');
  assert.equal(await signIn(member.phone, member.password), undefined);
  assert.deepEqual(await standing(member.phone, 'a password of my own'), [['officer'], ['nairobi']]);
});

test('staff are listed with name and number until they are removed', async () => {
  const member = newMember();
  await addStaff(pool(), member);
  const listed = async () => (await staffIn(pool(), 'officer')).find(({ phone }) => phone === member.phone);
  assert.deepEqual(await listed(), {
    phone: member.phone,
    name: member.name,
    counties: ['nairobi'],
  });
  await removeStaff(pool(), member.phone);
  assert.equal(await listed(), undefined);
  assert.equal(await signIn(member.phone, member.password), undefined);
});

test('passwords of staff are long, plain and never the same', () => {
  const passwords = Array.from({ length: 100 }, newStaffPassword);
  for (const password of passwords) assert.match(password, /^([a-hj-np-z2-9]{5}-){2}[a-hj-np-z2-9]{5}$/);
  assert.equal(new Set(passwords).size, 100);
});
