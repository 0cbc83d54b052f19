import { council } from '../../contract/council.ts';
import { language } from './language.ts';

const locale = language === 'sw' ? 'sw-KE' : 'en-KE';
const format = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(locale, { timeZone: council.timeZone, ...options });

/** An instant as a date and a time in Nairobi: "30 September 2027, 17:00". */
export const moment = (instant: string): string =>
  format({
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(instant));

/** A calendar date: "30 September 2027". */
export const day = (date: string): string =>
  format({ day: 'numeric', month: 'long', year: 'numeric' }).format(new Date(`${date}T12:00:00Z`));

/** Whole days from now until an instant; negative when it has passed. */
export const daysUntil = (instant: string, now: Date): number =>
  Math.ceil((Date.parse(instant) - now.getTime()) / 86_400_000);

const numbers = new Intl.NumberFormat('en-KE');
/** A count with its thousands apart. */
export const count = (value: number): string => numbers.format(value);
/** An amount in the council's currency, in whole units. */
export const amount = (value: number): string => `${council.currency} ${numbers.format(value)}`;
