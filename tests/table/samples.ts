import { PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import * as profile from '../../contract/operations/profile.ts';
import { correctVacancy, createVacancy } from '../../contract/operations/vacancies.ts';
import type { Payment } from '../../contract/profile.ts';
import type { Output, Schema } from '../../contract/schema.ts';
import type { Vacancy, VacancyDraft } from '../../contract/vacancy.ts';
import type { Officer, Person } from '../../functions/http/caller.ts';
import type { Table } from '../../functions/table/client.ts';
import type { ProfileItem } from '../../functions/table/items.ts';
import { keys } from '../../functions/table/keys.ts';
import { vacancyItem } from '../../functions/vacancies/vacancy-item.ts';

/** What tests fill the table with: the contract's own examples, as the edge would hand them over. */
const without = <T extends { version: number }>({ version, ...values }: T): Omit<T, 'version'> => values;
const sample = <S extends Schema>(schema: S, example: unknown): Output<S> =>
  z.parse(schema(), example) as Output<S>;

export const personal = without(sample(profile.savePersonal.request.body, profile.savePersonal.example));
export const workstation = without(
  sample(profile.saveWorkstation.request.body, profile.saveWorkstation.example),
);
export const payment = without(
  sample(profile.savePayment.request.body, profile.savePayment.example),
) as unknown as Payment;
export const nextOfKin = without(sample(profile.saveNextOfKin.request.body, profile.saveNextOfKin.example));
export const workExperience = sample(
  profile.addWorkExperience.request.body,
  profile.addWorkExperience.example,
);
export const qualification = sample(profile.addQualification.request.body, profile.addQualification.example);
export const vacancyDraft: VacancyDraft = sample(createVacancy.request.body, createVacancy.example);
export const correction = without(sample(correctVacancy.request.body, correctVacancy.example));

export const now = new Date('2027-02-01T09:00:00Z');
export const later = (milliseconds: number): Date => new Date(now.getTime() + milliseconds);

let lastNationalId = 20_000_000;
/** A number that nobody of this test file has claimed. */
export const newNationalId = (): string => String(++lastNationalId);

let people = 0;
let vacancies = 0;
const hex = (number: number) => number.toString(16).padStart(12, '0');

/** A professional as registration leaves them, with sections where a test needs them. */
export const newProfessional = async (
  table: Table,
  sections: Partial<
    Pick<ProfileItem, 'personal' | 'payment' | 'workstation' | 'endedSessions' | 'claims'>
  > = {},
): Promise<Person> => {
  const professionalId = `5b0f6f4e-2f6a-4b53-9a5f-${hex(++people)}`;
  const item: ProfileItem = {
    ...keys.profile(professionalId),
    professionalId,
    phone: `2547${String(people).padStart(8, '0')}`,
    language: 'en',
    createdAt: '2027-01-01T06:00:00.000Z',
    version: 1,
    savedAt: {},
    alerts: { choice: 'none' },
    ...sections,
  };
  await table.client.send(new PutCommand({ TableName: table.name, Item: item }));
  return { id: professionalId, sessionId: 'session-1', tokenExpires: 1_900_000_000 };
};

export const officer: Officer = { id: 'officer-1', counties: undefined };

/** A vacancy that the sample professional qualifies for, published. */
export const newVacancy = async (table: Table, changes: Partial<Vacancy> = {}): Promise<Vacancy> => {
  const vacancyId = `vacancy${String(++vacancies).padStart(5, '0')}`;
  const vacancy: Vacancy = { ...vacancyDraft, vacancyId, state: 'published', version: 2, ...changes };
  const Item = vacancyItem(vacancy, { createdAt: now.toISOString(), createdBy: officer.id });
  await table.client.send(new PutCommand({ TableName: table.name, Item }));
  return vacancy;
};

/** A professional who may apply. */
export const newApplicant = (table: Table, place: Partial<ProfileItem['workstation']> = {}) =>
  newProfessional(table, {
    claims: { 'KRA-PIN': personal.kraPin },
    personal,
    workstation: { ...workstation, ...place },
  });
