import { type OperationName, operations } from '../../contract/operations/index.ts';
import { requestPasswordReset } from '../../functions/accounts/request-password-reset.ts';
import { applyForVacancy } from '../../functions/applications/apply-for-vacancy.ts';
import { derivedId } from '../../functions/http/idempotency.ts';
import { resetCode } from '../../functions/identity/derived-secret.ts';
import { addEntry } from '../../functions/profile/add-entry.ts';
import { type List, qualifications, workExperience } from '../../functions/profile/entries.ts';
import { refreshCookieName } from '../../functions/sessions/session.ts';
import { eventually } from '../fixtures/portal.ts';
import * as sample from '../table/samples.ts';
import type { Subjects } from './effect.ts';
import { draft, inDays, newKey, type Person, type World } from './fixtures.ts';

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
type Prepare = (world: World, key: string) => Promise<Prepared>;

const oldPassword = 'an old password';
const newPassword = 'three words together';

const works = (world: World, phone: string, password: string) =>
  world.signIn(phone, password).then(
    ({ ChallengeName }) => ChallengeName ?? 'works',
    ({ name }: Error) => name,
  );
const refresh = (token = '') => `${refreshCookieName}=${token}`;

const signedIn = async (world: World) => {
  const person = await world.member(oldPassword);
  const { AuthenticationResult } = await world.signIn(person.phone, oldPassword);
  return { person, cookie: refresh(AuthenticationResult?.RefreshToken) };
};

/** Someone signed in, with what they send. */
const asPerson = async (world: World, person: Person, sent: Omit<Prepared, 'subjects' | 'token'> = {}) => ({
  ...sent,
  token: await world.token(person),
  subjects: { people: [person] },
});

const saving =
  (body: object): Prepare =>
  async (world) =>
    asPerson(world, await world.professional(), { body });

const adding =
  (body: unknown): Prepare =>
  async (world) =>
    asPerson(world, await world.professional(), { body });

const withEntry = async <E extends typeof sample.workExperience | typeof sample.qualification>(
  world: World,
  list: List<E>,
  entry: E,
) => {
  const person = await world.professional();
  const added = await addEntry(world.deps(), person, { list, entry, key: newKey() });
  return { person, path: { id: (added as { id: string }).id } };
};

const changing =
  <E extends typeof sample.workExperience | typeof sample.qualification>(list: List<E>, entry: E): Prepare =>
  async (world) => {
    const { person, path } = await withEntry(world, list, entry);
    return asPerson(world, person, { path, body: { ...entry, institution: 'Another School', version: 1 } });
  };

const removing =
  <E extends typeof sample.workExperience | typeof sample.qualification>(list: List<E>, entry: E): Prepare =>
  async (world) => {
    const { person, path } = await withEntry(world, list, entry);
    return asPerson(world, person, { path });
  };

/** People who have applied for a new vacancy. */
export const applicants = async (world: World, count = 1) => {
  const { vacancyId } = await world.vacancy();
  const people = await Promise.all(Array.from({ length: count }, () => world.applicant()));
  for (const person of people)
    await applyForVacancy(world.deps(), person, { vacancyId, answers: {}, key: newKey() });
  return { vacancyId, people };
};

const isList = (name: string) => (answer: Record<string, unknown>) => Array.isArray(answer[name]);

const officer = async (world: World) => {
  const id = crypto.randomUUID();
  const session = { id, sessionId: id, tokenExpires: Math.floor(Date.now() / 1000) + 1500 };
  return { id, token: await world.token(session, ['officer']) };
};

const onVacancy =
  (state: 'draft' | 'published', body?: () => unknown): Prepare =>
  async (world) => {
    const [{ vacancyId, officerId }, { id, token }] = [await world.vacancy(state), await officer(world)];
    return {
      path: { vacancyId },
      ...(body ? { body: body() } : {}),
      token,
      subjects: { vacancies: [vacancyId], others: [officerId, id] },
    };
  };

/** One prepared case for every operation of the contract: one that is missing does not compile. */
export const cases: Record<OperationName, Prepare> = {
  createAccount: async (world) => {
    const phone = world.newPhone();
    return { body: { phone, confirmPhone: phone }, subjects: { phones: [phone] } };
  },
  requestPasswordReset: async (world) => {
    const person = await world.member(oldPassword);
    return { body: { phone: person.phone }, subjects: { people: [person] } };
  },
  confirmPasswordReset: async (world) => {
    const { person, cookie } = await signedIn(world);
    const resetId = newKey();
    await requestPasswordReset(world.deps(), { phone: person.phone, language: 'en', resetId });
    const code = resetCode(await world.secret(), person.phone, resetId);
    const { phone } = person;
    return {
      body: { phone, code, newPassword },
      subjects: { people: [person] },
      also: async () => ({
        old: await works(world, phone, oldPassword),
        new: await works(world, phone, newPassword),
        session: (await sendRefresh(world, cookie)).status,
      }),
    };
  },
  signIn: async (world) => {
    const person = await world.member(oldPassword);
    return { body: { username: person.phone, password: oldPassword }, subjects: { people: [person] } };
  },
  replacePassword: async (world) => {
    const person = await world.member('from-the-sms', false);
    const { Session } = await world.signIn(person.phone, 'from-the-sms');
    return {
      body: { username: person.phone, session: Session, newPassword },
      subjects: { people: [person] },
      also: async () => ({ new: await works(world, person.phone, newPassword) }),
    };
  },
  refreshSession: async (world) => {
    const { person, cookie } = await signedIn(world);
    return { cookie, subjects: { people: [person] } };
  },
  signOut: async (world) => {
    const { person, cookie } = await signedIn(world);
    return {
      cookie,
      subjects: { people: [person] },
      also: async () => (await sendRefresh(world, cookie)).status,
    };
  },
  readMe: async (world) => asPerson(world, (await applicants(world)).people[0] as Person),
  readMyData: async (world) => asPerson(world, (await applicants(world)).people[0] as Person),
  closeAccount: async (world) => {
    const person = await world.member(oldPassword);
    const token = await world.token(person);
    const me = () =>
      fetch(`${world.cloud.url}${operations.readMe.path}`, { headers: { authorization: `Bearer ${token}` } });
    return {
      body: { password: oldPassword },
      token,
      subjects: {},
      also: async () => ({
        goodbye: await eventually(async () => (await world.cloud.sns.sms(person.phone)).length || undefined),
        session: (await me()).status,
      }),
    };
  },
  savePersonal: async (world) => {
    const body = { ...sample.personal, nationalId: world.newNumbers().nationalId, version: 1 };
    const prepared = await asPerson(world, await world.applicant(), { body });
    return { ...prepared, subjects: { ...prepared.subjects, others: [body.nationalId] } };
  },
  savePayment: saving({ ...(operations.savePayment.example as object) }),
  saveWorkstation: async (world) => {
    const body = { ...sample.workstation, tscNumber: world.newNumbers().tscNumber, version: 1 };
    const prepared = await asPerson(world, await world.applicant(), { body });
    return { ...prepared, subjects: { ...prepared.subjects, others: [body.tscNumber] } };
  },
  saveNextOfKin: saving({ ...sample.nextOfKin, version: 1 }),
  saveAlerts: async (world) =>
    asPerson(world, await world.applicant({ county: 'wajir', subCounty: 'tarbaj' }), {
      body: { choice: 'my-county', version: 1 },
    }),
  addWorkExperience: adding(sample.workExperience),
  changeWorkExperience: changing(workExperience, sample.workExperience),
  removeWorkExperience: removing(workExperience, sample.workExperience),
  addQualification: adding(sample.qualification),
  changeQualification: changing(qualifications, sample.qualification),
  removeQualification: removing(qualifications, sample.qualification),
  findVacancies: async () => ({ shown: isList('vacancies'), subjects: {} }),
  readVacancy: async (world) => {
    const { vacancyId, officerId } = await world.vacancy();
    return { path: { vacancyId }, subjects: { vacancies: [vacancyId], others: [officerId] } };
  },
  applyForVacancy: async (world) => {
    const { vacancyId, officerId } = await world.vacancy();
    const person = await world.applicant();
    return {
      path: { vacancyId },
      body: { declaration: true, answers: {} },
      token: await world.token(person),
      subjects: { people: [person], vacancies: [vacancyId], others: [officerId] },
    };
  },
  withdrawApplication: async (world) => {
    const { vacancyId, people } = await applicants(world);
    const prepared = await asPerson(world, people[0] as Person, { path: { vacancyId } });
    return { ...prepared, subjects: { ...prepared.subjects, others: [vacancyId] } };
  },
  readStatus: async () => ({ shown: isList('announcements'), subjects: {} }),
  listOfficerVacancies: async (world) => ({
    query: 'state=draft',
    token: (await officer(world)).token,
    shown: isList('vacancies'),
    subjects: {},
  }),
  readOfficerVacancy: onVacancy('published'),
  createVacancy: async (world, key) => {
    const { id, token } = await officer(world);
    return {
      body: draft(),
      token,
      subjects: { vacancies: [derivedId('vacancy', id, key)], others: [id] },
    };
  },
  changeVacancy: onVacancy('draft', () => ({ ...draft(), days: 15, version: 1 })),
  publishVacancy: onVacancy('draft', () => ({ version: 1 })),
  extendVacancy: onVacancy('published', () => ({ deadline: inDays(60), version: 2 })),
  correctVacancy: async (world) => {
    const { vacancyId, people } = await applicants(world);
    const { id, token } = await officer(world);
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
      subjects: { people, vacancies: [vacancyId], others: [id] },
    };
  },
  countApplicants: async (world) => {
    const { vacancyId, people } = await applicants(world);
    const { token } = await officer(world);
    return { path: { vacancyId }, query: 'county=nairobi', token, subjects: { people, others: [vacancyId] } };
  },
  closeVacancy: onVacancy('published', () => ({ reason: 'All positions are filled.', version: 2 })),
  listApplications: async (world) => {
    const { vacancyId, people } = await applicants(world);
    const { token } = await officer(world);
    return { path: { vacancyId }, query: 'county=nairobi', token, subjects: { people, others: [vacancyId] } };
  },
  readApplication: async (world) => {
    const { vacancyId, people } = await applicants(world);
    const professionalId = (people[0] as Person).id;
    const { token } = await officer(world);
    return { path: { vacancyId, professionalId }, token, subjects: { people, others: [vacancyId] } };
  },
  decideApplications: async (world) => {
    const { vacancyId, people } = await applicants(world, 2);
    const { id, token } = await officer(world);
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

const sendRefresh = (world: World, cookie: string) =>
  fetch(`${world.cloud.url}${operations.refreshSession.path}`, { method: 'POST', headers: { cookie } });
