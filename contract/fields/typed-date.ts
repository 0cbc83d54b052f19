import { plainCode } from './typed-text.ts';

export const dateParts = ['day', 'month', 'year'] as const;
export type DatePart = (typeof dateParts)[number];
export type DateParts = Record<DatePart, string>;

/** The first three letters of each month, in English and in Kiswahili. */
const months = 'jan feb mar/mac apr may/mei jun jul aug/ago sep oct/okt nov dec/des'.split(' ');

/** A month as a number: 2, 02, Feb, February and Februari are one; what is no month stays as it was typed. */
export const monthNumber = (typed: string): string => {
  const word = plainCode(typed).toLowerCase().replace(/\.$/, '');
  const at = /^[a-z]{3,9}$/.test(word)
    ? months.findIndex((names) => names.split('/').includes(word.slice(0, 3)))
    : -1;
  return at < 0 ? word.replace(/^0+(?=\d)/, '') : String(at + 1);
};

const written: readonly [form: RegExp, parts: readonly DatePart[]][] = [
  [/^(\d{4})[-/.\s]+(\d{1,2})[-/.\s]+(\d{1,2})$/, ['year', 'month', 'day']],
  [/^(\d{1,2})[-/.,\s]+(\d{1,2})[-/.,\s]+(\d{4})$/, ['day', 'month', 'year']],
  [/^(\d{1,2})(?:st|nd|rd|th)?[-/.,\s]*([a-z]{3,9})[-/.,\s]+(\d{4})$/i, ['day', 'month', 'year']],
  [/^([a-z]{3,9})[.\s]+(\d{1,2})(?:st|nd|rd|th)?[,\s]+(\d{4})$/i, ['month', 'day', 'year']],
];

/**
 * A whole date as people write it, day first: 1/2/1980, 01-Feb-1980, 1 Februari 1980, February 1, 1980, 1980-02-01.
 * Undefined where it is not whole, or no date at all.
 */
export const dateAsWritten = (typed: string): DateParts | undefined => {
  const plain = plainCode(typed);
  for (const [form, parts] of written) {
    const found = form.exec(plain);
    if (!found) continue;
    const named = Object.fromEntries(parts.map((part, index) => [part, found[index + 1] ?? ''])) as DateParts;
    const month = monthNumber(named.month);
    return /^\d+$/.test(month) ? { ...named, month } : undefined;
  }
  return undefined;
};

export type PartFault = { part: DatePart; code: `${DatePart}-missing` | `${DatePart}-invalid` };

const within = (typed: string, least: number, most: number): boolean =>
  /^\d+$/.test(typed) && Number(typed) >= least && Number(typed) <= most;

const daysIn = ({ month, year }: DateParts): number =>
  within(month, 1, 12) && within(year, 1, 9999)
    ? new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()
    : 31;

/** What is wrong with each part of a date: one that is missing, or that no calendar has; years from 1920 to 2099. */
export const partFaults = (parts: DateParts): PartFault[] => {
  const right: Record<DatePart, boolean> = {
    day: within(parts.day, 1, daysIn(parts)),
    month: within(parts.month, 1, 12),
    year: within(parts.year, 1920, 2099),
  };
  return dateParts
    .filter((part) => !right[part])
    .map((part) => ({ part, code: parts[part] === '' ? `${part}-missing` : `${part}-invalid` }));
};

/** As `partFaults` where a month of a year, or the year alone, is enough. */
export const roughFaults = (parts: DateParts): PartFault[] =>
  partFaults(parts).filter(
    ({ code }) => code !== 'day-missing' && !(code === 'month-missing' && parts.day === ''),
  );
