import type { Operation, Part } from '../operation.ts';
import * as accounts from './accounts.ts';
import {
  applyForVacancy,
  decideApplications,
  listApplications,
  readApplication,
  withdrawApplication,
} from './applications.ts';
import { closeAccount } from './closing.ts';
import * as profile from './profile.ts';
import * as sessions from './sessions.ts';
import * as status from './status.ts';
import * as vacancies from './vacancies.ts';

/** Everything that the portal can do, by name. */
export const operations = {
  createAccount: accounts.createAccount,
  requestPasswordReset: accounts.requestPasswordReset,
  confirmPasswordReset: accounts.confirmPasswordReset,
  signIn: sessions.signIn,
  replacePassword: sessions.replacePassword,
  refreshSession: sessions.refreshSession,
  signOut: sessions.signOut,
  listSessions: sessions.listSessions,
  endSession: sessions.endSession,
  endOtherSessions: sessions.endOtherSessions,
  readMe: profile.readMe,
  readMyData: profile.readMyData,
  savePersonal: profile.savePersonal,
  savePayment: profile.savePayment,
  saveWorkstation: profile.saveWorkstation,
  saveNextOfKin: profile.saveNextOfKin,
  saveAlerts: profile.saveAlerts,
  addWorkExperience: profile.addWorkExperience,
  changeWorkExperience: profile.changeWorkExperience,
  removeWorkExperience: profile.removeWorkExperience,
  addQualification: profile.addQualification,
  changeQualification: profile.changeQualification,
  removeQualification: profile.removeQualification,
  closeAccount,
  findVacancies: vacancies.findVacancies,
  readVacancy: vacancies.readVacancy,
  applyForVacancy,
  withdrawApplication,
  listOfficerVacancies: vacancies.listOfficerVacancies,
  readOfficerVacancy: vacancies.readOfficerVacancy,
  createVacancy: vacancies.createVacancy,
  changeVacancy: vacancies.changeVacancy,
  publishVacancy: vacancies.publishVacancy,
  extendVacancy: vacancies.extendVacancy,
  correctVacancy: vacancies.correctVacancy,
  countApplicants: vacancies.countApplicants,
  countSubscribers: vacancies.countSubscribers,
  closeVacancy: vacancies.closeVacancy,
  listApplications,
  readApplication,
  decideApplications,
  readStatus: status.readStatus,
} as const satisfies Record<string, Operation>;

export type OperationName = keyof typeof operations;

/** The operations that one function serves. */
export const operationsOf = (part: Part): Operation[] =>
  Object.values<Operation>(operations).filter((operation) => operation.part === part);
