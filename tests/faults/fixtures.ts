import { randomBytes, randomUUID } from 'node:crypto';
import {
  AdminCreateUserCommand,
  AdminInitiateAuthCommand,
  AdminSetUserPasswordCommand,
  CognitoIdentityProviderClient,
} from '@aws-sdk/client-cognito-identity-provider';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { BatchWriteCommand, DynamoDBDocumentClient, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Cloud } from '../../cloud-emulator/cloud.ts';
import { expiryOf } from '../../contract/retention.ts';
import type { Vacancy, VacancyDraft } from '../../contract/vacancy.ts';
import { Refusal } from '../../functions/http/refusal.ts';
import { firstPasswordSession } from '../../functions/identity/texted-password.ts';
import { alertListing } from '../../functions/profile/alert-listing.ts';
import { marshallOptions, type Table } from '../../functions/table/client.ts';
import type { ProfileItem } from '../../functions/table/items.ts';
import { keys } from '../../functions/table/keys.ts';
import { closeVacancy } from '../../functions/vacancies/close-vacancy.ts';
import { createVacancy } from '../../functions/vacancies/create-vacancy.ts';
import { publishVacancy } from '../../functions/vacancies/publish-vacancy.ts';
import { comingVacancy } from '../fixtures/coming-vacancy.ts';
import { identityFor } from '../fixtures/identity.ts';
import * as sample from '../table/samples.ts';

export type Person = { id: string; phone: string; sessionId: string; tokenExpires: number };
type Sections = Partial<Pick<ProfileItem, 'personal' | 'workstation' | 'alerts'>>;

const day = 86_400_000;
const start = Date.now();
/** A moment that lies so many days ahead; the same in every run. */
export const inDays = (days: number): string => new Date(start + days * day).toISOString();
export const newKey = (): string => randomUUID();

let made = 0;
/** A number of so many digits that nothing else here has: two people with one phone would get each other's SMS. */
const digits = (count: number): string => String(10 ** (count - 1) + made++);

const { year, startDate } = comingVacancy();
/** The sample vacancy, open for weeks yet. */
export const draft = (changes: Partial<VacancyDraft> = {}): VacancyDraft => ({
  ...sample.vacancyDraft,
  year,
  startDate,
  deadline: inDays(30),
  ...changes,
});

const sure = <T>(outcome: T | Refusal): T => {
  if (outcome instanceof Refusal) throw new Error(`Refused: ${outcome.code}`);
  return outcome;
};

/** Makes what a request needs to be there, as the portal itself would have left it. */
export const openFixtures = (cloud: Cloud) => {
  const table: Table = {
    name: cloud.tableName,
    client: DynamoDBDocumentClient.from(new DynamoDBClient(cloud.client), { marshallOptions }),
  };
  const pool = new CognitoIdentityProviderClient(cloud.client);
  const secrets = new SecretsManagerClient(cloud.client);
  const deps = () => ({ table, now: new Date(), enqueue: async () => {} });

  const put = (items: readonly object[]) =>
    table.client.send(
      new BatchWriteCommand({
        RequestItems: { [table.name]: items.map((Item) => ({ PutRequest: { Item } })) },
      }),
    );

  const itemsOf = ({ id, phone }: Pick<Person, 'id' | 'phone'>, sections: Sections) => {
    const profile: ProfileItem = {
      ...keys.profile(id),
      professionalId: id,
      phone,
      language: 'en',
      createdAt: new Date().toISOString(),
      version: 1,
      savedAt: {},
      alerts: { choice: 'none' },
      ...sections,
      ...(sections.personal && { claims: { 'KRA-PIN': sections.personal.kraPin } }),
    };
    const { personal, workstation } = sections;
    const claims = [
      ...(personal
        ? [keys.claim('NATIONAL-ID', personal.nationalId), keys.claim('KRA-PIN', personal.kraPin)]
        : []),
      ...(workstation?.tscNumber ? [keys.claim('TSC-NUMBER', workstation.tscNumber)] : []),
    ];
    return [
      { ...keys.account(phone), phone, language: 'en', professionalId: id, madeFor: 'before' },
      { ...profile, ...alertListing(profile) },
      ...claims.map((key) => ({ ...key, professionalId: id })),
    ];
  };

  const addPerson = async (id: string, phone: string, sections: Sections = {}): Promise<Person> => {
    await put(itemsOf({ id, phone }, sections));
    return { id, phone, sessionId: randomUUID(), tokenExpires: Math.floor(Date.now() / 1000) + 1500 };
  };
  const newPhone = () => `2547${digits(8)}`;
  const newNumbers = () => ({ nationalId: digits(8), tscNumber: digits(7) });

  const secret = async (): Promise<string> =>
    (await secrets.send(new GetSecretValueCommand({ SecretId: cloud.secretId }))).SecretString ?? '';

  return {
    cloud,
    table,
    pool,
    newPhone,
    newNumbers,
    /** A professional without a user in the pool: whoever comes with a token needs none. */
    professional: (sections: Sections = {}) => addPerson(randomUUID(), newPhone(), sections),
    /** A professional who may apply. */
    applicant: (county: ProfileItem['workstation'] extends infer W | undefined ? Partial<W> : never = {}) => {
      const { nationalId, tscNumber } = newNumbers();
      return addPerson(randomUUID(), newPhone(), {
        personal: { ...sample.personal, ...identityFor(nationalId) },
        workstation: { ...sample.workstation, tscNumber, ...county },
      });
    },
    /** A user of the pool with an account and a password of their own. */
    member: async (password: string): Promise<Person> => {
      const phone = newPhone();
      const user = { UserPoolId: cloud.userPoolId, Username: `+${phone}` };
      const made = await pool.send(
        new AdminCreateUserCommand({
          ...user,
          MessageAction: 'SUPPRESS',
          TemporaryPassword: password,
          UserAttributes: [{ Name: 'phone_number', Value: `+${phone}` }],
        }),
      );
      await pool.send(new AdminSetUserPasswordCommand({ ...user, Password: password, Permanent: true }));
      return addPerson(made.User?.Attributes?.find(({ Name }) => Name === 'sub')?.Value ?? '', phone);
    },
    /** A number that waits for its first password, and has typed the one from the SMS. */
    invited: async (): Promise<{ phone: string; session: string }> => {
      const [phone, now] = [newPhone(), new Date()];
      const issued = { requestId: 'before', madeFor: 'before', issuedAt: now.toISOString() };
      const expiresAt = expiryOf('unusedAccounts', now);
      await put([{ ...keys.account(phone), phone, language: 'en', ...issued, expiresAt }]);
      return { phone, session: firstPasswordSession(await secret(), phone, now) };
    },
    change: ({ id }: Person, values: Partial<ProfileItem>) =>
      table.client.send(
        new UpdateCommand({
          TableName: table.name,
          Key: keys.profile(id),
          AttributeUpdates: Object.fromEntries(
            Object.entries(values).map(([name, Value]) => [name, { Value }]),
          ),
        }),
      ),
    signIn: (phone: string, password: string) =>
      pool.send(
        new AdminInitiateAuthCommand({
          UserPoolId: cloud.userPoolId,
          ClientId: cloud.userPoolClientId,
          AuthFlow: 'ADMIN_USER_PASSWORD_AUTH',
          AuthParameters: { USERNAME: `+${phone}`, PASSWORD: password },
        }),
      ),
    token: ({ id, sessionId, tokenExpires }: Omit<Person, 'phone'>, groups?: string[]) =>
      cloud.signToken({
        sub: id,
        iss: `https://cognito-idp.${cloud.client.region}.amazonaws.com/${cloud.userPoolId}`,
        aud: cloud.userPoolClientId,
        token_use: 'id',
        origin_jti: sessionId,
        jti: randomUUID(),
        iat: Math.floor(Date.now() / 1000),
        exp: tokenExpires,
        ...(groups ? { 'cognito:groups': groups } : {}),
      }),
    secret,
    vacancy: async (state: Vacancy['state'] = 'published', changes: Partial<VacancyDraft> = {}) => {
      const officer = { id: randomBytes(8).toString('hex'), counties: undefined };
      const { vacancyId } = sure(
        await createVacancy(deps(), officer, { draft: draft(changes), key: newKey() }),
      );
      if (state !== 'draft') sure(await publishVacancy(deps(), officer, { vacancyId }));
      if (state === 'closed') sure(await closeVacancy(deps(), officer, { vacancyId, reason: undefined }));
      return { vacancyId, officerId: officer.id };
    },
    deps,
    put,
    close: async (): Promise<void> => {
      table.client.destroy();
      pool.destroy();
      secrets.destroy();
    },
  };
};

export type Fixtures = ReturnType<typeof openFixtures>;
