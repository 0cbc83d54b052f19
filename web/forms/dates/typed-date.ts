import type { DatePart, DateParts } from '../../../contract/fields/date-part.ts';
import {
  dateAsWritten,
  fullYear,
  isoDay,
  isoOf,
  monthNumber,
  roughDateAsWritten,
} from '../../../contract/fields/typed-date.ts';
import { plainCode } from '../../../contract/fields/typed-text.ts';
import { type Era, yearsOf } from '../../../contract/plausible-dates.ts';
import { dateOf, partsOf } from '../date-parts.ts';

const digitsIn = (typed: string): string => (/^\p{Nd}+$/u.test(typed) ? plainCode(typed) : typed);

/**
 * What typing or pasting into a part makes of a date: a whole date fills all parts. One whose year has two digits may
 * only be half typed, and stays where it is until the form is read.
 */
export const withPart = (present: string, part: DatePart, typed: string): string => {
  const whole = dateAsWritten(typed);
  if (whole?.year.length === 4) return dateOf(whole);
  return dateOf({
    ...partsOf(present),
    [part]: part === 'day' ? digitsIn(typed) : digitsIn(typed.replace(/-/g, ' ')),
  });
};

/** A typed date in parts of digits: the month by its number, the year with four digits where one alone can be meant. */
const typedParts = (value: string, era: Era, read: typeof dateAsWritten, now: Date): DateParts => {
  const typed = partsOf(value);
  const { day, month, year } = read(typed.day) ?? typed;
  return {
    day: plainCode(day).replace(/^(\d+)(st|nd|rd|th)$/i, '$1'),
    month: monthNumber(month),
    year: fullYear(plainCode(year), yearsOf[era](now.getFullYear())),
  };
};

/** The typed date of the past as far as it was typed: a year, a month of it, or a day; undefined where nothing was. */
export const typedRoughDate = (value: string, now = new Date()): string | undefined => {
  return isoOf(typedParts(value, 'past', roughDateAsWritten, now)) || undefined;
};

/** The typed date as yyyy-mm-dd; undefined where nothing was typed. */
export const typedDate = (value: string, era: Era, now = new Date()): string | undefined => {
  const parts = typedParts(value, era, dateAsWritten, now);
  return isoOf(parts) ? isoDay(parts) : undefined;
};
