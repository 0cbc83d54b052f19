import { decodeJwt } from 'jose';
import { type OperationName, operations } from '../../contract/operations/index.ts';
import { requestPasswordReset } from '../../functions/accounts/request-password-reset.ts';
import { applyForVacancy } from '../../functions/applications/apply-for-vacancy.ts';
import { derivedId } from '../../functions/http/idempotency.ts';
import { resetCode } from '../../functions/identity/derived-secret.ts';
import { addEntry } from '../../functions/profile/add-entry.ts';
import { type List, qualifications, workExperience } from '../../functions/profile/entries.ts';
import { refreshCookieName } from '../../functions/sessions/session-cookie.ts';
import { identityFor } from '../fixtures/identity.ts';
import { eventually } from '../fixtures/portal.ts';
import * as sample from '../table/samples.ts';
import type { Subjects } from './effect.ts';
import { draft, type Fixtures, inDays, newKey, type Person } from './fixtures.ts';

/** A request ready to be sent, and whose data tell what it did. */
export type Prepared = {
  path?: Record<string, string>;
  query?: string;
  body?: unknown;
  token?: string;
  cookie?: string;
  subjects: Subjects;
  /** The part of the answer that other runs do not change; without it, all. */
  shown?: (answer: Record<string, unknown>) => unknown;
  /** What else there is to see of it: whether a password works, whether a session lives. */
  also?: () => Promise<unknown>;
};
type Prepare = (fixtures: Fixtures, key: string) => Promise<Prepared>;

const oldPassword = 'an old password';
const newPassword = 'three words together';

const works = (fixtures: Fixtures, phone: string, password: string) =>
  fixtures.signIn(phone, password).then(
    ({ ChallengeName }) => ChallengeName ?? 'works',
    ({ name }: Error) => name,
  );

const signedIn = async (fixtures: Fixtures, member?: Person) => {
  const person = member ?? (await fixtures.member(oldPassword));
  const answer = await fetch(`${fixtures.cloud.url}${operations.signIn.path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username: person.phone, password: oldPassword }),
  });
  const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0] ?? '');
  const { accessToken } = (await answer.json()) as { accessToken: string };
  return {
    person,
    token: accessToken,
    sessionId: String(decodeJwt(accessToken).origin_jti),
    cookie: cookies.find((cookie) => cookie.startsWith(refreshCookieName)) ?? '',
  };
};

/** Signed in here, and somewhere else as well. */
const signedInTwice = async (fixtures: Fixtures) => {
  const here = await signedIn(fixtures);
  return { ...here, other: await signedIn(fixtures, here.person) };
};

/** Someone signed in, with what they send. */
const asPerson = async (
  fixtures: Fixtures,
  person: Person,
  sent: Omit<Prepared, 'subjects' | 'token'> = {},
) => ({
  ...sent,
  token: await fixtures.token(person),
  subjects: { people: [person] },
});

const saving =
  (body: object): Prepare =>
  async (fixtures) =>
    asPerson(fixtures, await fixtures.professional(), { body });

const adding =
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

/** People who have applied for a new vacancy. */
export const applicants = async (fixtures: Fixtures, count = 1) => {
  const { vacancyId, officerId } = await fixtures.vacancy();
  const people = await Promise.all(Array.from({ length: count }, () => fixtures.applicant()));
  for (const person of people)
    await applyForVacancy(fixtures.deps(), person, { vacancyId, answers: {}, key: newKey() });
  return { vacancyId, officerId, people };
};

const isList = (name: string) => (answer: Record<string, unknown>) => Array.isArray(answer[name]);

const officer = async (fixtures: Fixtures) => {
  const id = crypto.randomUUID();
  const session = { id, sessionId: id, tokenExpires: Math.floor(Date.now() / 1000) + 1500 };
  return { id, token: await fixtures.token(session, ['officer']) };
};

const onVacancy =
  (state: 'draft' | 'published', body?: () => unknown): Prepare =>
  async (fixtures) => {
    const [{ vacancyId, officerId }, { id, token }] = [
      await fixtures.vacancy(state),
      await officer(fixtures),
    ];
    return {
      path: { vacancyId },
      ...(body ? { body: body() } : {}),
      token,
      subjects: { vacancies: [vacancyId], others: [officerId, id] },
    };
  };

/** One prepared case for every operation of the contract: one that is missing does not compile. */
export const cases: Record<OperationName, Prepare> = {
  createAccount: async (fixtures) => {
    const phone = fixtures.newPhone();
    return { body: { phone, confirmPhone: phone }, subjects: { phones: [phone] } };
  },
  requestPasswordReset: async (fixtures) => {
    const person = await fixtures.member(oldPassword);
    return { body: { phone: person.phone }, subjects: { people: [person] } };
  },
  confirmPasswordReset: async (fixtures) => {
    const { person, cookie } = await signedIn(fixtures);
    const resetId = newKey();
    await requestPasswordReset(fixtures.deps(), { phone: person.phone, language: 'en', resetId });
    const code = resetCode(await fixtures.secret(), person.phone, resetId);
    const { phone } = person;
    return {
      body: { phone, code, newPassword },
      subjects: { people: [person] },
      also: async () => ({
        old: await works(fixtures, phone, oldPassword),
        new: await works(fixtures, phone, newPassword),
        session: (await sendRefresh(fixtures, cookie)).status,
      }),
    };
  },
  signIn: async (fixtures) => {
    const person = await fixtures.member(oldPassword);
    return { body: { username: person.phone, password: oldPassword }, subjects: { people: [person] } };
  },
  replacePassword: async (fixtures) => {
    const { phone, session } = await fixtures.invited();
    return {
      body: { username: phone, session, newPassword },
      subjects: { phones: [phone] },
      also: async () => ({ new: await works(fixtures, phone, newPassword) }),
    };
  },
  refreshSession: async (fixtures) => {
    const { person, cookie } = await signedIn(fixtures);
    return { cookie, subjects: { people: [person] } };
  },
  signOut: async (fixtures) => {
    const { person, cookie } = await signedIn(fixtures);
    return {
      cookie,
      subjects: { people: [person] },
      also: async () => (await sendRefresh(fixtures, cookie)).status,
    };
  },
  listSessions: async (fixtures) => {
    const { person, token } = await signedIn(fixtures);
    return { token, shown: isList('sessions'), subjects: { people: [person] } };
  },
  endSession: async (fixtures) => {
    const { person, token, other } = await signedInTwice(fixtures);
    return {
      path: { sessionId: other.sessionId },
      token,
      subjects: { people: [person] },
      also: async () => (await sendRefresh(fixtures, other.cookie)).status,
    };
  },
  endOtherSessions: async (fixtures) => {
    const { person, token, other } = await signedInTwice(fixtures);
    return {
      token,
      subjects: { people: [person] },
      also: async () => (await sendRefresh(fixtures, other.cookie)).status,
    };
  },
  readMe: async (fixtures) => asPerson(fixtures, (await applicants(fixtures)).people[0] as Person),
  readMyData: async (fixtures) => asPerson(fixtures, (await applicants(fixtures)).people[0] as Person),
  closeAccount: async (fixtures) => {
    const person = await fixtures.member(oldPassword);
    const token = await fixtures.token(person);
    const me = () =>
      fetch(`${fixtures.cloud.url}${operations.readMe.path}`, {
        headers: { authorization: `Bearer ${token}` },
      });
    return {
      body: { password: oldPassword },
      token,
      subjects: {},
      also: async () => ({
        goodbye: await eventually(
          async () => (await fixtures.cloud.sns.sms(person.phone)).length || undefined,
        ),
        session: (await me()).status,
      }),
    };
  },
  savePersonal: async (fixtures) => {
    const body = { ...sample.personal, ...identityFor(fixtures.newNumbers().nationalId), version: 1 };
    const prepared = await asPerson(fixtures, await fixtures.applicant(), { body });
    return { ...prepared, subjects: { ...prepared.subjects, others: [body.nationalId] } };
  },
  savePayment: saving({ ...(operations.savePayment.example as object) }),
  saveWorkstation: async (fixtures) => {
    const body = { ...sample.workstation, tscNumber: fixtures.newNumbers().tscNumber, version: 1 };
    const prepared = await asPerson(fixtures, await fixtures.applicant(), { body });
    return { ...prepared, subjects: { ...prepared.subjects, others: [body.tscNumber] } };
  },
  saveNextOfKin: saving({ ...sample.nextOfKin, version: 1 }),
  saveAlerts: async (fixtures) =>
    asPerson(fixtures, await fixtures.applicant({ county: 'wajir', subCounty: 'tarbaj' }), {
      body: { choice: 'my-county', version: 1 },
    }),
  addWorkExperience: adding(sample.workExperience),
  changeWorkExperience: changing(workExperience, sample.workExperience),
  removeWorkExperience: removing(workExperience, sample.workExperience),
  addQualification: adding(sample.qualification),
  changeQualification: changing(qualifications, sample.qualification),
  removeQualification: removing(qualifications, sample.qualification),
  findVacancies: async () => ({ shown: isList('vacancies'), subjects: {} }),
  readVacancy: async (fixtures) => {
    const { vacancyId, officerId } = await fixtures.vacancy();
    return { path: { vacancyId }, subjects: { vacancies: [vacancyId], others: [officerId] } };
  },
  applyForVacancy: async (fixtures) => {
    const { vacancyId, officerId } = await fixtures.vacancy();
    const person = await fixtures.applicant();
    return {
      path: { vacancyId },
      body: { declaration: true, answers: {} },
      token: await fixtures.token(person),
      subjects: { people: [person], vacancies: [vacancyId], others: [officerId] },
    };
  },
  withdrawApplication: async (fixtures) => {
    const { vacancyId, people } = await applicants(fixtures);
    const prepared = await asPerson(fixtures, people[0] as Person, { path: { vacancyId } });
    return { ...prepared, subjects: { ...prepared.subjects, others: [vacancyId] } };
  },
  readStatus: async () => ({ shown: isList('announcements'), subjects: {} }),
  listOfficerVacancies: async (fixtures) => ({
    query: 'state=draft',
    token: (await officer(fixtures)).token,
    shown: isList('vacancies'),
    subjects: {},
  }),
  readOfficerVacancy: onVacancy('published'),
  createVacancy: async (fixtures, key) => {
    const { id, token } = await officer(fixtures);
    return {
      body: draft(),
      token,
      subjects: { vacancies: [derivedId('vacancy', id, key)], others: [id] },
    };
  },
  changeVacancy: onVacancy('draft', () => ({ ...draft(), days: 15, version: 1 })),
  publishVacancy: onVacancy('draft', () => ({ version: 1 })),
  extendVacancy: onVacancy('published', () => ({ deadline: inDays(60), version: 2 })),
  correctVacancy: async (fixtures) => {
    const { vacancyId, officerId, people } = await applicants(fixtures);
    const { id, token } = await officer(fixtures);
    const { positionsAvailable, days, startDate, description } = draft();
    return {
      path: { vacancyId },
      body: {
        positionsAvailable,
        days,
        startDate,
        description,
        payPerDay: 900,
        deadline: inDays(40),
        version: 2,
      },
      token,
      subjects: { people, vacancies: [vacancyId], others: [officerId, id] },
    };
  },
  countApplicants: async (fixtures) => {
    const { vacancyId, people } = await applicants(fixtures);
    const { token } = await officer(fixtures);
    return { path: { vacancyId }, query: 'county=nairobi', token, subjects: { people, others: [vacancyId] } };
  },
  countSubscribers: async (fixtures) => {
    const { vacancyId, people } = await applicants(fixtures);
    const { token } = await officer(fixtures);
    return { path: { vacancyId }, token, subjects: { people, others: [vacancyId] } };
  },
  closeVacancy: onVacancy('published', () => ({ reason: 'All positions are filled.', version: 2 })),
  listApplications: async (fixtures) => {
    const { vacancyId, people } = await applicants(fixtures);
    const { token } = await officer(fixtures);
    return { path: { vacancyId }, query: 'county=nairobi', token, subjects: { people, others: [vacancyId] } };
  },
  readApplication: async (fixtures) => {
    const { vacancyId, people } = await applicants(fixtures);
    const professionalId = (people[0] as Person).id;
    const { token } = await officer(fixtures);
    return { path: { vacancyId, professionalId }, token, subjects: { people, others: [vacancyId] } };
  },
  decideApplications: async (fixtures) => {
    const { vacancyId, people } = await applicants(fixtures, 2);
    const { id, token } = await officer(fixtures);
    return {
      body: {
        vacancyId,
        professionalIds: people.map((person) => person.id),
        decision: 'accept',
        seen: Object.fromEntries(people.map((person) => [person.id, 1])),
      },
      token,
      subjects: { people, others: [vacancyId, id] },
    };
  },
};

const sendRefresh = (fixtures: Fixtures, cookie: string) =>
  fetch(`${fixtures.cloud.url}${operations.refreshSession.path}`, { method: 'POST', headers: { cookie } });
