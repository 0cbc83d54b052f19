import * as z from 'zod/mini';
import { application } from '../application.ts';
import { gaps } from '../completeness.ts';
import { council } from '../council.ts';
import { idForm } from '../fields/id-forms.ts';
import { numberOfItsKind } from '../fields/identity.ts';
import { subCountyInCounty } from '../fields/place.ts';
import { token } from '../fields/token.ts';
import { languages } from '../language.ts';
import { message } from '../message.ts';
import { myData } from '../my-data.ts';
import { defineOperation } from '../operation.ts';
import * as schema from '../profile.ts';
import { type Output, once } from '../schema.ts';
import { profileNames } from '../wording/field-names/profile.ts';

const completeness = once(() => z.object({ percent: z.int(), missing: z.array(z.enum(gaps)) }));

/** Everything that a professional's dashboard shows, in one read. */
export const me = once(() =>
  z.object({
    professionalId: z.string(),
    phone: z.string(),
    language: z.enum(languages),
    profile: schema.profile(),
    completeness: completeness(),
    applications: z.array(application()),
    messages: z.array(message()),
  }),
);
export type Me = Output<typeof me>;

export const readMe = defineOperation({
  name: 'readMe',
  summary: 'My profile with its version and completeness, my applications and my messages.',
  method: 'GET',
  path: '/api/me',
  part: 'profile',
  callers: ['professional'],
  request: {},
  answer: { status: 200, schema: me },
  refusals: [],
});

export const readMyData = defineOperation({
  name: 'readMyData',
  summary: 'Everything that the council holds of me, with how long: to read, to print, to take along.',
  method: 'GET',
  path: '/api/me/data',
  part: 'profile',
  callers: ['professional'],
  request: {},
  answer: { status: 200, schema: myData },
  refusals: [],
});

const versioned = once(() => ({ version: schema.version() }));
const placeInProfile = { part: 'profile', callers: ['professional'] } as const;

export const savePersonal = defineOperation({
  ...placeInProfile,
  name: 'savePersonal',
  summary: 'Save who I am.',
  method: 'PUT',
  path: '/api/me/personal',
  names: profileNames.personal,
  request: {
    body: once(() => z.strictObject({ ...schema.personal().shape, ...versioned() }).check(numberOfItsKind())),
  },
  answer: { status: 200, schema: once(() => z.object({ ...versioned(), personal: schema.personal() })) },
  refusals: ['stale-version', 'national-id-taken', 'kra-pin-taken', 'too-many-numbers'],
  example: {
    fullName: "Wanjikũ Nyong'o Kamau",
    dateOfBirth: '1985-03-27',
    gender: 'female',
    nationalId: '23456789',
    kraPin: 'A012345678Z',
    nssfNumber: '123456789',
    shaNumber: 'CR1234567890123-4',
    email: 'wanjiku@example.com',
    version: 1,
  },
});

export const savePayment = defineOperation({
  ...placeInProfile,
  name: 'savePayment',
  summary: 'Save where my pay goes: M-Pesa or a bank account.',
  method: 'PUT',
  path: '/api/me/payment',
  names: profileNames.payment,
  request: {
    body: once(() =>
      z.discriminatedUnion('method', [
        z.strictObject({ ...schema.mpesaPayment().shape, ...versioned() }),
        z.strictObject({ ...schema.bankPayment().shape, ...versioned() }).check(schema.bankNamed()),
      ]),
    ),
  },
  answer: { status: 200, schema: once(() => z.object({ ...versioned(), payment: schema.payment() })) },
  refusals: ['stale-version'],
  example: { method: 'm-pesa', accountName: "Wanjikũ Nyong'o Kamau", phone: '0722 645 678', version: 1 },
});

export const saveWorkstation = defineOperation({
  ...placeInProfile,
  name: 'saveWorkstation',
  summary: 'Save where I work now.',
  method: 'PUT',
  path: '/api/me/workstation',
  names: profileNames.workstation,
  request: {
    body: once(() =>
      z.strictObject({ ...schema.workstation().shape, ...versioned() }).check(subCountyInCounty()),
    ),
  },
  answer: {
    status: 200,
    schema: once(() => z.object({ ...versioned(), workstation: schema.workstation() })),
  },
  refusals: ['stale-version', 'tsc-number-taken', 'too-many-numbers'],
  example: {
    employer: 'tsc',
    tscNumber: '456789',
    institution: 'Moi Avenue Primary School',
    institutionLevel: 'primary',
    designation: 'teacher',
    since: '2012-01-09',
    county: council.example.county,
    subCounty: council.example.subCounty,
    subjects: ['Mathematics', 'Kiswahili'],
    version: 1,
  },
});

export const saveNextOfKin = defineOperation({
  ...placeInProfile,
  name: 'saveNextOfKin',
  summary: 'Save my next of kin.',
  method: 'PUT',
  path: '/api/me/next-of-kin',
  names: profileNames.nextOfKin,
  request: { body: once(() => z.strictObject({ ...schema.nextOfKin().shape, ...versioned() })) },
  answer: { status: 200, schema: once(() => z.object({ ...versioned(), nextOfKin: schema.nextOfKin() })) },
  refusals: ['stale-version'],
  example: { fullName: 'Kamau Njoroge', phone: '0112 345 678', relationship: 'spouse', version: 1 },
});

export const saveAlerts = defineOperation({
  ...placeInProfile,
  name: 'saveAlerts',
  summary: 'Choose which vacancy alerts come by SMS and, where it is given, the language of every SMS.',
  method: 'PUT',
  path: '/api/me/alerts',
  names: profileNames.alerts,
  request: {
    body: once(() =>
      z.strictObject({ ...z.partial(schema.alertsAndLanguage(), { language: true }).shape, ...versioned() }),
    ),
  },
  answer: { status: 200, schema: once(() => z.object({ ...versioned(), alerts: schema.alerts() })) },
  refusals: ['stale-version'],
  example: { choice: 'my-county', version: 1 },
});

const entryId = once(() => z.strictObject({ id: token(idForm) }));

const workExperienceEntry = once(() =>
  z.object({ id: z.string(), ...versioned(), ...schema.workExperience().shape }),
);
const workExperienceExample = {
  employer: 'tsc',
  institution: 'Kiambu Township Primary School',
  designation: 'teacher',
  from: '2008-01-07',
  to: '2011-12-02',
  county: council.example.county,
  subCounty: council.example.subCounty,
};

export const addWorkExperience = defineOperation({
  ...placeInProfile,
  name: 'addWorkExperience',
  summary: 'Add a place where I worked.',
  method: 'POST',
  path: '/api/me/work-experience',
  names: profileNames.workExperience,
  request: { body: schema.workExperience },
  answer: { status: 201, schema: workExperienceEntry },
  refusals: ['too-many-entries'],
  idempotent: true,
  example: workExperienceExample,
});

export const changeWorkExperience = defineOperation({
  ...placeInProfile,
  name: 'changeWorkExperience',
  summary: 'Correct a place where I worked.',
  method: 'PUT',
  path: '/api/me/work-experience/{id}',
  names: profileNames.workExperience,
  request: {
    path: entryId,
    body: once(() =>
      z
        .strictObject({ ...schema.workExperience().shape, ...versioned() })
        .check(subCountyInCounty(), schema.inOrder()),
    ),
  },
  answer: { status: 200, schema: workExperienceEntry },
  refusals: ['entry-not-found', 'stale-version'],
  example: { ...workExperienceExample, version: 1 },
});

export const removeWorkExperience = defineOperation({
  ...placeInProfile,
  name: 'removeWorkExperience',
  summary: 'Remove a place where I worked.',
  method: 'DELETE',
  path: '/api/me/work-experience/{id}',
  request: { path: entryId },
  answer: { status: 204 },
  refusals: [],
});

const qualificationEntry = once(() =>
  z.object({ id: z.string(), ...versioned(), ...schema.qualification().shape }),
);
const qualificationExample = {
  level: 'diploma',
  institution: 'Thogoto Teachers Training College',
  course: 'Diploma in Primary Teacher Education',
  from: '2005-05-02',
  to: '2007-11-30',
  award: 'Credit',
};

export const addQualification = defineOperation({
  ...placeInProfile,
  name: 'addQualification',
  summary: 'Add a qualification.',
  method: 'POST',
  path: '/api/me/qualifications',
  names: profileNames.qualifications,
  request: { body: schema.qualification },
  answer: { status: 201, schema: qualificationEntry },
  refusals: ['too-many-entries'],
  idempotent: true,
  example: qualificationExample,
});

export const changeQualification = defineOperation({
  ...placeInProfile,
  name: 'changeQualification',
  summary: 'Correct a qualification.',
  method: 'PUT',
  path: '/api/me/qualifications/{id}',
  names: profileNames.qualifications,
  request: {
    path: entryId,
    body: once(() =>
      z
        .strictObject({ ...schema.qualification().shape, ...versioned() })
        .check(schema.inOrder(), schema.awardOfFinished()),
    ),
  },
  answer: { status: 200, schema: qualificationEntry },
  refusals: ['entry-not-found', 'stale-version'],
  example: { ...qualificationExample, version: 1 },
});

export const removeQualification = defineOperation({
  ...placeInProfile,
  name: 'removeQualification',
  summary: 'Remove a qualification.',
  method: 'DELETE',
  path: '/api/me/qualifications/{id}',
  request: { path: entryId },
  answer: { status: 204 },
  refusals: [],
});
