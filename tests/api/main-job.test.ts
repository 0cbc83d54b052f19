import assert from 'node:assert/strict';
import { afterAll, beforeAll, test } from 'vitest';
import type { Application } from '../../contract/application.ts';
import { operations } from '../../contract/operations/index.ts';
import type { Vacancy } from '../../contract/vacancy.ts';
import { identityFor } from '../fixtures/identity.ts';
import { fillProfile, newProfessional, officer } from '../fixtures/people.ts';
import { type Portal, startPortal } from '../fixtures/portal.ts';

let portal: Portal;
beforeAll(async () => {
  portal = await startPortal();
});
afterAll(() => portal.stop());

const openVacancies = async () =>
  (await portal.api<{ vacancies: Vacancy[] }>('GET /api/vacancies')).body.vacancies;

/** The demo vacancy that the contract's examples qualify for: open to the country, asking no questions. */
const suitable = async (): Promise<Vacancy> => {
  const found = (await openVacancies()).find(
    ({ examination, position, county }) => examination === 'kcse' && position === 'invigilator' && !county,
  );
  assert.ok(found);
  return found;
};

test('from a phone number to an answered application, with an SMS at every step', async () => {
  const person = await newProfessional(portal);
  await fillProfile(portal, person);
  const { vacancyId } = await suitable();

  const applied = await portal.api<Application>(`POST /api/vacancies/${vacancyId}/applications`, {
    token: person.token,
    body: operations.applyForVacancy.example,
    key: 'apply-once-0001',
  });
  assert.equal(applied.status, 201);
  const receipt = await portal.smsMatching(person.phone, /Application received/);
  assert.ok(receipt.text.includes(applied.body.reference));

  const staff = await officer(portal);
  const list = await portal.api<{ applications: { professionalId: string }[] }>(
    `GET /api/officer/vacancies/${vacancyId}/applications?county=nairobi&status=submitted`,
    { token: staff.token },
  );
  const { professionalId } = await person.me();
  assert.ok(list.body.applications.some((one) => one.professionalId === professionalId));

  const decided = await portal.api<{ results: { outcome: string }[] }>('POST /api/officer/decisions', {
    token: staff.token,
    body: { vacancyId, professionalIds: [professionalId], decision: 'accept' },
  });
  assert.equal(decided.body.results[0]?.outcome, 'done');
  await portal.smsMatching(person.phone, /Accepted/);
  const [application] = (await person.me()).applications;
  assert.equal(application?.status, 'accepted');
  assert.deepEqual(
    application?.history.map(({ status }) => status),
    ['submitted', 'accepted'],
  );
});

test('the same application sent twice at once has one effect and one answer', async () => {
  const person = await newProfessional(portal);
  await fillProfile(portal, person);
  const { vacancyId } = await suitable();
  const send = () =>
    portal.api<Application>(`POST /api/vacancies/${vacancyId}/applications`, {
      token: person.token,
      body: { declaration: true },
      key: 'double-click-01',
    });
  const [one, other] = await Promise.all([send(), send()]);
  assert.deepEqual([one.status, other.status], [201, 201]);
  assert.deepEqual(one.body, other.body);
  const again = await portal.api(`POST /api/vacancies/${vacancyId}/applications`, {
    token: person.token,
    body: { declaration: true },
    key: 'another-try-01',
  });
  assert.deepEqual([again.status, again.body.code], [409, 'already-applied']);
  assert.equal((await person.me()).applications.length, 1);
});

test('a withdrawn application can be submitted again until the deadline', async () => {
  const person = await newProfessional(portal);
  await fillProfile(portal, person);
  const { vacancyId } = await suitable();
  const apply = (key: string) =>
    portal.api(`POST /api/vacancies/${vacancyId}/applications`, {
      token: person.token,
      body: { declaration: true },
      key,
    });
  assert.equal((await apply('first-time-01')).status, 201);
  const withdrawn = await portal.api(`DELETE /api/me/applications/${vacancyId}`, { token: person.token });
  assert.equal(withdrawn.status, 204);
  assert.equal((await person.me()).applications[0]?.status, 'withdrawn');
  assert.equal((await apply('second-time-1')).status, 201);
  assert.deepEqual(
    (await person.me()).applications[0]?.history.map(({ status }) => status),
    ['submitted', 'withdrawn', 'submitted'],
  );
});

test('who does not qualify is told what is missing, and nothing is recorded', async () => {
  const person = await newProfessional(portal);
  const { vacancyId } = await suitable();
  const empty = await portal.api(`POST /api/vacancies/${vacancyId}/applications`, {
    token: person.token,
    body: { declaration: true },
  });
  assert.deepEqual([empty.status, empty.body.code], [409, 'profile-incomplete']);
  await fillProfile(portal, person);
  const driver = (await openVacancies()).find(({ position }) => position === 'driver');
  const refused = await portal.api(`POST /api/vacancies/${driver?.vacancyId}/applications`, {
    token: person.token,
    body: { declaration: true },
  });
  assert.deepEqual([refused.body.code, refused.body.missing], ['not-eligible', ['designation']]);
  assert.deepEqual((await person.me()).applications, []);
});

test('one national ID belongs to one account; the second claim changes nothing', async () => {
  const [first, second] = [await newProfessional(portal), await newProfessional(portal)];
  await fillProfile(portal, first);
  const { nationalId } = (await first.me()).profile.personal ?? { nationalId: '' };
  const body = { ...operations.savePersonal.example, ...identityFor(nationalId) };
  const claim = await portal.api('PUT /api/me/personal', { token: second.token, body });
  assert.deepEqual([claim.status, claim.body.code], [409, 'national-id-taken']);
  assert.equal((await second.me()).profile.personal, undefined);
});

test('signing out ends the session on the server', async () => {
  const person = await newProfessional(portal);
  const out = await portal.api('DELETE /api/sessions/current', {
    token: person.token,
    cookie: person.cookie,
  });
  assert.equal(out.status, 204);
  assert.equal((await portal.api('POST /api/sessions/refresh', { cookie: person.cookie })).status, 401);
  assert.equal((await portal.api('GET /api/me', { token: person.token })).status, 401);
});

test('whoever comes without a session, or to an address that is none, is answered like any refusal', async () => {
  const asked = { headers: { 'accept-language': 'sw' } };
  const [nobody, nowhere] = await Promise.all([
    portal.api('GET /api/me', asked),
    portal.api('GET /api/nothing-here', asked),
  ]);
  for (const [answer, status, code] of [
    [nobody, 401, 'not-signed-in'],
    [nowhere, 404, 'no-such-address'],
  ] as const) {
    assert.deepEqual([answer.status, answer.body.code], [status, code]);
    assert.equal(answer.headers.get('content-type'), 'application/problem+json');
    assert.equal(answer.headers.get('content-language'), 'sw');
    assert.ok(answer.body.requestId);
  }
});
