import { join } from 'node:path';
import {
  AdminAddUserToGroupCommand,
  AdminCreateUserCommand,
  AdminSetUserPasswordCommand,
  CognitoIdentityProviderClient,
  UsernameExistsException,
} from '@aws-sdk/client-cognito-identity-provider';
import { createVacancy, publishVacancy } from '../contract/operations/vacancies.ts';
import type { VacancyDraft } from '../contract/vacancy.ts';
import type { Cloud } from './cloud.ts';
import { demoStaff, demoVacancies } from './demo.ts';
import { readKept, writeKept } from './endpoint/kept-file.ts';

type Staff = (typeof demoStaff)[number];

const makeStaff = async (
  client: CognitoIdentityProviderClient,
  UserPoolId: string,
  { phone, password, counties }: Staff,
) => {
  const user = { UserPoolId, Username: `+${phone}` };
  await client
    .send(new AdminCreateUserCommand({ ...user, MessageAction: 'SUPPRESS', TemporaryPassword: password }))
    .catch((error) => {
      if (!(error instanceof UsernameExistsException)) throw error;
    });
  await client.send(new AdminSetUserPasswordCommand({ ...user, Password: password, Permanent: true }));
  for (const GroupName of ['officer', ...counties.map((county) => `county-${county}`)])
    await client.send(new AdminAddUserToGroupCommand({ ...user, GroupName }));
};

const post = async <T>(url: string, headers: Record<string, string>, body?: unknown): Promise<T> => {
  const response = await fetch(url, {
    method: 'POST',
    headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const answer = (await response.json()) as T & { code?: string };
  // Published by an earlier start that was ended before it could say so.
  if (!response.ok && answer.code !== 'vacancy-not-draft')
    throw new Error(`The demo data was refused: ${response.status} ${JSON.stringify(answer)}`);
  return answer;
};

const makeVacancy = async (
  url: string,
  authorization: string,
  key: string,
  { draft, publish }: { draft: VacancyDraft; publish: boolean },
) => {
  const { vacancyId } = await post<{ vacancyId: string }>(
    `${url}${createVacancy.path}`,
    { authorization, 'idempotency-key': key },
    draft,
  );
  if (publish)
    await post(`${url}${publishVacancy.path.replace('{vacancyId}', vacancyId)}`, { authorization });
};

/**
 * Puts the demo staff and vacancies into a new data folder, as an officer would: through the API. Each
 * step may be repeated, so that what a killed start left is finished by the next one, and done once.
 */
export const seedDemo = async (cloud: Cloud): Promise<void> => {
  const file = join(cloud.dataFolder, 'demo.json');
  const { began, done } = (await readKept<{ began: string; done: boolean }>(file)) ?? {
    began: new Date().toISOString(),
    done: false,
  };
  if (done) return;
  await writeKept(file, { began, done });
  const client = new CognitoIdentityProviderClient(cloud.client);
  await Promise.all(demoStaff.map((staff) => makeStaff(client, cloud.userPoolId, staff)));
  client.destroy();
  const [{ phone, password }] = demoStaff;
  const { accessToken } = await post<{ accessToken: string }>(
    `${cloud.url}/api/sessions`,
    {},
    { username: phone, password },
  );
  const vacancies = demoVacancies(new Date(began));
  await Promise.all(
    vacancies.map((vacancy, at) =>
      makeVacancy(cloud.url, `Bearer ${accessToken}`, `demo-vacancy-${at}`, vacancy),
    ),
  );
  await writeKept(file, { began, done: true });
};
