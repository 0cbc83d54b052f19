import type { Language } from './language.ts';
import { sessionLife } from './session-life.ts';

type Unit = 'days' | 'years';
/** How long something is kept, counted from the event that its comment names; `months` is how a long count of days is said. */
export type Life = { readonly count: number; readonly unit: Unit; readonly months?: number };

const days = (count: number): Life => ({ count, unit: 'days' });
/** Counted in days, from which the beginning is known to the second, and said in months, which mean something to a reader. */
const months = (count: number): Life => ({ ...days(Math.floor((count * 365) / 12)), months: count });
const years = (count: number): Life => ({ count, unit: 'years' });

/** The life of everything that the portal keeps (docs/decisions/0037-how-long-things-are-kept.md). */
export const lives = {
  /** Failed sign-ins and reset codes, from the last of them. */
  signIns: days(2),
  /** A session, from the sign-in: as long as its cookie. */
  sessions: days(sessionLife.refreshTokenDays),
  /** Ended sessions of staff, from the last end: longer than any access token lives. */
  endedSessions: days(1),
  /** An officer's request to decide, from its first coming: as long as it may be sent again. */
  decisionRequests: days(7),
  /** A number that asked for an account which was never made, from the last request. */
  requests: days(30),
  /** An account whose password from the SMS was never used, from its creation. */
  unusedAccounts: days(90),
  /** An account that nobody has opened, from the last time. */
  dormantAccounts: years(3),
  /** SMS that were sent, from the sending. */
  messages: months(13),
  /** Applications that were once accepted, from their last step. */
  contracts: years(7),
  /** All other applications, from their last step. */
  decisions: years(2),
  /** Vacancies and what officers did to them, from the deadline: longer than any contract made from them. */
  vacancies: years(8),
} as const satisfies Record<string, Life>;
export type Kept = keyof typeof lives;

const later: Record<Unit, (date: Date, count: number) => void> = {
  days: (date, count) => date.setUTCDate(date.getUTCDate() + count),
  years: (date, count) => date.setUTCFullYear(date.getUTCFullYear() + count),
};

/** The instant at which something that began its life at `from` is due to go. */
export const endOf = (kept: Kept, from: Date | string): Date => {
  const end = new Date(from);
  later[lives[kept].unit](end, lives[kept].count);
  return end;
};

/** The same as the table's TTL counts it: seconds since 1970. */
export const expiryOf = (kept: Kept, from: Date | string): number =>
  Math.floor(endOf(kept, from).getTime() / 1000);

/** When a thing began its life that goes at `expiry`; exact for lives in days. */
export const beginningOf = (kept: Kept, expiry: number): Date => {
  const beginning = new Date(expiry * 1000);
  later[lives[kept].unit](beginning, -lives[kept].count);
  return beginning;
};

const words: Record<Language, Record<Unit | 'months', (count: number) => string>> = {
  en: {
    days: (count) => (count === 1 ? '1 day' : `${count} days`),
    months: (count) => (count === 1 ? '1 month' : `${count} months`),
    years: (count) => (count === 1 ? '1 year' : `${count} years`),
  },
  sw: {
    days: (count) => `siku ${count}`,
    months: (count) => `${count === 1 ? 'mwezi' : 'miezi'} ${count}`,
    years: (count) => `${count === 1 ? 'mwaka' : 'miaka'} ${count}`,
  },
};

/** A life in words: “7 years”, “miezi 13”. */
export const lifeInWords = (kept: Kept, language: Language): string => {
  const { count, unit, months }: Life = lives[kept];
  return months === undefined ? words[language][unit](count) : words[language].months(months);
};
