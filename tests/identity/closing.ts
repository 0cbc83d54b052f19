import assert from 'node:assert/strict';
import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Decision } from '../../contract/application.ts';
import { requestAccount } from '../../functions/accounts/request-account.ts';
import { sendCredentials } from '../../functions/accounts/send-credentials.ts';
import { applyForVacancy } from '../../functions/applications/apply-for-vacancy.ts';
import { decideApplications } from '../../functions/applications/decide-applications.ts';
import { closeAccount } from '../../functions/closing/close-account.ts';
import { eraseAccount } from '../../functions/closing/erase-account.ts';
import type { ClosingIntent } from '../../functions/closing/intents.ts';
import type { Person } from '../../functions/http/caller.ts';
import { Refusal } from '../../functions/http/refusal.ts';
import { openCognitoSignIn } from '../../functions/identity/cognito-sign-in.ts';
import { openRemoveUser } from '../../functions/identity/users.ts';
import { openSms } from '../../functions/messaging/sms.ts';
import { addEntry } from '../../functions/profile/add-entry.ts';
import { qualifications } from '../../functions/profile/entries.ts';
import { savePersonal } from '../../functions/profile/save-personal.ts';
import { saveWorkstation } from '../../functions/profile/save-workstation.ts';
import type { Delivery } from '../../functions/queue/consumer.ts';
import type { AccountItem } from '../../functions/table/items.ts';
import { keys, professionalPk } from '../../functions/table/keys.ts';
import { identityFor } from '../fixtures/identity.ts';
import * as sample from '../table/samples.ts';
import { chooseFirstPassword } from './first-password.ts';
import { openTestIdentity } from './test-identity.ts';

const { now, later, officer } = sample;
export const password = 'three words together';

/** The first try of a worker, soon after the request. */
export const early: Delivery = { now: later(1000), young: true, last: false };
export const late: Delivery = { now: later(30_000), young: false, last: false };
/** A try that left its message to time is over by then. */
export const afterThat: Delivery = { ...late, now: later(90_000) };

let people = 0;

/** People who close their accounts, at a table and a user pool of their own. */
export const openClosing = async () => {
  const identity = await openTestIdentity();
  const { table } = identity;
  const enqueued: ClosingIntent[] = [];
  const depsAt = (at: Date) => ({
    table,
    now: at,
    cognito: openCognitoSignIn(),
    enqueue: async (intent: unknown) => void enqueued.push(intent as ClosingIntent),
  });
  const silent = () => ({ table, now, enqueue: async () => {} });
  const workerDeps = () => ({
    table,
    secret: async () => identity.key,
    removeUser: openRemoveUser(),
    sendText: openSms(),
    portalUrl: 'https://portal.example',
    smsADay: 1_000_000,
  });
  const register = async (phone: string, requestId: string, at = now) => {
    await requestAccount({ ...depsAt(at), enqueue: async () => {} }, { phone, language: 'en', requestId });
    await sendCredentials(workerDeps(), { kind: 'account', phone, requestId }, { ...early, now: at });
  };
  /** A registered professional with a profile, its numbers claimed and one qualification. */
  const member = async () => {
    const phone = `2547160${String(++people).padStart(5, '0')}`;
    await register(phone, 'one');
    const id = await chooseFirstPassword(identity, { phone, requestId: 'one', password, now });
    const person: Person = { id, sessionId: 'session-1', tokenExpires: 1_900_000_000 };
    const [nationalId, tscNumber] = [String(30_000_000 + people), String(3_000_000 + people)];
    const mail = { email: 'asha@example.com', disability: 'hearing' as const };
    await savePersonal(depsAt(now), person, {
      ...sample.personal,
      ...mail,
      ...identityFor(nationalId),
      version: 1,
    });
    await saveWorkstation(depsAt(now), person, { ...sample.workstation, tscNumber, version: 2 });
    await addEntry(depsAt(now), person, {
      list: qualifications,
      entry: sample.qualification,
      key: undefined,
    });
    return { person, phone, nationalId, tscNumber };
  };
  type Member = Awaited<ReturnType<typeof member>>;
  const decide = async ({ id }: Person, vacancyId: string, decision: Decision) => {
    const ruling = { decision, reason: 'The places are taken.', key: undefined };
    const outcome = await decideApplications(silent(), officer, {
      vacancyId,
      professionalIds: [id],
      ...ruling,
    });
    assert.ok(!(outcome instanceof Refusal));
    return outcome.results[0];
  };
  const applies = async ({ person }: Member, ...decisions: Decision[]) => {
    const { vacancyId } = await sample.newVacancy(table);
    await applyForVacancy(silent(), person, { vacancyId, answers: {}, key: undefined });
    for (const decision of decisions) await decide(person, vacancyId, decision);
    return vacancyId;
  };
  const itemAt = async <T>(Key: { pk: string; sk: string }): Promise<T | undefined> =>
    (await table.client.send(new GetCommand({ TableName: table.name, Key }))).Item as T;
  return {
    identity,
    /** What was asked of the worker so far. */
    enqueued,
    depsAt,
    silent,
    register,
    member,
    applies,
    decide,
    close: ({ person }: Member) => closeAccount(depsAt(now), person, password),
    erase: ({ person }: Member, delivery: Delivery) =>
      eraseAccount(workerDeps(), { kind: 'closing', professionalId: person.id }, delivery),
    itemAt,
    accountOf: (phone: string) => itemAt<AccountItem>(keys.account(phone)),
    partitionOf: async ({ id }: Person) => {
      const { Items = [] } = await table.client.send(
        new QueryCommand({
          TableName: table.name,
          KeyConditionExpression: 'pk = :pk',
          ExpressionAttributeValues: { ':pk': professionalPk(id) },
          ConsistentRead: true,
        }),
      );
      return Items as { sk: string }[];
    },
    /** What the phone shows, the newest first. */
    textsTo: async (phone: string) => (await identity.sns.sms(phone)).map(({ text }) => text),
  };
};
export type Closing = Awaited<ReturnType<typeof openClosing>>;
