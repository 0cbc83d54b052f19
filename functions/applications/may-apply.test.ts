import assert from 'node:assert/strict';
import { test } from 'vitest';
import type { Answers } from '../../contract/application.ts';
import type { Profile } from '../../contract/profile.ts';
import type { Vacancy } from '../../contract/vacancy.ts';
import { Refusal } from '../http/refusal.ts';
import { fittingAnswers, openVacancy, qualifyingProfile } from './may-apply.ts';

const now = new Date('2027-02-01T09:00:00.000Z');
const vacancy = {
  state: 'published',
  deadline: '2027-02-01T09:00:00.001Z',
  eligibility: { tscRegistered: false, worksInCounty: false },
  questions: [
    { id: 'marked', required: true },
    { id: 'wish', required: false },
  ],
} as Vacancy;

const refusalOf = (value: object) => {
  assert.ok(value instanceof Refusal, JSON.stringify(value));
  return { code: value.code, details: value.details, fields: value.fields };
};

test('a published vacancy is open until its deadline, and no longer', () => {
  assert.equal(openVacancy(vacancy, now), vacancy);
  const over = { ...vacancy, deadline: now.toISOString() };
  assert.equal(refusalOf(openVacancy(over, now)).code, 'deadline-passed');
});

test('a draft is not there; a closed vacancy says so, over or not', () => {
  assert.equal(refusalOf(openVacancy(undefined, now)).code, 'vacancy-not-found');
  assert.equal(refusalOf(openVacancy({ ...vacancy, state: 'draft' }, now)).code, 'vacancy-not-found');
  const closed = { ...vacancy, state: 'closed', deadline: '2026-01-01T00:00:00.000Z' } as const;
  assert.equal(refusalOf(openVacancy(closed, now)).code, 'vacancy-closed');
});

const profile = {
  personal: { fullName: 'Wanjiku Kamau', dateOfBirth: '1985-03-27' },
  workstation: { employer: 'private', since: '2012-01-09', county: 'nairobi', subCounty: 'starehe' },
  workExperience: [],
  qualifications: [],
} as unknown as Profile;

test('who has what an application needs may apply, whatever else the profile lacks', () => {
  assert.equal(qualifyingProfile(profile, vacancy, now), profile);
});

test('who lacks a section that an application needs is told which', () => {
  const { personal, workstation, ...bare } = profile;
  const missing = (one: Profile) => refusalOf(qualifyingProfile(one, vacancy, now));
  assert.deepEqual(missing({ ...bare, personal }).details, { missing: ['workstation'] });
  assert.deepEqual(missing({ ...bare, workstation }).details, { missing: ['personal'] });
  assert.deepEqual(missing(bare).details, { missing: ['personal', 'workstation'] });
  assert.equal(missing(bare).code, 'profile-incomplete');
});

test('who does not meet what is asked is told what', () => {
  const asking = { ...vacancy, eligibility: { tscRegistered: true, worksInCounty: false } };
  const { code, details } = refusalOf(qualifyingProfile(profile, asking, now));
  assert.deepEqual([code, details], ['not-eligible', { missing: ['tsc-registered'] }]);
});

test('answers are taken where they answer what must be answered', () => {
  for (const answers of [{ marked: 'Ndiyo' }, { marked: 'Ndiyo', wish: 'None' }] as Answers[])
    assert.equal(fittingAnswers(answers, vacancy), answers);
  assert.deepEqual(fittingAnswers({}, { ...vacancy, questions: [] }), {});
});

test('an answer to nothing and a question without an answer are both told, each at its field', () => {
  const { code, fields } = refusalOf(fittingAnswers({ other: 'x', wish: 'None' }, vacancy));
  assert.equal(code, 'invalid-request');
  assert.deepEqual(fields, [
    { field: 'answers.other', code: 'unknown-question' },
    { field: 'answers.marked', code: 'answer-needed' },
  ]);
});

test('an inherited name answers nothing', () => {
  const inherited = { ...vacancy, questions: [{ id: 'constructor', required: true }] } as Vacancy;
  assert.deepEqual(refusalOf(fittingAnswers({}, inherited)).fields, [
    { field: 'answers.constructor', code: 'answer-needed' },
  ]);
});
