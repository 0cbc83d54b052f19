import { randomUUID } from 'node:crypto';
import type { Application } from '../../contract/application.ts';
import { operations } from '../../contract/operations/index.ts';
import type { Me } from '../../contract/operations/profile.ts';
import type { Session } from '../../contract/operations/sessions.ts';
import { identityFor } from '../fixtures/identity.ts';
import type { Answer, Call } from '../fixtures/portal.ts';
import type { Connection } from './connection.ts';

/** What the portal has acknowledged to one person: it must never be missing again. */
export type Acknowledged = {
  phone: string;
  token?: string;
  /** Sections as they were saved. */
  sections: Record<string, unknown>;
  entries: number;
  /** The count in the next of kin's name: saved over and over. */
  saves: number;
  /** Steps of the application, and whether one more is on its way. */
  steps: string[];
  vacancyId?: string;
};

const password = 'three words together';
type Sms = { text: string };

const done = <T>({ status, body }: Answer<T>, what: string): T => {
  if (status >= 300) throw new Error(`${what}: ${status} ${JSON.stringify(body)}`);
  return body;
};

const enter = async (connection: Connection, phone: string): Promise<string> => {
  const username = phone;
  const first = await connection.look(`/_local/sms?phone=${phone}`, (texts) =>
    (texts as Sms[]).map(({ text }) => /Password: (\S+)/.exec(text)?.[1]).find(Boolean),
  );
  const challenge = await connection.send<{ session: string }>('POST /api/sessions', {
    body: { username, password: first },
  });
  const body = { username, session: challenge.body.session, newPassword: password };
  const replaced = await connection.send<Session>('POST /api/sessions/new-password', { body });
  return done(replaced, 'new password').accessToken;
};

/** Registers, fills in the profile, applies, withdraws, applies again, and then saves without end. */
export const live = async (
  connection: Connection,
  me: Acknowledged,
  nationalId: string,
  stopped: () => boolean,
) => {
  const { phone } = me;
  await connection.send('POST /api/accounts', { body: { phone, confirmPhone: phone } });
  const token = await enter(connection, phone);
  me.token = token;
  const send = async <T>(route: string, call: Call = {}) =>
    done(await connection.send<T>(route, { token, ...call }), route);
  let version = 1;
  const save = async (path: string, section: string, values: object) => {
    const saved = await send<{ version: number }>(`PUT ${path}`, { body: { ...values, version } });
    version = saved.version;
    me.sections[section] = (saved as Record<string, unknown>)[section];
  };
  const { savePersonal, saveWorkstation, savePayment, addQualification } = operations;
  await save(savePersonal.path, 'personal', { ...savePersonal.example, ...identityFor(nationalId) });
  await save(saveWorkstation.path, 'workstation', {
    ...saveWorkstation.example,
    tscNumber: nationalId.slice(1),
  });
  await save(savePayment.path, 'payment', savePayment.example);
  await send(`POST ${addQualification.path}`, { body: addQualification.example, key: randomUUID() });
  me.entries = 1;
  const vacancyId = await connection.look(
    '/api/vacancies',
    (body) =>
      (
        body as { vacancies: { vacancyId: string; examination: string; position: string; county?: string }[] }
      ).vacancies.find(
        ({ examination, position, county }) =>
          examination === 'kcse' && position === 'invigilator' && !county,
      )?.vacancyId,
  );
  me.vacancyId = vacancyId;
  const apply = async () => {
    await send<Application>(`POST /api/vacancies/${vacancyId}/applications`, {
      body: { declaration: true },
      key: randomUUID(),
    });
    me.steps.push('submitted');
  };
  await apply();
  await send(`DELETE /api/me/applications/${vacancyId}`);
  me.steps.push('withdrawn');
  await apply();
  while (!stopped()) {
    const fullName = `Kin ${letters(me.saves + 1)}`;
    const { path, example } = operations.saveNextOfKin;
    const saved = await send<{ version: number }>(`PUT ${path}`, { body: { ...example, fullName, version } });
    version = saved.version;
    me.saves += 1;
  }
};

/** A count as a name may have it: in letters. */
const letters = (count: number): string =>
  [...String(count)].map((digit) => String.fromCharCode(97 + Number(digit))).join('');
const countOf = (fullName = 'Kin a'): number =>
  Number([...fullName.slice(4)].map((letter) => letter.charCodeAt(0) - 97).join(''));

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** What was acknowledged and is not there, or is there and was never asked for. */
export const missing = async (connection: Connection, known: Acknowledged): Promise<string[]> => {
  const { token, sections, entries, saves, steps } = known;
  if (!token) return [];
  const { status, body } = await connection.send<Me>('GET /api/me', { token });
  if (status !== 200) return [`the account: ${status}`];
  const profile = body.profile as unknown as Record<string, unknown>;
  const lost = Object.entries(sections).filter(([section, values]) => !same(profile[section], values));
  const kin = countOf(body.profile.nextOfKin?.fullName);
  const history = body.applications[0]?.history.map(({ status }) => status) ?? [];
  return [
    ...lost.map(([section]) => `the section ${section}`),
    ...(body.profile.qualifications.length < entries || body.profile.qualifications.length > 1
      ? ['one qualification']
      : []),
    ...(kin === saves || kin === saves + 1 ? [] : [`save ${saves} of the next of kin: it is ${kin}`]),
    ...(same(history.slice(0, steps.length), steps) ? [] : [`the steps ${steps}: there are ${history}`]),
    ...(history.length > steps.length + 2 ? [`only the steps ${steps}: there are ${history}`] : []),
  ];
};
