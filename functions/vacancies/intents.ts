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
