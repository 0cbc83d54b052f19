import assert from 'node:assert/strict';
import { decodeJwt } from 'jose';
import { afterAll, beforeAll, describe, test } from 'vitest';
import type { Operation } from '../../contract/operation.ts';
import { type OperationName, operations } from '../../contract/operations/index.ts';
import type { Me } from '../../contract/operations/profile.ts';
import type { Output, Schema } from '../../contract/schema.ts';
import type { Vacancy } from '../../contract/vacancy.ts';
import {
  fillProfile,
  newPhone,
  newProfessional,
  officer,
  ownPassword,
  register,
} from '../fixtures/people.ts';
import { type Call, type Portal, startPortal } from '../fixtures/portal.ts';

/** Every id that an operation takes × an id that is not the caller's to use. */
type IdKeys<B> = B extends unknown ? Extract<keyof B, `${string}Id` | `${string}Ids` | 'id'> : never;
type IdsOf<O extends Operation> =
  | (O['request'] extends { path: infer P extends Schema } ? keyof Output<P> & string : never)
  | (O['request'] extends { body: infer B extends Schema } ? IdKeys<Output<B>> : never)
  | (O extends { idempotent: true } ? 'Idempotency-Key' : never)
  | (O extends { cookie: true } ? 'cookie' : never);
type Attempt = { what: string; run: () => Promise<void> };
/** An operation that takes an id compiles only with an attempt for it here. */
type Attempts = {
  [N in OperationName as IdsOf<(typeof operations)[N]> extends never ? never : N]: {
    [I in IdsOf<(typeof operations)[N]>]: Attempt;
  };
};

let portal: Portal;
beforeAll(async () => {
  portal = await startPortal();
  await prepare();
});
afterAll(() => portal.stop());

type Named = { name: OperationName; method: string; path: string; example?: unknown };
const ask = <T = Record<string, unknown>>(
  operation: Named,
  ids: Record<string, string>,
  { change = {}, ...call }: Call & { change?: object } = {},
) => {
  const path = operation.path.replace(/\{(\w+)\}/g, (_, name) => ids[name] ?? '');
  const body = operation.example === undefined ? undefined : { ...(operation.example as object), ...change };
  return portal.api<T>(`${operation.method} ${path}`, { body, ...call });
};

type Person = Awaited<ReturnType<typeof newProfessional>> & { id: string };
type Officer = Awaited<ReturnType<typeof officer>>;
/** Asha works in Nairobi, Juma in Kisumu; both applied for the vacancy of the whole country, Juma for one more. */
let asha: Person;
let juma: Person;
let country: Officer;
let nairobi: Officer;
const vacancies: Record<
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
const openToAll = { eligibility: { tscRegistered: true, worksInCounty: false } };

const person = async (place: object): Promise<Person> => {
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

const codeOf = ({ status, body }: { status: number; body: { code?: unknown } }) => [status, body.code];
const statusOf = async (one: Person, vacancyId: string) =>
  (await one.me()).applications.find((application) => application.vacancyId === vacancyId)?.status;
const vacancyNow = async (vacancyId: string) =>
  (await ask<Vacancy>(operations.readOfficerVacancy, { vacancyId }, { token: country.token })).body;

/** An officer of Nairobi tries it on every vacancy that is not Nairobi's: refused, and nothing changes. */
const outOfReach =
  (operation: Named, targets: readonly (keyof typeof vacancies)[], change?: object) => async () => {
    for (const target of targets) {
      const vacancyId = vacancies[target];
      const before = await vacancyNow(vacancyId);
      const answer = await ask(
        operation,
        { vacancyId },
        { token: nairobi.token, ...(change ? { change } : {}) },
      );
      assert.deepEqual(codeOf(answer), [403, 'outside-reach'], target);
      assert.deepEqual(await vacancyNow(vacancyId), before, target);
    }
  };

type ListName = 'workExperience' | 'qualifications';
const entriesOf = async (one: Person, list: ListName): Promise<Me['profile'][ListName]> =>
  (await one.me()).profile[list];
const addTo = async (one: Person, operation: Named, key?: string) =>
  (await ask<{ id: string }>(operation, {}, { token: one.token, ...(key ? { key } : {}) })).body.id;

const changesOthers = (list: ListName, add: Named, change: Named) => async () => {
  const id = await addTo(juma, add);
  const before = await entriesOf(juma, list);
  const answer = await ask(change, { id }, { token: asha.token, change: { institution: 'Another one' } });
  assert.deepEqual(codeOf(answer), [404, 'entry-not-found']);
  assert.deepEqual(await entriesOf(juma, list), before);
};
const removesOthers = (list: ListName, add: Named, remove: Named) => async () => {
  const id = await addTo(juma, add);
  assert.equal((await ask(remove, { id }, { token: asha.token })).status, 204);
  assert.ok((await entriesOf(juma, list)).some((entry) => entry.id === id));
};
const usesOthersKey = (list: ListName, add: Named) => async () => {
  const key = `a-key-for-${list}`.toLowerCase();
  const theirs = await addTo(juma, add, key);
  const before = await entriesOf(juma, list);
  const own = await addTo(asha, add, key);
  assert.notEqual(own, theirs);
  assert.ok((await entriesOf(asha, list)).some(({ id }) => id === own));
  assert.deepEqual(await entriesOf(juma, list), before);
};

const ownerOf = (accessToken: string) => decodeJwt(accessToken).sub;
const decide = (by: Officer, vacancyId: string, who: Person, change: object = {}, key?: string) =>
  ask<{ results: { outcome: string; code?: string }[] }>(
    operations.decideApplications,
    {},
    { token: by.token, change: { vacancyId, professionalIds: [who.id], ...change }, ...(key ? { key } : {}) },
  );

const attempts: Attempts = {
  createVacancy: {
    'Idempotency-Key': {
      what: 'another officer’s key makes a vacancy of one’s own',
      run: async () => {
        const change = { ...openToAll, county: 'nairobi' };
        const [theirs, own] = await Promise.all(
          [country, nairobi].map(({ token }) =>
            ask<Vacancy>(operations.createVacancy, {}, { token, change, key: 'the-same-key-01' }),
          ),
        );
        assert.deepEqual([theirs?.status, own?.status], [201, 201]);
        assert.notEqual(own?.body.vacancyId, theirs?.body.vacancyId);
      },
    },
  },
  readOfficerVacancy: {
    vacancyId: {
      what: 'another county’s is not read; the whole country’s is',
      run: async () => {
        for (const target of ['ofKisumu', 'draftOfKisumu'] as const) {
          const ids = { vacancyId: vacancies[target] };
          const answer = await ask(operations.readOfficerVacancy, ids, { token: nairobi.token });
          assert.deepEqual(codeOf(answer), [403, 'outside-reach']);
          assert.deepEqual(Object.keys(answer.body).includes('record'), false);
        }
        const ids = { vacancyId: vacancies.ofCountry };
        assert.equal((await ask(operations.readOfficerVacancy, ids, { token: nairobi.token })).status, 200);
      },
    },
  },
  changeVacancy: {
    vacancyId: {
      what: 'no draft of another county or of the whole country is changed, nor given away, nor taken',
      run: async () => {
        await outOfReach(operations.changeVacancy, ['draftOfKisumu', 'draftOfCountry'], {
          county: 'nairobi',
        })();
        await outOfReach(operations.changeVacancy, ['draftOfNairobi'], { county: 'kisumu' })();
        await outOfReach(operations.changeVacancy, ['draftOfNairobi'], { county: undefined })();
      },
    },
  },
  publishVacancy: {
    vacancyId: {
      what: 'none out of reach is published',
      run: outOfReach(operations.publishVacancy, ['draftOfKisumu', 'draftOfCountry']),
    },
  },
  extendVacancy: {
    vacancyId: {
      what: 'none out of reach is extended',
      run: outOfReach(operations.extendVacancy, ['ofKisumu', 'ofCountry']),
    },
  },
  correctVacancy: {
    vacancyId: {
      what: 'none out of reach is corrected',
      run: outOfReach(operations.correctVacancy, ['ofKisumu', 'ofCountry']),
    },
  },
  countApplicants: {
    vacancyId: {
      what: 'of none out of reach the applicants are counted',
      run: outOfReach(operations.countApplicants, ['ofKisumu', 'ofCountry']),
    },
  },
  closeVacancy: {
    vacancyId: {
      what: 'none out of reach is closed',
      run: outOfReach(operations.closeVacancy, ['ofKisumu', 'ofCountry']),
    },
  },
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
  readVacancy: {
    vacancyId: {
      what: 'a draft is nobody’s to read',
      run: async () => {
        for (const token of [undefined, asha.token, country.token]) {
          const answer = await ask(
            operations.readVacancy,
            { vacancyId: vacancies.draftOfCountry },
            { token },
          );
          assert.deepEqual(codeOf(answer), [404, 'vacancy-not-found']);
        }
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
  savePersonal: {
    nationalId: {
      what: 'another person’s national ID is not taken',
      run: async () => {
        const [mine, theirs] = await Promise.all([asha.me(), juma.me()]);
        const change = { nationalId: theirs.profile.personal?.nationalId, version: mine.profile.version };
        const answer = await ask(operations.savePersonal, {}, { token: asha.token, change });
        assert.deepEqual(codeOf(answer), [409, 'national-id-taken']);
        assert.deepEqual((await asha.me()).profile, mine.profile);
      },
    },
  },
  addWorkExperience: {
    'Idempotency-Key': {
      what: 'another person’s key adds an entry of one’s own',
      run: usesOthersKey('workExperience', operations.addWorkExperience),
    },
  },
  changeWorkExperience: {
    id: {
      what: 'another person’s entry is not changed',
      run: changesOthers('workExperience', operations.addWorkExperience, operations.changeWorkExperience),
    },
  },
  removeWorkExperience: {
    id: {
      what: 'another person’s entry is not removed',
      run: removesOthers('workExperience', operations.addWorkExperience, operations.removeWorkExperience),
    },
  },
  addQualification: {
    'Idempotency-Key': {
      what: 'another person’s key adds an entry of one’s own',
      run: usesOthersKey('qualifications', operations.addQualification),
    },
  },
  changeQualification: {
    id: {
      what: 'another person’s entry is not changed',
      run: changesOthers('qualifications', operations.addQualification, operations.changeQualification),
    },
  },
  removeQualification: {
    id: {
      what: 'another person’s entry is not removed',
      run: removesOthers('qualifications', operations.addQualification, operations.removeQualification),
    },
  },
  signIn: {
    cookie: {
      what: 'another person’s cookie adds nothing to a sign-in',
      run: async () => {
        const body = { username: asha.phone, password: ownPassword };
        const answer = await portal.api('POST /api/sessions', { body, cookie: country.cookie });
        assert.deepEqual(answer.body.roles, ['professional']);
        assert.equal(ownerOf(String(answer.body.accessToken)), asha.id);
      },
    },
  },
  replacePassword: {
    cookie: {
      what: 'another person’s first sign-in gives no way in, with their cookie or without',
      run: async () => {
        const phone = newPhone();
        const password = await register(portal, phone);
        const first = await portal.api('POST /api/sessions', { body: { username: phone, password } });
        for (const cookie of [undefined, country.cookie]) {
          const change = {
            username: asha.phone,
            session: first.body.session,
            newPassword: 'mine from now on',
          };
          const answer = await ask(operations.replacePassword, {}, { change, cookie });
          assert.deepEqual(codeOf(answer), [401, 'challenge-expired']);
        }
      },
    },
  },
  confirmPasswordReset: {
    cookie: {
      what: 'another person’s cookie adds nothing to a code that is wrong',
      run: async () => {
        const change = { phone: asha.phone, code: '000000' };
        const answer = await ask(operations.confirmPasswordReset, {}, { change, cookie: juma.cookie });
        assert.deepEqual(codeOf(answer), [400, 'reset-code-wrong']);
        assert.equal(answer.cookie, undefined);
      },
    },
  },
  refreshSession: {
    cookie: {
      what: 'a cookie gives its owner’s session and no more, whatever token stands beside it',
      run: async () => {
        const call = { cookie: asha.cookie, token: country.token };
        const { body } = await ask<Record<string, string>>(operations.refreshSession, {}, call);
        assert.deepEqual([ownerOf(String(body.accessToken)), body.roles], [asha.id, ['professional']]);
        const other = String(asha.cookie).replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'));
        assert.equal((await ask(operations.refreshSession, {}, { cookie: other })).status, 401);
      },
    },
  },
  closeAccount: {
    cookie: {
      what: 'the account of the token is closed, and not the one whose cookie stands beside it',
      run: async () => {
        const [one, other] = await Promise.all([newProfessional(portal), newProfessional(portal)]);
        const call = { cookie: other.cookie, token: one.token, change: { password: ownPassword } };
        assert.equal((await ask(operations.closeAccount, {}, call)).status, 202);
        const reads = ({ token }: { token: string }) => ask(operations.readMe, {}, { token });
        assert.deepEqual([(await reads(one)).status, (await reads(other)).status], [401, 200]);
        assert.equal((await ask(operations.refreshSession, {}, { cookie: other.cookie })).status, 200);
      },
    },
  },
  signOut: {
    cookie: {
      what: 'a cookie ends its owner’s session and not the one whose token stands beside it',
      run: async () => {
        const [one, other] = await Promise.all([newProfessional(portal), newProfessional(portal)]);
        await ask(operations.signOut, {}, { cookie: other.cookie, token: one.token });
        const reads = ({ token }: { token: string }) => ask(operations.readMe, {}, { token });
        assert.deepEqual([(await reads(one)).status, (await reads(other)).status], [200, 401]);
      },
    },
  },
};

for (const [name, cases] of Object.entries<Record<string, Attempt>>(attempts))
  describe(name, () => {
    for (const [id, { what, run }] of Object.entries(cases)) test(`${id}: ${what}`, run);
  });

test('an officer of a county makes no vacancy for another county or for the whole country', async () => {
  for (const county of ['kisumu', undefined]) {
    const change = { ...openToAll, county, subCounty: undefined };
    const answer = await ask(operations.createVacancy, {}, { token: nairobi.token, change });
    assert.deepEqual(codeOf(answer), [403, 'outside-reach']);
  }
});

test('an officer of a county is shown the vacancies of the county and of the whole country', async () => {
  const { method, path } = operations.listOfficerVacancies;
  const { body } = await portal.api<{ vacancies: Vacancy[] }>(`${method} ${path}`, { token: nairobi.token });
  const counties = new Set(body.vacancies.map(({ county }) => county));
  assert.deepEqual([...counties].toSorted(), ['nairobi', undefined].toSorted());
});
