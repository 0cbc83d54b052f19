import { AdminSetUserPasswordCommand } from '@aws-sdk/client-cognito-identity-provider';
import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { type CountySlug, counties, countyName } from '../../contract/reference/counties.ts';
import { confirmPasswordReset } from '../../functions/accounts/confirm-password-reset.ts';
import type { AccountsIntent } from '../../functions/accounts/intents.ts';
import { requestAccount } from '../../functions/accounts/request-account.ts';
import { requestPasswordReset } from '../../functions/accounts/request-password-reset.ts';
import { decideApplications } from '../../functions/applications/decide-applications.ts';
import type { ApplicationUpdateIntent } from '../../functions/applications/intents.ts';
import type { ClosingIntent } from '../../functions/closing/intents.ts';
import { resetCode } from '../../functions/identity/derived-secret.ts';
import type { SetPassword } from '../../functions/identity/users.ts';
import { addEntry } from '../../functions/profile/add-entry.ts';
import { alertShard } from '../../functions/profile/alert-listing.ts';
import { workExperience } from '../../functions/profile/entries.ts';
import type { ApplicationItem } from '../../functions/table/items.ts';
import { keys, listKeys } from '../../functions/table/keys.ts';
import { correctVacancy } from '../../functions/vacancies/correct-vacancy.ts';
import type { VacancyIntent } from '../../functions/vacancies/intents.ts';
import type { QueueName } from '../../infra/functions.ts';
import * as sample from '../table/samples.ts';
import type { Subjects } from './effect.ts';
import { draft, type Fixtures, inDays, newKey, type Person } from './fixtures.ts';
import { applicants } from './operations/officer.ts';

type Intent = ClosingIntent | AccountsIntent | ApplicationUpdateIntent | VacancyIntent;
export type PreparedIntent = { intent: Intent; subjects: Subjects; also?: () => Promise<unknown> };

const asked = async (fixtures: Fixtures, phone: string) => {
  const requestId = newKey();
  await requestAccount(fixtures.deps(), { phone, language: 'en', requestId });
  return { kind: 'account', phone, requestId } as const;
};

const resetAsked = async (fixtures: Fixtures) => {
  const person = await fixtures.member('an old password');
  const resetId = newKey();
  await requestPasswordReset(fixtures.deps(), { phone: person.phone, language: 'en', resetId });
  return { person, resetId };
};

/** Counties whose alerts are sent; in Wajir `saveAlerts` has people who are to hear nothing. */
const alerted = counties.map(({ slug }) => slug).filter((slug) => slug !== 'wajir');
let turn = 0;
/** Someone who wants the alerts of a county, and a vacancy there; the counties take turns, so that few share one. */
const subscriber = async (fixtures: Fixtures) => {
  turn += 1;
  const county = alerted[turn % alerted.length] as CountySlug;
  const { vacancyId, officerId } = await fixtures.vacancy('published', { county });
  const { nationalId: _, ...numbers } = fixtures.newNumbers();
  const person = await fixtures.professional({
    alerts: { choice: 'my-county' },
    workstation: { ...numbers, county } as never,
  });
  const subjects: Subjects = {
    people: [person],
    others: [vacancyId, officerId, county, countyName(county)],
    saying: `vacancy?id=${vacancyId}`,
  };
  return { county, vacancyId, person, subjects };
};

/** Someone who applied for a vacancy whose pay was then corrected. */
const corrected = async (fixtures: Fixtures) => {
  const { vacancyId, people } = await applicants(fixtures);
  const [id, now] = [newKey(), new Date()];
  const { positionsAvailable, days, startDate, deadline, description } = draft();
  const correction = { positionsAvailable, days, startDate, deadline, description, payPerDay: 900 };
  await correctVacancy(
    { table: fixtures.table, now, enqueue: async () => {} },
    { id, counties: undefined },
    { vacancyId, version: 2, ...correction },
  );
  return {
    correction: { vacancyId, at: now.toISOString(), version: 3 },
    person: people[0] as Person,
    subjects: { people, others: [vacancyId, id], saying: `vacancy?id=${vacancyId}` },
  };
};

const lastStep = async (fixtures: Fixtures, { id }: Person, vacancyId: string) => {
  const { pk, sk } = keys.application(id, vacancyId);
  const { Items = [] } = await fixtures.table.client.send(
    new QueryCommand({
      TableName: fixtures.table.name,
      KeyConditionExpression: 'pk = :pk AND sk = :sk',
      ExpressionAttributeValues: { ':pk': pk, ':sk': sk },
    }),
  );
  return (Items[0] as ApplicationItem).history.at(-1) as ApplicationItem['history'][number];
};

/** The notice to somebody whom an officer has just accepted. */
const accepted = async (fixtures: Fixtures, { id }: Person, vacancyId: string, officerId: string) => {
  const notices: ApplicationUpdateIntent[] = [];
  const enqueue = async (updates: readonly ApplicationUpdateIntent[]) => void notices.push(...updates);
  await decideApplications(
    { table: fixtures.table, now: new Date(), enqueue },
    { id: officerId, counties: undefined },
    { vacancyId, professionalIds: [id], decision: 'accept', reason: undefined, key: undefined },
  );
  return notices[0] as ApplicationUpdateIntent;
};

/** One prepared intent of every kind: a kind that is missing does not compile. */
export const intents: Record<
  Intent['kind'] | 'account of somebody who has one' | 'application-step of who is accepted',
  { queue: QueueName; prepare: (fixtures: Fixtures) => Promise<PreparedIntent> }
> = {
  account: {
    queue: 'accounts',
    prepare: async (fixtures) => {
      const phone = fixtures.newPhone();
      return { intent: await asked(fixtures, phone), subjects: { phones: [phone] } };
    },
  },
  'account of somebody who has one': {
    queue: 'accounts',
    prepare: async (fixtures) => {
      const person = await fixtures.member('an old password');
      return { intent: await asked(fixtures, person.phone), subjects: { people: [person] } };
    },
  },
  reset: {
    queue: 'accounts',
    prepare: async (fixtures) => {
      const { person, resetId } = await resetAsked(fixtures);
      return {
        intent: { kind: 'reset', phone: person.phone, resetId, language: 'en' },
        subjects: { people: [person] },
      };
    },
  },
  'password-changed': {
    queue: 'accounts',
    prepare: async (fixtures) => {
      const { person, resetId } = await resetAsked(fixtures);
      const { phone } = person;
      const secret = await fixtures.secret();
      const set = (Password: string) =>
        fixtures.pool.send(
          new AdminSetUserPasswordCommand({
            UserPoolId: fixtures.cloud.userPoolId,
            Username: `+${phone}`,
            Password,
            Permanent: true,
          }),
        );
      const setPassword: SetPassword = async (_, password) => {
        await set(password);
        return 'set';
      };
      const signOutEverywhere = async () => undefined;
      await confirmPasswordReset(
        { ...fixtures.deps(), setPassword, signOutEverywhere, secret: async () => secret },
        { phone, code: resetCode(secret, phone, resetId), newPassword: 'three words together' },
      );
      return { intent: { kind: 'password-changed', phone, resetId }, subjects: { people: [person] } };
    },
  },
  closing: {
    queue: 'closings',
    prepare: async (fixtures) => {
      const person = await fixtures.member('an old password');
      await addEntry(fixtures.deps(), person, {
        list: workExperience,
        entry: sample.workExperience,
        key: newKey(),
      });
      await fixtures.change(person, { closingAt: inDays(-1), version: 2 });
      return {
        intent: { kind: 'closing', professionalId: person.id },
        subjects: { people: [person] },
        also: () => fixtures.signIn(person.phone, 'an old password').catch(({ name }: Error) => name),
      };
    },
  },
  'application-step': {
    queue: 'updates',
    prepare: async (fixtures) => {
      const { vacancyId, people } = await applicants(fixtures);
      const person = people[0] as Person;
      const { status, at } = await lastStep(fixtures, person, vacancyId);
      return {
        intent: { kind: 'application-step', professionalId: person.id, vacancyId, status, at },
        subjects: { people: [person], others: [vacancyId] },
      };
    },
  },
  'application-step of who is accepted': {
    queue: 'updates',
    prepare: async (fixtures) => {
      const { vacancyId, people } = await applicants(fixtures);
      const [person, id] = [people[0] as Person, newKey()];
      const step = await accepted(fixtures, person, vacancyId, id);
      return { intent: step, subjects: { people: [person], others: [vacancyId, id] } };
    },
  },
  'vacancy-published': {
    queue: 'alerts',
    prepare: async (fixtures) => {
      const { vacancyId, subjects } = await subscriber(fixtures);
      return { intent: { kind: 'vacancy-published', vacancyId }, subjects };
    },
  },
  'alert-list': {
    queue: 'alerts',
    prepare: async (fixtures) => {
      const { county, vacancyId, person, subjects } = await subscriber(fixtures);
      const list = listKeys.alerts(county, alertShard(person.id, county));
      return { intent: { kind: 'alert-list', vacancyId, list }, subjects };
    },
  },
  'alert-person': {
    queue: 'alerts',
    prepare: async (fixtures) => {
      const { vacancyId, person, subjects } = await subscriber(fixtures);
      const { id: professionalId, phone } = person;
      return { intent: { kind: 'alert-person', vacancyId, professionalId, phone, language: 'en' }, subjects };
    },
  },
  'vacancy-corrected': {
    queue: 'alerts',
    prepare: async (fixtures) => {
      const { correction, subjects } = await corrected(fixtures);
      return { intent: { kind: 'vacancy-corrected', ...correction }, subjects };
    },
  },
  'correction-list': {
    queue: 'alerts',
    prepare: async (fixtures) => {
      const { correction, subjects } = await corrected(fixtures);
      return { intent: { kind: 'correction-list', ...correction, county: 'nairobi' }, subjects };
    },
  },
  'correction-person': {
    queue: 'alerts',
    prepare: async (fixtures) => {
      const { correction, person, subjects } = await corrected(fixtures);
      return {
        intent: { kind: 'correction-person', ...correction, professionalId: person.id },
        subjects,
      };
    },
  },
};
