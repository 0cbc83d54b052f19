import assert from 'node:assert/strict';
import { afterAll, beforeAll } from 'vitest';
import { type OperationName, operations } from '../../../contract/operations/index.ts';
import type { Vacancy } from '../../../contract/vacancy.ts';
import { inComingSeason } from '../../fixtures/coming-vacancy.ts';
import { fillProfile, newProfessional, officer } from '../../fixtures/people.ts';
import { type Call, type Portal, startPortal } from '../../fixtures/portal.ts';

export let portal: Portal;

/** Starts a portal with these people before the tests of a file, and stops it after them. */
export const usePeople = (): void => {
  beforeAll(async () => {
    portal = await startPortal();
    await prepare();
  });
  afterAll(() => portal.stop());
};

export type Named = { name: OperationName; method: string; path: string; example?: unknown };
export const ask = <T = Record<string, unknown>>(
  operation: Named,
  ids: Record<string, string>,
  { change = {}, ...call }: Call & { change?: object } = {},
) => {
  const path = operation.path.replace(/\{(\w+)\}/g, (_, name) => ids[name] ?? '');
  const { example } = operation;
  const body = example === undefined ? undefined : { ...inComingSeason(example as object), ...change };
  return portal.api<T>(`${operation.method} ${path}`, { body, ...call });
};

export type Person = Awaited<ReturnType<typeof newProfessional>> & { id: string };
export type Officer = Awaited<ReturnType<typeof officer>>;
/** Asha works in Nairobi, Juma in Kisumu; both applied for the vacancy of the whole country, Juma for one more. */
export let asha: Person;
export let juma: Person;
export let country: Officer;
export let nairobi: Officer;
export const vacancies: Record<
  'ofKisumu' | 'ofCountry' | 'draftOfKisumu' | 'draftOfCountry' | 'draftOfNairobi',
  string
> = {
  ofKisumu: '',
  ofCountry: '',
  draftOfKisumu: '',
  draftOfCountry: '',
  draftOfNairobi: '',
};
const places = {
  ofKisumu: 'kisumu',
  draftOfKisumu: 'kisumu',
  draftOfNairobi: 'nairobi',
  ofCountry: undefined,
  draftOfCountry: undefined,
} as const;
export const openToAll = { eligibility: { tscRegistered: true, worksInCounty: false } };

export const person = async (place: object): Promise<Person> => {
  const one = await newProfessional(portal);
  await fillProfile(portal, one);
  const { professionalId, profile } = await one.me();
  const saved = profile.workstation ?? {};
  const change = { ...saved, ...place, version: profile.version };
  assert.equal((await ask(operations.saveWorkstation, {}, { token: one.token, body: change })).status, 200);
  return { ...one, id: professionalId };
};

const prepare = async () => {
  [asha, juma, country, nairobi] = await Promise.all([
    person({ county: 'nairobi', subCounty: 'starehe' }),
    person({ county: 'kisumu', subCounty: 'seme' }),
    officer(portal),
    officer(portal, 'nairobi'),
  ]);
  const { token } = country;
  for (const name of Object.keys(vacancies) as (keyof typeof vacancies)[]) {
    const change = { ...openToAll, county: places[name], subCounty: undefined };
    const { body } = await ask<Vacancy>(operations.createVacancy, {}, { token, change });
    vacancies[name] = body.vacancyId;
    if (!name.startsWith('draft'))
      await ask(
        operations.publishVacancy,
        { vacancyId: body.vacancyId },
        { token, change: { version: body.version } },
      );
  }
  for (const [one, vacancyId] of [
    [asha, vacancies.ofCountry],
    [juma, vacancies.ofCountry],
    [juma, vacancies.ofKisumu],
  ] as const)
    assert.equal((await ask(operations.applyForVacancy, { vacancyId }, { token: one.token })).status, 201);
  await portal.settled();
};

export const codeOf = ({ status, body }: { status: number; body: { code?: unknown } }) => [status, body.code];
export const statusOf = async (one: Person, vacancyId: string) =>
  (await one.me()).applications.find((application) => application.vacancyId === vacancyId)?.status;
export const vacancyNow = async (vacancyId: string) =>
  (await ask<Vacancy>(operations.readOfficerVacancy, { vacancyId }, { token: country.token })).body;
