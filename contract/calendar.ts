import { council } from './council.ts';
import { once } from './schema.ts';

const reading = once(
  () =>
    new Intl.DateTimeFormat('en-GB', {
      timeZone: council.timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    }),
);

/** The date that the council's calendar shows at an instant, as yyyy-mm-dd. */
export const calendarDate = (at: Date): string => reading().format(at).split('/').reverse().join('-');

const aDay = 86_400_000;

/** The calendar date a number of days later. */
export const addDays = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * aDay).toISOString().slice(0, 10);

/**
 * Days of the council's calendar until the last day on which a deadline can be met: 0 on that day, negative once the
 * deadline has passed. A deadline at midnight belongs to the day that ends then.
 */
export const daysToLastDay = (deadline: string, now: Date): number => {
  const end = Date.parse(deadline);
  if (end <= now.getTime()) return -1;
  return (Date.parse(calendarDate(new Date(end - 1))) - Date.parse(calendarDate(now))) / aDay;
};

/** Whole years from a date of birth to today. */
export const ageInYears = (dateOfBirth: string, now: Date): number => {
  const today = calendarDate(now);
  const years = Number(today.slice(0, 4)) - Number(dateOfBirth.slice(0, 4));
  return today.slice(5) < dateOfBirth.slice(5) ? years - 1 : years;
};
