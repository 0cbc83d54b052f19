import assert from 'node:assert/strict';
import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, test } from 'vitest';
import { endOf } from '../../contract/retention.ts';
import { chooseFirstPassword } from '../../tests/identity/first-password.ts';
import { openTestIdentity, type TestIdentity } from '../../tests/identity/test-identity.ts';
import { requestAccount } from '../accounts/request-account.ts';
import { sendCredentials } from '../accounts/send-credentials.ts';
import { openFindUser, openListUsers, openRemoveUser } from '../identity/users.ts';
import { openSms } from '../messaging/sms.ts';
import { readMe } from '../profile/read-me.ts';
import type { ProfileItem } from '../table/items.ts';
import { keys } from '../table/keys.ts';
import { eraseAccount } from './erase-account.ts';
import type { ClosingIntent, SweepIntent } from './intents.ts';
import { sweepAccounts } from './sweep-accounts.ts';

let identity: TestIdentity;
beforeAll(async () => {
  identity = await openTestIdentity();
});
afterAll(() => identity.close());

const start = new Date('2027-02-01T09:00:00Z');
const daysLater = (days: number): Date => new Date(start.getTime() + days * 86_400_000);
const deliveryAt = (now: Date) => ({ now, young: false, last: false });
const deps = (enqueue: (intents: readonly (ClosingIntent | SweepIntent)[]) => Promise<void>) => ({
  table: identity.table,
  listUsers: openListUsers(),
  removeUser: openRemoveUser(),
  secret: async () => identity.key,
  sendText: openSms(),
  portalUrl: 'https://portal.example',
  smsADay: 1_000_000,
  enqueue,
});

let phones = 0;
/** Registered at `start`, with a password of their own. */
const member = async () => {
  const phone = await registered();
  const first = { phone, requestId: 'one', password: 'three words together', now: start };
  return { phone, id: await chooseFirstPassword(identity, first) };
};
/** A number whose password from the SMS was never used. */
const registered = async () => {
  const phone = `2547190${String(++phones).padStart(5, '0')}`;
  const silent = async () => {};
  await requestAccount(
    { table: identity.table, now: start, enqueue: silent },
    { phone, language: 'en', requestId: 'one' },
  );
  await sendCredentials(deps(silent), { kind: 'account', phone, requestId: 'one' }, deliveryAt(start));
  return phone;
};
const profileOf = async (id: string) => {
  const key = { TableName: identity.table.name, Key: keys.profile(id) };
  return (await identity.table.client.send(new GetCommand(key))).Item as ProfileItem | undefined;
};
const textsTo = async (phone: string) => (await identity.sns.sms(phone)).map(({ text }) => text);

/** A whole sweep as the queue would run it, and the closings that it enqueued. */
const sweepAt = async (now: Date) => {
  const closed: string[] = [];
  let pages = 0;
  const waiting: (ClosingIntent | SweepIntent)[] = [{ kind: 'sweep' }];
  const all = deps(async (intents) => void waiting.push(...intents));
  for (let next = waiting.shift(); next; next = waiting.shift())
    if (next.kind === 'closing') {
      closed.push(next.professionalId);
      await eraseAccount(all, next, deliveryAt(new Date(now.getTime() + 60_000)));
    } else {
      pages += 1;
      await sweepAccounts(all, next, deliveryAt(now));
    }
  return { closed, pages };
};

test('an account whose password was never used goes by itself after its time; nobody is in the pool for it', async () => {
  const phone = await registered();
  const key = { TableName: identity.table.name, Key: keys.account(phone) };
  const { Item } = await identity.table.client.send(new GetCommand(key));
  assert.equal(Item?.expiresAt, Math.floor(endOf('unusedAccounts', start).getTime() / 1000));
  assert.equal(await openFindUser()(phone), undefined);
  assert.equal((await textsTo(phone)).length, 1);
});

test('an account that nobody has opened for years is closed, and its owner told; one that is opened stays', async () => {
  const [left, opened] = [await member(), await member()];
  const caller = { id: opened.id, sessionId: 'session-1', tokenExpires: 1_900_000_000 };
  await readMe({ table: identity.table, now: daysLater(0.9) }, caller);
  assert.equal((await profileOf(opened.id))?.seenAt, undefined);
  await readMe({ table: identity.table, now: daysLater(400) }, caller);
  assert.equal((await profileOf(opened.id))?.seenAt, daysLater(400).toISOString());
  const due = endOf('dormantAccounts', start);
  assert.ok(!(await sweepAt(new Date(due.getTime() - 1000))).closed.includes(left.id));
  const { closed } = await sweepAt(due);
  assert.deepEqual([closed.includes(left.id), closed.includes(opened.id)], [true, false]);
  assert.match((await textsTo(left.phone))[0] ?? '', /^Your account has been closed/);
});

test('who opens the account while the sweep runs keeps it', async () => {
  const one = await member();
  const caller = { id: one.id, sessionId: 'session-1', tokenExpires: 1_900_000_000 };
  const due = endOf('dormantAccounts', start);
  const openedMeanwhile = async () => void (await readMe({ table: identity.table, now: due }, caller));
  await sweepAccounts(deps(openedMeanwhile), { kind: 'sweep' }, deliveryAt(due));
  assert.equal((await profileOf(one.id))?.closingAt, undefined);
});

test('staff, and a list longer than a page, are swept over', async () => {
  await identity.makeUser('254719099999', 'temporary-1', 'once');
  for (let made = 0; made < 60; made++)
    await identity.makeUser(`2547191${String(made).padStart(5, '0')}`, 'temporary-1', 'once');
  const { closed, pages } = await sweepAt(endOf('dormantAccounts', daysLater(4000)));
  assert.ok(pages > 1);
  for (const id of closed) assert.equal(await profileOf(id), undefined);
  assert.ok(await openFindUser()('254719099999'));
});
