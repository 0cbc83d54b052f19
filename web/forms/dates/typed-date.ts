import {
  type DatePart,
  type DateParts,
  dateAsWritten,
  monthNumber,
} from '../../../contract/fields/typed-date.ts';
import { plainCode } from '../../../contract/fields/typed-text.ts';
import { dateOf, partsOf } from '../date-parts.ts';

const digitsIn = (typed: string): string => (/^\p{Nd}+$/u.test(typed) ? plainCode(typed) : typed);

/** What typing or pasting into a part makes of a date: a whole date fills all parts. */
export const withPart = (present: string, part: DatePart, typed: string): string => {
  const whole = dateAsWritten(typed);
  if (whole) return dateOf(whole);
  return dateOf({
    ...partsOf(present),
    [part]: part === 'day' ? digitsIn(typed) : digitsIn(typed.replace(/-/g, ' ')),
  });
};

/** A typed date in parts of digits: the month by its number, whatever it was called. */
export const typedParts = (value: string): DateParts => {
  const { day, month, year } = partsOf(value);
  return { day: plainCode(day), month: monthNumber(month), year: plainCode(year) };
};

const padded = (part: string): string => (part === '' ? '' : part.padStart(2, '0'));

/** The typed date as far as it was typed: a year, a month of it, or a day; undefined where nothing was typed. */
export const typedRoughDate = (value: string): string | undefined => {
  const { day, month, year } = typedParts(value);
  if (day) return typedDate(value);
  return month ? `${year}-${padded(month)}` : year || undefined;
};

/** The typed date as yyyy-mm-dd; undefined where nothing was typed. */
export const typedDate = (value: string): string | undefined => {
  const { day, month, year } = typedParts(value);
  return day || month || year ? `${year}-${padded(month)}-${padded(day)}` : undefined;
};
