import type { Language } from '../../contract/language.ts';

/** The SMS about a new vacancy, to everyone who chose that alert. */
export type AlertIntent = { kind: 'vacancy-published'; vacancyId: string };

/** A stretch of one list of the people who chose an alert. */
export type AlertListIntent = {
  kind: 'alert-list';
  vacancyId: string;
  list: string;
  after?: Record<string, unknown>;
};

/** The alert to one person. */
export type AlertPersonIntent = {
  kind: 'alert-person';
  vacancyId: string;
  professionalId: string;
  phone: string;
  language: Language;
};

/** The SMS about a correction, to everyone who applied: the correction is on record, named by its instant and version. */
export type CorrectionIntent = { kind: 'vacancy-corrected'; vacancyId: string; at: string; version: number };

/** A stretch of one county's applicants who are to hear of a correction. */
export type CorrectionListIntent = Omit<CorrectionIntent, 'kind'> & {
  kind: 'correction-list';
  county: string;
  after?: string;
};

/** The SMS about a correction to one applicant. */
export type CorrectionPersonIntent = Omit<CorrectionIntent, 'kind'> & {
  kind: 'correction-person';
  professionalId: string;
};

/** Everything that the queue of alerts carries. */
export type VacancyIntent =
  | AlertIntent
  | AlertListIntent
  | AlertPersonIntent
  | CorrectionIntent
  | CorrectionListIntent
  | CorrectionPersonIntent;
