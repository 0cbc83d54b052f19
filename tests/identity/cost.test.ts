import assert from 'node:assert/strict';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, test } from 'vitest';
import type { Role } from '../../contract/operation.ts';
import { confirmPasswordReset } from '../../functions/accounts/confirm-password-reset.ts';
import { requestAccount } from '../../functions/accounts/request-account.ts';
import { requestPasswordReset } from '../../functions/accounts/request-password-reset.ts';
import { sendCredentials } from '../../functions/accounts/send-credentials.ts';
import { applyForVacancy } from '../../functions/applications/apply-for-vacancy.ts';
import { notifyApplicant } from '../../functions/applications/notify-applicant.ts';
import { closeAccount } from '../../functions/closing/close-account.ts';
import { eraseAccount } from '../../functions/closing/erase-account.ts';
import { WithCookies } from '../../functions/http/answer.ts';
import type { Caller } from '../../functions/http/caller.ts';
import { Refusal } from '../../functions/http/refusal.ts';
import { openCognitoSignIn } from '../../functions/identity/cognito-sign-in.ts';
import { resetCode, temporaryPassword } from '../../functions/identity/derived-secret.ts';
import {
  openFindUser,
  openRemoveUser,
  openSetPassword,
  openSignOutEverywhere,
} from '../../functions/identity/users.ts';
import { openSms } from '../../functions/messaging/sms.ts';
import { addEntry } from '../../functions/profile/add-entry.ts';
import { qualifications } from '../../functions/profile/entries.ts';
import { savePersonal } from '../../functions/profile/save-personal.ts';
import { saveSection } from '../../functions/profile/save-section.ts';
import { saveWorkstation } from '../../functions/profile/save-workstation.ts';
import { endSession, listSessions } from '../../functions/sessions/own-sessions.ts';
import { refreshSession } from '../../functions/sessions/refresh-session.ts';
import { replacePassword } from '../../functions/sessions/replace-password.ts';
import { claimsOf } from '../../functions/sessions/session.ts';
import { signIn } from '../../functions/sessions/sign-in.ts';
import { signOut } from '../../functions/sessions/sign-out.ts';
import type { Table } from '../../functions/table/client.ts';
import { keys } from '../../functions/table/keys.ts';
import { alertPerson } from '../../functions/vacancies/alert-subscribers.ts';
import { metered } from '../table/meter.ts';
import * as sample from '../table/samples.ts';
import { type Spender, spending } from '../table/spending.ts';
import { chooseFirstPassword } from './first-password.ts';
import { openTestIdentity, type TestIdentity } from './test-identity.ts';

let identity: TestIdentity;
beforeAll(async () => {
  identity = await openTestIdentity();
});
afterAll(() => identity.close());

let phones = 0;
const newPhone = () => `2547200${String(++phones).padStart(5, '0')}`;
const password = 'three words together';
const depsOn = (table: Table) => ({
  table,
  now: new Date(),
  enqueue: async () => {},
  secret: async () => identity.key,
  setPassword: openSetPassword(),
  signOutEverywhere: openSignOutEverywhere(),
  cognito: openCognitoSignIn(),
  findUser: openFindUser(),
  removeUser: openRemoveUser(),
  sendText: openSms(),
  portalUrl: 'https://portal.example',
  smsADay: 1_000_000,
});
type Deps = ReturnType<typeof depsOn>;

/** What an operation spends on the table; the limit is what `spending` says of it. */
const costs = (name: Spender, prepare: () => Promise<(deps: Deps) => Promise<unknown>>) => {
  const [calls, read, write] = spending[name];
  test(`${name}: ${calls} calls, ${read} read units, ${write} write units`, async () => {
    const work = await prepare();
    const { table, spent } = metered(identity.table);
    assert.ok(!((await work(depsOn(table))) instanceof Refusal));
    assert.deepEqual(spent, { calls, read, write });
  });
};

const member = async () => {
  const phone = newPhone();
  const id = await identity.makeUser(phone, password);
  const Item = { ...keys.profile(id), professionalId: id, phone, version: 1 };
  await identity.table.client.send(new PutCommand({ TableName: identity.table.name, Item }));
  return phone;
};
const here = () => depsOn(identity.table);

/** A step of an application that waits for its SMS. */
const applied = async () => {
  const one = await sample.newApplicant(identity.table);
  const { vacancyId } = await sample.newVacancy(identity.table);
  const deps = { table: identity.table, now: sample.now, enqueue: async () => {} };
  await applyForVacancy(deps, one, { vacancyId, answers: {}, key: undefined });
  const at = sample.now.toISOString();
  return { professionalId: one.id, vacancyId, status: 'submitted' as const, at };
};

costs(
  'createAccount',
  async () => (deps) => requestAccount(deps, { phone: newPhone(), language: 'en', requestId: 'one' }),
);
costs(
  'requestPasswordReset',
  async () => (deps) => requestPasswordReset(deps, { phone: newPhone(), language: 'en', resetId: 'one' }),
);
costs('confirmPasswordReset', async () => {
  const phone = await member();
  const Item = { ...keys.account(phone), phone, professionalId: await openFindUser()(phone) };
  await identity.table.client.send(new PutCommand({ TableName: identity.table.name, Item }));
  await requestPasswordReset(here(), { phone, language: 'en', resetId: 'one' });
  const code = resetCode(identity.key, phone, 'one');
  return (deps) => confirmPasswordReset(deps, { phone, code, newPassword: 'a new password' });
});
costs('signIn', async () => {
  const username = await member();
  return (deps) => signIn(deps, { username, password });
});
costs('replacePassword', async () => {
  const phone = newPhone();
  await requestAccount(here(), { phone, language: 'en', requestId: 'one' });
  const delivery = { now: new Date(), young: false, last: false };
  await sendCredentials(here(), { kind: 'account', phone, requestId: 'one' }, delivery);
  const texted = temporaryPassword(identity.key, phone, 'one');
  const first = await signIn(here(), { username: phone, password: texted });
  const session = 'session' in first ? first.session : '';
  return (deps) => replacePassword(deps, { username: phone, session, newPassword: password });
});
/** Signed in: the cookies, and the caller of the token. */
const signedIn = async () => {
  const answer = await signIn(here(), { username: await member(), password });
  assert.ok(answer instanceof WithCookies);
  const { sub, origin_jti, exp } = claimsOf(answer.value.accessToken);
  const roles: Role[] = ['professional'];
  const caller: Caller = { id: sub, roles, counties: undefined, sessionId: origin_jti, tokenExpires: exp };
  return { cookies: answer.cookies.map((cookie) => cookie.split(';')[0] ?? ''), caller };
};
costs('refreshSession', async () => {
  const { cookies } = await signedIn();
  return (deps) => refreshSession(deps, { cookies, person: undefined });
});
costs('signOut', async () => {
  const { cookies } = await signedIn();
  return (deps) => signOut(deps, { cookies });
});
costs('listSessions', async () => {
  const { caller } = await signedIn();
  return (deps) => listSessions(deps, caller);
});
costs('endSession', async () => {
  const { caller } = await signedIn();
  return (deps) => endSession(deps, caller, caller.sessionId);
});
const person = async () => {
  const phone = await member();
  const id = (await openFindUser()(phone)) ?? '';
  return { phone, caller: { id, sessionId: 'session-1', tokenExpires: 1_900_000_000 } };
};
costs('closeAccount', async () => {
  const { caller } = await person();
  return (deps) => closeAccount(deps, caller, password);
});
costs('the eraser of a closed account', async () => {
  const phone = newPhone();
  await requestAccount(here(), { phone, language: 'en', requestId: 'one' });
  const delivery = { now: new Date(), young: false, last: false };
  await sendCredentials(here(), { kind: 'account', phone, requestId: 'one' }, delivery);
  const id = await chooseFirstPassword(identity, { phone, requestId: 'one', password, now: new Date() });
  const caller = { id, sessionId: 'session-1', tokenExpires: 1_900_000_000 };
  await savePersonal(here(), caller, { ...sample.personal, version: 1 });
  await saveWorkstation(here(), caller, { ...sample.workstation, version: 2 });
  for (let entry = 0; entry < 3; entry++) {
    const [list, key] = [qualifications, undefined];
    await addEntry(here(), caller, { list, entry: sample.qualification, key });
  }
  await closeAccount(here(), caller, password);
  const minute = { ...delivery, now: new Date(Date.now() + 60_000) };
  return (deps) => eraseAccount(deps, { kind: 'closing', professionalId: id }, minute);
});
costs('the sender of a new account', async () => {
  const phone = newPhone();
  await requestAccount(here(), { phone, language: 'en', requestId: 'one' });
  const delivery = { now: new Date(), young: true, last: false };
  return (deps) => sendCredentials(deps, { kind: 'account', phone, requestId: 'one' }, delivery);
});
costs('the sender of a notice', async () => {
  const { professionalId, vacancyId, status, at } = await applied();
  const delivery = { now: sample.now, young: true, last: false };
  return (deps) =>
    notifyApplicant(deps, { kind: 'application-step', professionalId, vacancyId, status, at }, delivery);
});
costs('the sender of an alert', async () => {
  const { vacancyId } = await sample.newVacancy(identity.table);
  const phone = newPhone();
  const delivery = { now: sample.now, young: true, last: false };
  const one = await sample.newProfessional(identity.table);
  const professionalId = one.id;
  await saveSection(here(), one, { section: 'alerts', values: { choice: 'all' }, version: 1 });
  const intent = { kind: 'alert-person', vacancyId, professionalId, phone, language: 'en' } as const;
  return (deps) => alertPerson(deps, intent, delivery);
});
