import type { Answers, Applicant, ApplicationStatus, Snapshot } from '../../contract/application.ts';
import type { Personal, Profile, Workstation } from '../../contract/profile.ts';
import type { Vacancy } from '../../contract/vacancy.ts';
import type { ApplicationItem, ProfileItem, StatusStep } from '../table/items.ts';
import { keys, listKeys } from '../table/keys.ts';
import { summaryOf } from '../vacancies/vacancy-item.ts';
import { expiryOfApplication } from './kept-until.ts';
import { referenceOf } from './reference.ts';

/** A profile that may apply: both sections are there. */
export type Ready = Profile & { personal: Personal; workstation: Workstation };

type Submission = {
  item: ProfileItem;
  profile: Ready;
  vacancy: Vacancy;
  answers: Answers;
  earlier: ApplicationItem | undefined;
  now: Date;
  key: string | undefined;
  requestHash: string;
};

/** Where an application stands in its county's list: by status, then by when it was submitted. */
export const listSkOf = (status: ApplicationStatus, submittedAt: string, professionalId: string): string =>
  `${status}#${submittedAt}#${professionalId}`;

/** The profile as it is now, frozen: what is decided upon cannot change underneath. */
const snapshotOf = ({ personal, workstation, workExperience, qualifications }: Ready): Snapshot => ({
  personal,
  workstation,
  workExperience: workExperience.map(({ id, version, ...entry }) => entry),
  qualifications: qualifications.map(({ id, version, ...entry }) => entry),
});

const applicantOf = (
  professionalId: string,
  reference: string,
  submittedAt: string,
  steps: number,
  profile: Ready,
): Applicant => ({
  professionalId,
  reference,
  status: 'submitted',
  submittedAt,
  steps,
  fullName: profile.personal.fullName,
  county: profile.workstation.county,
  subCounty: profile.workstation.subCounty,
  institution: profile.workstation.institution,
  designation: profile.workstation.designation,
});

/** The item of an application that is submitted now; one submitted again after a withdrawal keeps its history. */
export const applicationItem = (submission: Submission): ApplicationItem => {
  const { item, profile, vacancy, answers, earlier, now, key, requestHash } = submission;
  const { professionalId, phone } = item;
  const { vacancyId } = vacancy;
  const submittedAt = now.toISOString();
  const reference = referenceOf(professionalId, vacancyId);
  const by = { role: 'professional', id: professionalId } as const;
  const step: StatusStep = {
    status: 'submitted',
    at: submittedAt,
    before: earlier?.status,
    by,
    key,
    requestHash,
  };
  const { county } = profile.workstation;
  const history = [...(earlier?.history ?? []), step];
  return {
    ...keys.application(professionalId, vacancyId),
    professionalId,
    vacancyId,
    reference,
    status: 'submitted',
    submittedAt,
    county,
    phone,
    vacancy: summaryOf(vacancy),
    answers,
    profile: snapshotOf(profile),
    history,
    expiresAt: expiryOfApplication(history),
    listPk: listKeys.applications(vacancyId, county),
    listSk: listSkOf('submitted', submittedAt, professionalId),
    summary: applicantOf(professionalId, reference, submittedAt, history.length, profile),
  };
};

/** The application as it was answered to the request that submitted it. */
export const asSubmitted = (item: ApplicationItem, index: number): ApplicationItem => ({
  ...item,
  status: 'submitted',
  submittedAt: item.history[index]?.at ?? item.submittedAt,
  history: item.history.slice(0, index + 1),
});
