import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import type { Session } from '../contract/operations/sessions.ts';
import { createVacancy } from '../contract/operations/vacancies.ts';
import { addStaff } from '../infra/staff.ts';
import type { Cloud } from './cloud.ts';
import { demoStaff, demoVacancies } from './demo.ts';

const makeStaff = async ({ client, userPoolId }: Cloud): Promise<void> => {
  const pool = { client: new CognitoIdentityProviderClient(client), userPoolId };
  for (const { phone, password, name, counties } of demoStaff)
    await addStaff(pool, { phone, password, name, counties, role: 'officer' });
  pool.client.destroy();
};

const post = async <T>(url: string, body: unknown, headers: Record<string, string> = {}): Promise<T> => {
  const response = await fetch(url, {
    method: 'POST',
    headers: { ...headers, ...(body ? { 'content-type': 'application/json' } : {}) },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${await response.text()}`);
  return (await response.json()) as T;
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

const hasVacancies = async ({ url }: Cloud): Promise<boolean> => {
  const { vacancies } = (await (await fetch(`${url}/api/vacancies`)).json()) as { vacancies: unknown[] };
  return vacancies.length > 0;
};

/** Puts the demo staff and vacancies into a data folder that has none; nothing of it exists on AWS. */
export const seedDemo = async (cloud: Cloud, now: Date = new Date()): Promise<void> => {
  await makeStaff(cloud);
  if (!(await hasVacancies(cloud))) await makeVacancies(cloud, now);
};
