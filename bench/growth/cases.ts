import { PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Role } from '../../contract/operation.ts';
import type { OperationName } from '../../contract/operations/index.ts';
import type { Vacancy } from '../../contract/vacancy.ts';
import { confirmPasswordReset } from '../../functions/accounts/confirm-password-reset.ts';
import { requestAccount } from '../../functions/accounts/request-account.ts';
import { requestPasswordReset } from '../../functions/accounts/request-password-reset.ts';
import { applyForVacancy } from '../../functions/applications/apply-for-vacancy.ts';
import { decideApplications } from '../../functions/applications/decide-applications.ts';
import { listApplications } from '../../functions/applications/list-applications.ts';
import { readApplication } from '../../functions/applications/read-application.ts';
import { withdrawApplication } from '../../functions/applications/withdraw-application.ts';
import { closeAccount } from '../../functions/closing/close-account.ts';
import { WithCookies } from '../../functions/http/answer.ts';
import type { Caller } from '../../functions/http/caller.ts';
import { Refusal } from '../../functions/http/refusal.ts';
import { openCognitoSignIn } from '../../functions/identity/cognito-sign-in.ts';
import { resetCode } from '../../functions/identity/derived-secret.ts';
import { firstPasswordSession } from '../../functions/identity/texted-password.ts';
import { openSetPassword, openSignOutEverywhere } from '../../functions/identity/users.ts';
import { addEntry } from '../../functions/profile/add-entry.ts';
import { changeEntry } from '../../functions/profile/change-entry.ts';
import { qualifications, workExperience } from '../../functions/profile/entries.ts';
import { readMe } from '../../functions/profile/read-me.ts';
import { readMyData } from '../../functions/profile/read-my-data.ts';
import { removeEntry } from '../../functions/profile/remove-entry.ts';
import { savePersonal } from '../../functions/profile/save-personal.ts';
import { saveSection } from '../../functions/profile/save-section.ts';
import { saveWorkstation } from '../../functions/profile/save-workstation.ts';
import { endOtherSessions, endSession, listSessions } from '../../functions/sessions/own-sessions.ts';
import { refreshSession } from '../../functions/sessions/refresh-session.ts';
import { replacePassword } from '../../functions/sessions/replace-password.ts';
import { claimsOf } from '../../functions/sessions/session.ts';
import { signIn } from '../../functions/sessions/sign-in.ts';
import { signOut } from '../../functions/sessions/sign-out.ts';
import { readStatus } from '../../functions/status/read-status.ts';
import { keys } from '../../functions/table/keys.ts';
import { changeVacancy } from '../../functions/vacancies/change-vacancy.ts';
import { closeVacancy } from '../../functions/vacancies/close-vacancy.ts';
import { correctVacancy } from '../../functions/vacancies/correct-vacancy.ts';
import { countApplicants } from '../../functions/vacancies/count-applicants.ts';
import { countSubscribers } from '../../functions/vacancies/count-subscribers.ts';
import { createVacancy } from '../../functions/vacancies/create-vacancy.ts';
import { extendVacancy } from '../../functions/vacancies/extend-vacancy.ts';
import { findVacancies } from '../../functions/vacancies/find-vacancies.ts';
import { listOfficerVacancies } from '../../functions/vacancies/list-officer-vacancies.ts';
import { publishVacancy } from '../../functions/vacancies/publish-vacancy.ts';
import { readOfficerVacancy } from '../../functions/vacancies/read-officer-vacancy.ts';
import { readVacancy } from '../../functions/vacancies/read-vacancy.ts';
import { identityFor } from '../../tests/fixtures/identity.ts';
import type { TestIdentity } from '../../tests/identity/test-identity.ts';
import * as sample from '../../tests/table/samples.ts';

export type Fixtures = { identity: TestIdentity; vacancy: Vacancy };
const key = undefined;
const password = 'three words together';
const { officer } = sample;

export const depsOn = ({ identity }: Fixtures, table = identity.table) => ({
  table,
  now: sample.now,
  enqueue: async () => {},
  secret: async () => identity.key,
  setPassword: openSetPassword(),
  signOutEverywhere: openSignOutEverywhere(),
  cognito: openCognitoSignIn(),
});
type Deps = ReturnType<typeof depsOn>;
/** Prepares an operation and hands over what is measured. */
type Case = (fixtures: Fixtures) => Promise<(deps: Deps) => Promise<unknown>>;

let numbers = 0;
const newPhone = () => `2547300${String(++numbers).padStart(5, '0')}`;
const person = ({ identity }: Fixtures) => sample.newApplicant(identity.table);
const applicant = async (fixtures: Fixtures) => {
  const one = await person(fixtures);
  const { vacancyId } = fixtures.vacancy;
  await applyForVacancy(depsOn(fixtures), one, { vacancyId, answers: {}, key });
  return one;
};
const member = async ({ identity }: Fixtures) => {
  const phone = newPhone();
  const id = await identity.makeUser(phone, password);
  const Item = { ...keys.profile(id), professionalId: id, phone, version: 1 };
  await identity.table.client.send(new PutCommand({ TableName: identity.table.name, Item }));
  return { phone, id };
};
/** Signed in: the cookies, and the caller of the token. */
const signedIn = async (fixtures: Fixtures) => {
  const { phone } = await member(fixtures);
  const answer = await signIn(depsOn(fixtures), { username: phone, password });
  if (!(answer instanceof WithCookies)) throw new Error('Not signed in');
  const { sub, origin_jti, exp } = claimsOf(answer.value.accessToken);
  const roles: Role[] = ['professional'];
  const caller: Caller = { id: sub, roles, counties: undefined, sessionId: origin_jti, tokenExpires: exp };
  return { cookies: answer.cookies.map((cookie) => cookie.split(';')[0] ?? ''), caller };
};
const draft = async ({ identity }: Fixtures) =>
  (await sample.newVacancy(identity.table, { state: 'draft' })).vacancyId;
const entryCases = (list: typeof workExperience, entry: typeof sample.workExperience) => {
  const add = async (fixtures: Fixtures) => {
    const one = await person(fixtures);
    const added = await addEntry(depsOn(fixtures), one, { list, entry, key });
    return { one, id: added instanceof Refusal ? '' : added.id };
  };
  return {
    add: async (fixtures: Fixtures) => {
      const one = await person(fixtures);
      return (deps: Deps) => addEntry(deps, one, { list, entry, key });
    },
    change: async (fixtures: Fixtures) => {
      const { one, id } = await add(fixtures);
      return (deps: Deps) => changeEntry(deps, one, { list, id, entry, version: 1 });
    },
    remove: async (fixtures: Fixtures) => {
      const { one, id } = await add(fixtures);
      return (deps: Deps) => removeEntry(deps, one, { list, id });
    },
  };
};
const experience = entryCases(workExperience, sample.workExperience);
const qualification = entryCases(qualifications as never, sample.qualification as never);

/** Every operation of the contract, in a portal where everybody applied for one vacancy. */
export const cases: Record<OperationName, Case> = {
  createAccount: async () => (deps) =>
    requestAccount(deps, { phone: newPhone(), language: 'en', requestId: 'one' }),
  requestPasswordReset: async () => (deps) =>
    requestPasswordReset(deps, { phone: newPhone(), language: 'en', resetId: 'one' }),
  confirmPasswordReset: async (fixtures) => {
    const { phone } = await member(fixtures);
    await requestPasswordReset(depsOn(fixtures), { phone, language: 'en', resetId: 'one' });
    const code = resetCode(fixtures.identity.key, phone, 'one');
    return (deps) => confirmPasswordReset(deps, { phone, code, newPassword: 'a new password' });
  },
  signIn: async (fixtures) => {
    const { phone } = await member(fixtures);
    return (deps) => signIn(deps, { username: phone, password });
  },
  replacePassword: async (fixtures) => {
    const phone = newPhone();
    const Item = {
      ...keys.account(phone),
      phone,
      language: 'en',
      madeFor: 'one',
      issuedAt: depsOn(fixtures).now.toISOString(),
    };
    await fixtures.identity.table.client.send(
      new PutCommand({ TableName: fixtures.identity.table.name, Item }),
    );
    const session = firstPasswordSession(fixtures.identity.key, phone, depsOn(fixtures).now);
    return (deps) => replacePassword(deps, { username: phone, session, newPassword: password });
  },
  refreshSession: async (fixtures) => {
    const { cookies } = await signedIn(fixtures);
    return (deps) => refreshSession(deps, { cookies, person: undefined });
  },
  signOut: async (fixtures) => {
    const { cookies } = await signedIn(fixtures);
    return (deps) => signOut(deps, { cookies });
  },
  listSessions: async (fixtures) => {
    const { caller } = await signedIn(fixtures);
    return (deps) => listSessions(deps, caller);
  },
  endSession: async (fixtures) => {
    const { caller } = await signedIn(fixtures);
    return (deps) => endSession(deps, caller, caller.sessionId);
  },
  endOtherSessions: async (fixtures) => {
    const { caller } = await signedIn(fixtures);
    return (deps) => endOtherSessions(deps, { ...caller, sessionId: 'another' });
  },
  readMe: async (fixtures) => {
    const one = await applicant(fixtures);
    return (deps) => readMe(deps, one);
  },
  readMyData: async (fixtures) => {
    const one = await applicant(fixtures);
    return (deps) => readMyData(deps, one);
  },
  savePersonal: async (fixtures) => {
    const one = await person(fixtures);
    const nationalId = String(40_000_000 + ++numbers);
    return (deps) => savePersonal(deps, one, { ...sample.personal, ...identityFor(nationalId), version: 1 });
  },
  savePayment: async (fixtures) => {
    const one = await person(fixtures);
    return (deps) => saveSection(deps, one, { section: 'payment', values: sample.payment, version: 1 });
  },
  saveWorkstation: async (fixtures) => {
    const one = await person(fixtures);
    const tscNumber = String(4_000_000 + ++numbers);
    return (deps) => saveWorkstation(deps, one, { ...sample.workstation, tscNumber, version: 1 });
  },
  saveNextOfKin: async (fixtures) => {
    const one = await person(fixtures);
    return (deps) => saveSection(deps, one, { section: 'nextOfKin', values: sample.nextOfKin, version: 1 });
  },
  saveAlerts: async (fixtures) => {
    const one = await person(fixtures);
    return (deps) => saveSection(deps, one, { section: 'alerts', values: { choice: 'all' }, version: 1 });
  },
  addWorkExperience: experience.add,
  changeWorkExperience: experience.change,
  removeWorkExperience: experience.remove,
  addQualification: qualification.add,
  changeQualification: qualification.change,
  removeQualification: qualification.remove,
  closeAccount: async (fixtures) => {
    const { id } = await member(fixtures);
    const caller = { id, sessionId: 'session-1', tokenExpires: 1_900_000_000 };
    return (deps) => closeAccount(deps, caller, password);
  },
  findVacancies: async () => (deps) => findVacancies(deps, {}),
  readVacancy:
    async ({ vacancy }) =>
    (deps) =>
      readVacancy(deps, vacancy.vacancyId),
  applyForVacancy: async (fixtures) => {
    const one = await person(fixtures);
    return (deps) => applyForVacancy(deps, one, { vacancyId: fixtures.vacancy.vacancyId, answers: {}, key });
  },
  withdrawApplication: async (fixtures) => {
    const one = await applicant(fixtures);
    return (deps) => withdrawApplication(deps, one, fixtures.vacancy.vacancyId);
  },
  listOfficerVacancies: async () => (deps) => listOfficerVacancies(deps, officer, { state: 'published' }),
  readOfficerVacancy:
    async ({ vacancy }) =>
    (deps) =>
      readOfficerVacancy(deps, officer, vacancy.vacancyId),
  createVacancy: async () => (deps) => createVacancy(deps, officer, { draft: sample.vacancyDraft, key }),
  changeVacancy: async (fixtures) => {
    const vacancyId = await draft(fixtures);
    return (deps) =>
      changeVacancy(deps, officer, { vacancyId, draft: { ...sample.vacancyDraft, days: 15 }, version: 2 });
  },
  publishVacancy: async (fixtures) => {
    const vacancyId = await draft(fixtures);
    return (deps) => publishVacancy(deps, officer, { vacancyId });
  },
  extendVacancy: async (fixtures) => {
    const { vacancyId } = await sample.newVacancy(fixtures.identity.table);
    return (deps) => extendVacancy(deps, officer, { vacancyId, deadline: '2027-10-07T14:00:00.000Z' });
  },
  correctVacancy: async (fixtures) => {
    const { vacancyId, version } = await sample.newVacancy(fixtures.identity.table);
    return (deps) => correctVacancy(deps, officer, { ...sample.correction, vacancyId, version });
  },
  countApplicants:
    async ({ vacancy: { vacancyId } }) =>
    (deps) =>
      countApplicants(deps, officer, { vacancyId }),
  countSubscribers:
    async ({ vacancy: { vacancyId } }) =>
    (deps) =>
      countSubscribers(deps, officer, vacancyId),
  closeVacancy: async (fixtures) => {
    const { vacancyId } = await sample.newVacancy(fixtures.identity.table);
    return (deps) => closeVacancy(deps, officer, { vacancyId, reason: undefined });
  },
  listApplications:
    async ({ vacancy }) =>
    (deps) =>
      listApplications(deps, officer, { vacancyId: vacancy.vacancyId, county: 'nairobi' }),
  readApplication: async (fixtures) => {
    const one = await applicant(fixtures);
    return (deps) =>
      readApplication(deps, officer, { vacancyId: fixtures.vacancy.vacancyId, professionalId: one.id });
  },
  decideApplications: async (fixtures) => {
    const one = await applicant(fixtures);
    return (deps) =>
      decideApplications(deps, officer, {
        vacancyId: fixtures.vacancy.vacancyId,
        professionalIds: [one.id],
        decision: 'accept',
        reason: undefined,
        key,
      });
  },
  readStatus: async () => (deps) => readStatus(deps),
};
