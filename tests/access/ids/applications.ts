import assert from 'node:assert/strict';
import { operations } from '../../../contract/operations/index.ts';
import type { Attempts } from './attempts.ts';
import {
  asha,
  ask,
  codeOf,
  country,
  juma,
  nairobi,
  type Officer,
  type Person,
  person,
  portal,
  statusOf,
  vacancies,
} from './people.ts';

const decide = (by: Officer, vacancyId: string, who: Person, change: object = {}, key?: string) =>
  ask<{ results: { outcome: string; code?: string }[] }>(
    operations.decideApplications,
    {},
    { token: by.token, change: { vacancyId, professionalIds: [who.id], ...change }, ...(key ? { key } : {}) },
  );

/** What somebody tries with another's ids: applications. */
export const applicationAttempts = {
  listApplications: {
    vacancyId: {
      what: 'only applicants within reach are shown, whatever county or cursor is asked for',
      run: async () => {
        type List = { applications: { professionalId: string }[] };
        const list = async (vacancyId: string, query = '', by = nairobi) => {
          const { method, path } = operations.listApplications;
          const address = `${path.replace('{vacancyId}', vacancyId)}${query}`;
          return portal.api<List>(`${method} ${address}`, { token: by.token });
        };
        const shown = async (vacancyId: string, by?: Officer) =>
          (await list(vacancyId, '', by)).body.applications.map(({ professionalId }) => professionalId);
        assert.deepEqual(await shown(vacancies.ofCountry), [asha.id]);
        assert.deepEqual(await shown(vacancies.ofKisumu), []);
        assert.equal((await shown(vacancies.ofCountry, country)).length, 2);
        const elsewhere = await list(vacancies.ofCountry, '?county=kisumu');
        assert.deepEqual(codeOf(elsewhere), [403, 'outside-reach']);
        const place = Buffer.from(JSON.stringify(['kisumu', ''])).toString('base64url');
        assert.equal((await list(vacancies.ofCountry, `?cursor=${place}`)).status, 400);
      },
    },
  },
  readApplication: {
    vacancyId: {
      what: 'a vacancy that the person did not apply for shows nothing of the person',
      run: async () => {
        const ids = { vacancyId: vacancies.ofKisumu, professionalId: asha.id };
        const answer = await ask(operations.readApplication, ids, { token: country.token });
        assert.deepEqual(codeOf(answer), [404, 'application-not-found']);
      },
    },
    professionalId: {
      what: 'an applicant of another county is not shown',
      run: async () => {
        const ids = { vacancyId: vacancies.ofCountry, professionalId: juma.id };
        const answer = await ask(operations.readApplication, ids, { token: nairobi.token });
        assert.deepEqual(codeOf(answer), [403, 'outside-reach']);
        assert.doesNotMatch(JSON.stringify(answer.body), /Nyong/);
      },
    },
  },
  decideApplications: {
    vacancyId: {
      what: 'a vacancy that the person did not apply for decides nothing',
      run: async () => {
        const { body } = await decide(country, vacancies.ofKisumu, asha);
        assert.deepEqual(
          body.results.map(({ code }) => code),
          ['application-not-found'],
        );
        assert.equal(await statusOf(asha, vacancies.ofCountry), 'submitted');
      },
    },
    professionalIds: {
      what: 'an applicant of another county is not decided upon and hears nothing',
      run: async () => {
        const before = (await portal.smsTo(juma.phone)).length;
        for (const vacancyId of [vacancies.ofCountry, vacancies.ofKisumu]) {
          const { body } = await decide(nairobi, vacancyId, juma, { decision: 'accept' });
          assert.deepEqual(
            body.results.map(({ code }) => code),
            ['outside-reach'],
          );
          assert.equal(await statusOf(juma, vacancyId), 'submitted');
        }
        await portal.settled();
        assert.equal((await portal.smsTo(juma.phone)).length, before);
      },
    },
    'Idempotency-Key': {
      what: 'another officer’s key repeats nothing and clashes with nothing',
      run: async () => {
        const key = 'the-same-key-02';
        const first = await decide(country, vacancies.ofCountry, asha, {}, key);
        const second = await decide(nairobi, vacancies.ofCountry, asha, { decision: 'accept' }, key);
        assert.deepEqual(
          [first, second].map(({ body }) => body.results[0]?.outcome),
          ['done', 'done'],
        );
        assert.equal(await statusOf(asha, vacancies.ofCountry), 'accepted');
      },
    },
  },
  applyForVacancy: {
    vacancyId: {
      what: 'a draft takes no application',
      run: async () => {
        const ids = { vacancyId: vacancies.draftOfCountry };
        const answer = await ask(operations.applyForVacancy, ids, { token: asha.token });
        assert.deepEqual(codeOf(answer), [404, 'vacancy-not-found']);
      },
    },
    'Idempotency-Key': {
      what: 'another person’s key makes an application of one’s own',
      run: async () => {
        const ids = { vacancyId: vacancies.ofKisumu };
        const [one, other] = await Promise.all([person({}), person({})]);
        const references = [];
        for (const { token } of [one, other]) {
          const answer = await ask(operations.applyForVacancy, ids, { token, key: 'the-same-key-03' });
          assert.equal(answer.status, 201);
          references.push(answer.body.reference);
        }
        assert.notEqual(references[0], references[1]);
      },
    },
  },
  withdrawApplication: {
    vacancyId: {
      what: 'an application that only another made is not withdrawn',
      run: async () => {
        const ids = { vacancyId: vacancies.ofKisumu };
        const answer = await ask(operations.withdrawApplication, ids, { token: asha.token });
        assert.deepEqual(codeOf(answer), [404, 'application-not-found']);
        assert.equal(await statusOf(juma, vacancies.ofKisumu), 'submitted');
      },
    },
  },
} satisfies Partial<Attempts>;
