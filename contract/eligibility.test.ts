import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { highestLevel, type Requirement, requirements, unmetRequirements } from './eligibility.ts';

type Profile = Parameters<typeof unmetRequirements>[0];
type Vacancy = Parameters<typeof unmetRequirements>[1];

const now = new Date('2027-02-01T09:00:00Z');
const personal = { dateOfBirth: '1985-03-27' } as NonNullable<Profile['personal']>;
const workstation = {
  employer: 'tsc',
  tscNumber: '456789',
  institution: 'Moi Avenue',
  institutionLevel: 'primary',
  designation: 'teacher',
  since: '2020-02-01',
  county: 'nairobi',
  subCounty: 'starehe',
} as NonNullable<Profile['workstation']>;
const teacher: Profile = {
  personal,
  workstation,
  workExperience: [],
  qualifications: [{ level: 'diploma', to: '2007' }],
};
const nobody: Profile = { workExperience: [], qualifications: [] };
const open: Vacancy = { eligibility: { tscRegistered: false, worksInCounty: false } };

const asking = (
  eligibility: Partial<Vacancy['eligibility']>,
  place: Omit<Vacancy, 'eligibility'> = {},
): Vacancy => ({
  eligibility: { ...open.eligibility, ...eligibility },
  ...place,
});
const without = (field: keyof NonNullable<Profile['workstation']>): Profile => {
  const { [field]: _, ...rest } = workstation;
  return { ...teacher, workstation: rest as typeof workstation };
};

test('a vacancy that asks for nothing is open to every grown person', () => {
  assert.deepEqual(unmetRequirements(teacher, open, now), []);
  assert.deepEqual(unmetRequirements({ ...nobody, personal }, open, now), []);
});

type Case = { of: Requirement; profile?: Profile; vacancy: Vacancy; met: boolean };
const born = (dateOfBirth: string): Profile => ({ ...teacher, personal: { ...personal, dateOfBirth } });
const served = (...from: string[]): Profile => ({
  ...teacher,
  workstation: undefined,
  workExperience: from.map((day) => ({ from: day })),
});
const studied = (...levels: string[]): Profile => ({
  ...teacher,
  qualifications: levels.map((level) => ({ level, to: '2007' })),
});
const inNairobi = { county: 'nairobi' } as const;

const cases: Case[] = [
  { of: 'age', profile: born('2009-02-01'), vacancy: open, met: true },
  { of: 'age', profile: born('2009-02-02'), vacancy: open, met: false },
  { of: 'age', profile: nobody, vacancy: open, met: false },
  { of: 'tsc-registered', vacancy: asking({ tscRegistered: true }), met: true },
  {
    of: 'tsc-registered',
    profile: without('tscNumber'),
    vacancy: asking({ tscRegistered: true }),
    met: false,
  },
  { of: 'tsc-registered', profile: nobody, vacancy: asking({ tscRegistered: true }), met: false },
  { of: 'employer', vacancy: asking({ employers: ['private-school', 'tsc'] as never }), met: true },
  { of: 'employer', vacancy: asking({ employers: ['private-school'] as never }), met: false },
  { of: 'employer', profile: nobody, vacancy: asking({ employers: ['tsc'] }), met: false },
  { of: 'institution-level', vacancy: asking({ institutionLevels: ['primary'] }), met: true },
  { of: 'institution-level', vacancy: asking({ institutionLevels: ['college'] as never }), met: false },
  {
    of: 'institution-level',
    profile: nobody,
    vacancy: asking({ institutionLevels: ['primary'] }),
    met: false,
  },
  { of: 'designation', vacancy: asking({ designations: ['teacher'] }), met: true },
  { of: 'designation', vacancy: asking({ designations: ['principal'] as never }), met: false },
  { of: 'designation', profile: nobody, vacancy: asking({ designations: ['teacher'] }), met: false },
  { of: 'level', vacancy: asking({ minimumLevel: 'diploma' }), met: true },
  { of: 'level', vacancy: asking({ minimumLevel: 'certificate' }), met: true },
  { of: 'level', vacancy: asking({ minimumLevel: 'bachelor' }), met: false },
  {
    of: 'level',
    profile: studied('secondary', 'master', 'diploma'),
    vacancy: asking({ minimumLevel: 'master' }),
    met: true,
  },
  { of: 'level', profile: studied(), vacancy: asking({ minimumLevel: 'secondary' }), met: false },
  { of: 'years', vacancy: asking({ minimumYears: 7 }), met: true },
  { of: 'years', vacancy: asking({ minimumYears: 8 }), met: false },
  {
    of: 'years',
    profile: served('2024-06-01', '2017-02-01', '2022-01-01'),
    vacancy: asking({ minimumYears: 10 }),
    met: true,
  },
  {
    of: 'years',
    profile: { ...teacher, workExperience: [{ from: '2016-02-01' }] },
    vacancy: asking({ minimumYears: 11 }),
    met: true,
  },
  { of: 'years', profile: served(), vacancy: asking({ minimumYears: 1 }), met: false },
  { of: 'years', profile: served(), vacancy: asking({ minimumYears: 0 }), met: true },
  { of: 'years', profile: served('2027-02-01'), vacancy: asking({ minimumYears: 0 }), met: true },
  { of: 'years', profile: served('2029-01-01'), vacancy: asking({ minimumYears: 0 }), met: true },
  { of: 'years', profile: served('2029-01-01'), vacancy: open, met: true },
  { of: 'works-in-county', vacancy: asking({ worksInCounty: true }), met: true },
  { of: 'works-in-county', vacancy: asking({ worksInCounty: true }, inNairobi), met: true },
  { of: 'works-in-county', vacancy: asking({ worksInCounty: true }, { county: 'kisumu' }), met: false },
  { of: 'works-in-county', vacancy: asking({ worksInCounty: false }, { county: 'kisumu' }), met: true },
  {
    of: 'works-in-county',
    vacancy: asking({ worksInCounty: true }, { ...inNairobi, subCounty: 'starehe' }),
    met: true,
  },
  {
    of: 'works-in-county',
    vacancy: asking({ worksInCounty: true }, { ...inNairobi, subCounty: 'kibra' }),
    met: false,
  },
  { of: 'works-in-county', profile: nobody, vacancy: asking({ worksInCounty: true }, inNairobi), met: false },
];

for (const requirement of requirements)
  describe(requirement, () => {
    for (const [number, { profile = teacher, vacancy, met }] of cases
      .filter(({ of }) => of === requirement)
      .entries())
      test(`${number + 1}: ${met ? 'met' : 'not met'} where ${JSON.stringify(vacancy)}`, () => {
        assert.equal(unmetRequirements(profile, vacancy, now).includes(requirement), !met);
      });
  });

test('what is unmet is told in one order, all of it', () => {
  const vacancy = asking({ tscRegistered: true, minimumYears: 1, worksInCounty: true }, inNairobi);
  assert.deepEqual(unmetRequirements(nobody, vacancy, now), [
    'age',
    'tsc-registered',
    'years',
    'works-in-county',
  ]);
});

test('a course that is not finished gives no level yet', () => {
  assert.equal(
    highestLevel({ qualifications: [{ level: 'diploma', to: '2007' }, { level: 'master' }] }),
    'diploma',
  );
  assert.equal(highestLevel({ qualifications: [{ level: 'master' }] }), undefined);
});
