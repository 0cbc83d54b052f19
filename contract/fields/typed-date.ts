import { type DatePart, type DateParts, dateParts } from './date-part.ts';
import { plainCode } from './typed-text.ts';

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

const day = String.raw`(\d{1,2})(?:st|nd|rd|th)?`;
const month = String.raw`(\d{1,2}|[a-z]{3,9})\.?`;
const gap = String.raw`(?:(?:\s*[-/.,]\s*|\s+)(?:(?:of|ya|wa)\s+)?)`;
const year = String.raw`(\d{4}|\d{2})`;

/** How people order a date; a year of two digits stands last. */
const written: readonly [form: RegExp, parts: readonly DatePart[]][] = [
  [new RegExp(`^(\\d{4})${gap}${month}${gap}${day}$`, 'i'), ['year', 'month', 'day']],
  [new RegExp(`^${day}${gap}${month}${gap}${year}$`, 'i'), ['day', 'month', 'year']],
  [new RegExp(`^${day}([a-z]{3,9})\\.?${gap}?${year}$`, 'i'), ['day', 'month', 'year']],
  [new RegExp(`^([a-z]{3,9})\\.?\\s+${day}${gap}${year}$`, 'i'), ['month', 'day', 'year']],
];
const writtenRoughly: typeof written = [
  [new RegExp(`^${month}${gap}(\\d{4})$`, 'i'), ['month', 'year']],
  [new RegExp(`^(\\d{4})${gap}${month}$`, 'i'), ['year', 'month']],
];

/** A weekday or "tarehe" before a date, a full stop after it. */
const around = /^(?:tarehe|date|mon|tue|wed|thu|fri|sat|sun)[a-z]*[\s.,:]+|[\s.,;]+$/gi;

const readAs = (forms: typeof written, typed: string): DateParts | undefined => {
  const plain = plainCode(typed).replace(around, '');
  for (const [form, parts] of forms) {
    const found = form.exec(plain);
    if (!found) continue;
    const named = { day: '', ...Object.fromEntries(parts.map((part, at) => [part, found[at + 1] ?? ''])) };
    const read = named as DateParts;
    const asNumber = monthNumber(read.month);
    return /^\d+$/.test(asNumber) ? { ...read, month: asNumber } : undefined;
  }
  return undefined;
};

/**
 * A whole date as people write it, day first: 1/2/1980, 01-Feb-1980, 1 Februari 1980, February 1, 1980, 1980-02-01.
 * Undefined where it is not whole, or no date at all.
 */
export const dateAsWritten = (typed: string): DateParts | undefined => readAs(written, typed);

/** As `dateAsWritten`, a month of a year too: Feb 2012, 2/2012, Februari 2012. */
export const roughDateAsWritten = (typed: string): DateParts | undefined =>
  dateAsWritten(typed) ?? readAs(writtenRoughly, typed);

const padded = (part: string): string => (/^\d$/.test(part) ? `0${part}` : part);

/** The parts of a day as the contract has it: 1980-02-01; what is missing stays so. */
export const isoDay = ({ day, month, year }: DateParts): string => `${year}-${padded(month)}-${padded(day)}`;

/** Parts as the contract has a date, as far as there are some: 1980-02-01, 1980-02, 1980. */
export const isoOf = (parts: DateParts): string => {
  if (parts.day) return isoDay(parts);
  return parts.month ? `${parts.year}-${padded(parts.month)}` : parts.year;
};

/** Which year is meant by one of two digits: the one within the years that a date can have, if there is one. */
export const fullYear = (typed: string, { from, to }: { from: number; to: number }): string => {
  if (!/^\d{2}$/.test(typed)) return typed;
  const meant = [1900, 2000]
    .map((century) => century + Number(typed))
    .filter((one) => one >= from && one <= to);
  return meant.length === 1 ? String(meant[0]) : typed;
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
