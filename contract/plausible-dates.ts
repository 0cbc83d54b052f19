import { ageInYears, calendarDate } from './calendar.ts';
import { council } from './council.ts';
import type { WrongField } from './field-errors.ts';
import { firstDay, isRoughDate } from './rough-date.ts';

/** The dates that a section or an entry of the profile may have; any of them may still be wrong by itself. */
type Dates = { readonly [Name in (typeof ofThePast)[number]]?: string | undefined };

const ofThePast = ['dateOfBirth', 'since', 'from', 'to'] as const;

/**
 * The years in which a date is looked for whose year was typed with two digits: at most one of them ends so. Nobody of
 * ninety is contracted, and no workstation is older than seventy years.
 */
export const yearsOf = {
  birth: (year) => ({ from: year - 90, to: year - council.youngestAge }),
  past: (year) => ({ from: year - 70, to: year }),
  coming: (year) => ({ from: year, to: year + 10 }),
} satisfies Record<string, (year: number) => { from: number; to: number }>;
export type Era = keyof typeof yearsOf;

/**
 * What no calendar forbids and no life has: to be born tomorrow, to be contracted as a child, a workstation,
 * experience or qualification of the future. The page asks before it sends, the server before it saves.
 */
export const implausibleDates = (dates: Dates, now: Date): WrongField[] =>
  ofThePast.flatMap((field): WrongField[] => {
    const date = dates[field];
    if (!isRoughDate(date)) return [];
    if (firstDay(date) > calendarDate(now)) return [{ field, code: 'date-in-future' }];
    return field === 'dateOfBirth' && ageInYears(date, now) < council.youngestAge
      ? [{ field, code: 'too-young' }]
      : [];
  });
