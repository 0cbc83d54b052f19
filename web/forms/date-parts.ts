import {
  type DatePart,
  type DateParts,
  dateAsWritten,
  monthNumber,
} from '../../contract/fields/typed-date.ts';
import { plainCode } from '../../contract/fields/typed-text.ts';

/** A date as it is being typed, year first, in its parts. Into the day a whole date may be typed, with hyphens too. */
export const partsOf = (value: string): DateParts => {
  const [year = '', month = '', ...day] = value.split('-');
  return { day: day.join('-'), month, year };
};

/** The parts as one value, year first: what is half typed stays so, and the schema can say what is wrong with it. */
export const dateOf = ({ day = '', month = '', year = '' }: Partial<DateParts>): string =>
  day || month || year ? `${year}-${month}-${day}` : '';

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

/** The typed date as yyyy-mm-dd; undefined where nothing was typed. */
export const typedDate = (value: string): string | undefined => {
  const { day, month, year } = typedParts(value);
  return day || month || year ? `${year}-${padded(month)}-${padded(day)}` : undefined;
};
