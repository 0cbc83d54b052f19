import { join } from 'node:path';
import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Cloud } from '../cloud-emulator/cloud.ts';
import { readJsonFile, writeJsonFile } from '../cloud-emulator/storage/json-file.ts';
import type { Session } from '../contract/operations/sessions.ts';
import { createVacancy } from '../contract/operations/vacancies.ts';
import { addStaff } from '../infra/staff-accounts.ts';
import { demoStaff, demoVacancies } from './demo.ts';

type Progress = { began: string; done: boolean };

const makeStaff = async ({ client, userPoolId, tableName }: Cloud): Promise<void> => {
  const table = { name: tableName, client: DynamoDBDocumentClient.from(new DynamoDBClient(client)) };
  const pool = { client: new CognitoIdentityProviderClient(client), userPoolId, table };
  for (const { phone, password, name, counties } of demoStaff)
    await addStaff(pool, { phone, password, name, counties, role: 'officer' });
  for (const each of [pool, table]) each.client.destroy();
};

const post = async <T>(url: string, body: unknown, headers: Record<string, string> = {}): Promise<T> => {
  const response = await fetch(url, {
    method: 'POST',
    headers: { ...headers, ...(body ? { 'content-type': 'application/json' } : {}) },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const answer = (await response.json()) as T & { code?: string };
  // Published by a start that was killed before it could say so.
  if (!response.ok && answer.code !== 'vacancy-not-draft')
    throw new Error(`${url} answered ${response.status}: ${JSON.stringify(answer)}`);
  return answer;
};

/** As an officer would, through the API; the keys make a seed that was interrupted go on where it stopped. */
const makeVacancies = async ({ url }: Cloud, now: Date): Promise<void> => {
  const [{ phone, password }] = demoStaff;
  const { accessToken } = await post<Session>(`${url}/api/sessions`, { username: phone, password });
  const authorization = `Bearer ${accessToken}`;
  await Promise.all(
    demoVacancies(now).map(async ({ draft, publish }, index) => {
      const key = { authorization, 'idempotency-key': `demo-vacancy-${index}` };
      const { vacancyId } = await post<{ vacancyId: string }>(`${url}${createVacancy.path}`, draft, key);
      if (publish)
        await post(`${url}${createVacancy.path}/${vacancyId}/publish`, undefined, { authorization });
    }),
  );
};

/**
 * Puts the demo staff and vacancies into a data folder that has none; nothing of it exists on AWS. The
 * folder remembers when that began, so that a killed start is finished by the next one with the same
 * vacancies, and a season later nothing is seeded again.
 */
export const seedDemo = async (cloud: Cloud, now: Date = new Date()): Promise<void> => {
  const file = join(cloud.dataFolder, 'demo.json');
  const { began, done } = (await readJsonFile<Progress>(file)) ?? { began: now.toISOString(), done: false };
  if (done) return;
  await writeJsonFile(file, { began, done });
  await makeStaff(cloud);
  await makeVacancies(cloud, new Date(began));
  await writeJsonFile(file, { began, done: true });
};
