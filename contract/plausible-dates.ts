import { ageInYears, calendarDate } from './calendar.ts';
import { council } from './council.ts';
import type { WrongField } from './field-errors.ts';
import { firstDay, isRoughDate } from './rough-date.ts';

/** The dates that a section or an entry of the profile may have; any of them may still be wrong by itself. */
type Dates = { readonly [Name in (typeof ofThePast)[number]]?: string | undefined };

const ofThePast = ['dateOfBirth', 'since', 'from', 'to'] as const;

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
