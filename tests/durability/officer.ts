import { randomUUID } from 'node:crypto';
import type { Session } from '../../contract/operations/sessions.ts';
import type { Vacancy } from '../../contract/vacancy.ts';
import { demoStaff } from '../../local/demo.ts';
import { draft } from '../faults/fixtures.ts';
import type { Connection } from './connection.ts';
import type { Acknowledged } from './people.ts';

/** What the portal has acknowledged to the officer. */
export type Office = { token?: string; published: string[]; accepted: Map<string, string> };

/** Publishes vacancies and accepts whoever has applied twice, without end. */
export const officiate = async (
  connection: Connection,
  office: Office,
  people: readonly Acknowledged[],
  stopped: () => boolean,
) => {
  const [{ phone, password }] = demoStaff;
  const { body } = await connection.send<Session>('POST /api/sessions', {
    body: { username: phone, password },
  });
  const token = body.accessToken;
  office.token = token;
  while (!stopped()) {
    const created = await connection.send<Vacancy>('POST /api/officer/vacancies', {
      token,
      body: draft({ county: 'wajir' }),
      key: randomUUID(),
    });
    await connection.send(`POST /api/officer/vacancies/${created.body.vacancyId}/publish`, { token });
    office.published.push(created.body.vacancyId);
    const applied = people.find((one) => one.steps.length === 3 && !office.accepted.has(one.phone));
    if (!applied?.token || !applied.vacancyId) continue;
    const me = await connection.send<{ professionalId: string }>('GET /api/me', { token: applied.token });
    const { professionalId } = me.body;
    const decision = { vacancyId: applied.vacancyId, professionalIds: [professionalId], decision: 'accept' };
    await connection.send('POST /api/officer/decisions', { token, body: decision, key: randomUUID() });
    office.accepted.set(applied.phone, professionalId);
    applied.steps.push('accepted');
  }
};

/** What was acknowledged to the officer and is not there. */
export const missingInOffice = async (
  connection: Connection,
  { token, published }: Office,
): Promise<string[]> => {
  const missing: string[] = [];
  for (const vacancyId of published) {
    const { body } = await connection.send<Vacancy>(`GET /api/officer/vacancies/${vacancyId}`, { token });
    if (body.state !== 'published') missing.push(`vacancy ${vacancyId}: ${body.state}`);
  }
  return missing;
};
