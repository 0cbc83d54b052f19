import { operations } from '../../../contract/operations/index.ts';
import { addEntry } from '../../../functions/profile/add-entry.ts';
import { type List, qualifications, workExperience } from '../../../functions/profile/entries.ts';
import { identityFor } from '../../fixtures/identity.ts';
import * as sample from '../../table/samples.ts';
import { type Fixtures, newKey, type Person } from '../fixtures.ts';
import { applicants } from './officer.ts';
import { asPerson, type Cases, type Prepare } from './prepared.ts';

const sending =
  (body: unknown): Prepare =>
  async (fixtures) =>
    asPerson(fixtures, await fixtures.professional(), { body });

const withEntry = async <E extends typeof sample.workExperience | typeof sample.qualification>(
  fixtures: Fixtures,
  list: List<E>,
  entry: E,
) => {
  const person = await fixtures.professional();
  const added = await addEntry(fixtures.deps(), person, { list, entry, key: newKey() });
  return { person, path: { id: (added as { id: string }).id } };
};

const changing =
  <E extends typeof sample.workExperience | typeof sample.qualification>(list: List<E>, entry: E): Prepare =>
  async (fixtures) => {
    const { person, path } = await withEntry(fixtures, list, entry);
    return asPerson(fixtures, person, {
      path,
      body: { ...entry, institution: 'Another School', version: 1 },
    });
  };

const removing =
  <E extends typeof sample.workExperience | typeof sample.qualification>(list: List<E>, entry: E): Prepare =>
  async (fixtures) => {
    const { person, path } = await withEntry(fixtures, list, entry);
    return asPerson(fixtures, person, { path });
  };

/** What a person tells of themself, and reads of it. */
export const profile = {
  readMe: async (fixtures) => asPerson(fixtures, (await applicants(fixtures)).people[0] as Person),
  readMyData: async (fixtures) => asPerson(fixtures, (await applicants(fixtures)).people[0] as Person),
  savePersonal: async (fixtures) => {
    const body = { ...sample.personal, ...identityFor(fixtures.newNumbers().nationalId), version: 1 };
    const prepared = await asPerson(fixtures, await fixtures.applicant(), { body });
    return { ...prepared, subjects: { ...prepared.subjects, others: [body.nationalId] } };
  },
  savePayment: sending({ ...(operations.savePayment.example as object) }),
  saveWorkstation: async (fixtures) => {
    const body = { ...sample.workstation, tscNumber: fixtures.newNumbers().tscNumber, version: 1 };
    const prepared = await asPerson(fixtures, await fixtures.applicant(), { body });
    return { ...prepared, subjects: { ...prepared.subjects, others: [body.tscNumber] } };
  },
  saveNextOfKin: sending({ ...sample.nextOfKin, version: 1 }),
  saveAlerts: async (fixtures) =>
    asPerson(fixtures, await fixtures.applicant({ county: 'wajir', subCounty: 'tarbaj' }), {
      body: { choice: 'my-county', version: 1 },
    }),
  addWorkExperience: sending(sample.workExperience),
  changeWorkExperience: changing(workExperience, sample.workExperience),
  removeWorkExperience: removing(workExperience, sample.workExperience),
  addQualification: sending(sample.qualification),
  changeQualification: changing(qualifications, sample.qualification),
  removeQualification: removing(qualifications, sample.qualification),
} satisfies Cases;
