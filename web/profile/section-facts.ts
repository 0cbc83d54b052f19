import { text } from '#messages/profile/profile';
import { readablePhone } from '../../contract/fields/phone-number.ts';
import type {
  Alerts,
  NextOfKin,
  Payment,
  Personal,
  Profile,
  Qualification,
  WorkExperience,
  Workstation,
} from '../../contract/profile.ts';
import { banks } from '../../contract/reference/banks.ts';
import { type Choice, choiceLabel } from '../../contract/reference/choice.ts';
import { designations } from '../../contract/reference/designations.ts';
import { disabilities } from '../../contract/reference/disabilities.ts';
import { employers } from '../../contract/reference/employers.ts';
import { genders } from '../../contract/reference/genders.ts';
import { identityKinds } from '../../contract/reference/identity-kinds.ts';
import { institutionLevels } from '../../contract/reference/institution-levels.ts';
import { levels } from '../../contract/reference/levels.ts';
import { relationships } from '../../contract/reference/relationships.ts';
import { emailText } from '../shell/email-text.tsx';
import { formatDate } from '../shell/format.ts';
import { language } from '../shell/language.ts';
import type { SummaryRow } from '../shell/summary-list.tsx';
import { exactLocation } from '../vacancies/details/vacancy-details.tsx';
import { alertTexts } from './alert-texts.ts';
import { type EntryLines, type Facts, type Line, linesOf, rowsOf, shownWithAnother } from './facts.ts';

const asTyped = (value: string | undefined) => value;
const date = (value: string | undefined) => value && formatDate(value);
const choiceOf = (list: readonly Choice[]) => (value: string | undefined) =>
  value && choiceLabel(list, value, language);

const personal: Facts<Personal> = {
  fullName: [text.fullName, asTyped],
  dateOfBirth: [text.dateOfBirth, date],
  gender: [text.gender, choiceOf(genders)],
  identityKind: [text.identityKind, choiceOf(identityKinds)],
  nationalId: [text.nationalId, asTyped],
  kraPin: [text.kraPin, asTyped],
  nssfNumber: [text.nssfNumber, asTyped],
  shaNumber: [text.shaNumber, asTyped],
  email: [text.email, emailText],
  disability: [text.disability, choiceOf(disabilities)],
};

type BankPayment = Extract<Payment, { method: 'bank' }>;
type MpesaPayment = Extract<Payment, { method: 'm-pesa' }>;

const bankPayment: Facts<BankPayment> = {
  method: shownWithAnother,
  accountName: [text.accountName, asTyped],
  bank: [text.bankName, choiceOf(banks)],
  bankName: [text.otherBank, asTyped],
  branch: [text.branch, asTyped],
  accountNumber: [text.accountNumber, asTyped],
};

const mpesaPayment: Facts<MpesaPayment> = {
  method: shownWithAnother,
  accountName: [text.accountName, asTyped],
  phone: [text.payPhone, readablePhone],
};

const workstation: Facts<Workstation> = {
  employer: [text.employer, choiceOf(employers)],
  institution: [text.institution, asTyped],
  institutionLevel: [text.institutionLevel, choiceOf(institutionLevels)],
  designation: [text.designation, choiceOf(designations)],
  tscNumber: [text.tscNumber, asTyped],
  serviceNumber: [text.serviceNumber, asTyped],
  since: [text.since, date],
  county: [text.county, (_, section) => exactLocation(section)],
  subCounty: shownWithAnother,
  subjects: [text.subjects, (subjects) => subjects?.join(', ')],
};

const nextOfKin: Facts<NextOfKin> = {
  fullName: [text.kinName, asTyped],
  phone: [text.kinPhone, readablePhone],
  relationship: [text.relationship, choiceOf(relationships)],
};

const alerts: Facts<Alerts> = { choice: [text.alertsQuestion, (choice) => alertTexts[choice]] };

const workExperience: Facts<WorkExperience, Line> = {
  designation: ['title', choiceOf(designations)],
  institution: ['title', asTyped],
  employer: ['detail', choiceOf(employers)],
  county: ['detail', (_, entry) => exactLocation(entry)],
  subCounty: shownWithAnother,
  from: ['period', date],
  to: ['period', (to) => (to ? formatDate(to) : text.until)],
};

const qualification: Facts<Qualification, Line> = {
  level: ['title', choiceOf(levels)],
  course: ['title', asTyped],
  institution: ['detail', asTyped],
  award: ['detail', asTyped],
  from: ['period', date],
  to: ['period', (to) => (to ? formatDate(to) : text.stillStudying)],
};

type Rows<Name extends keyof Profile> = (profile: Pick<Profile, Name>) => SummaryRow[] | undefined;

/** Who the person is, under the labels of the form; undefined where it was not given. */
export const personalRows: Rows<'personal'> = (profile) =>
  profile.personal && rowsOf(profile.personal, personal);

/** Where the pay goes. */
export const paymentRows: Rows<'payment'> = ({ payment }) => {
  if (!payment) return undefined;
  return payment.method === 'bank' ? rowsOf(payment, bankPayment) : rowsOf(payment, mpesaPayment);
};

/** Where the person works. */
export const workstationRows: Rows<'workstation'> = (profile) =>
  profile.workstation && rowsOf(profile.workstation, workstation);

/** Whom to tell if something happens. */
export const nextOfKinRows: Rows<'nextOfKin'> = (profile) =>
  profile.nextOfKin && rowsOf(profile.nextOfKin, nextOfKin);

/** Which vacancies the person wants to hear of. */
export const alertsRows: Rows<'alerts'> = (profile) => rowsOf(profile.alerts, alerts);

/** A period in which the person worked somewhere. */
export const workExperienceLines = (entry: WorkExperience): EntryLines => linesOf(entry, workExperience);

/** Something that the person has learned. */
export const qualificationLines = (entry: Qualification): EntryLines => linesOf(entry, qualification);
