import { council } from '../../contract/council.ts';
import { timeOfDay } from '../../contract/wording/clock.ts';
import { language } from './language.ts';

const locale = `${language}-${council.country}`;
const format = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(locale, { timeZone: council.timeZone, ...options });

const date = format({ day: 'numeric', month: 'long', year: 'numeric' });

/** An instant by the council's calendar and clock: "30 September 2027, 5:00 pm", "…, saa 11:00 jioni". */
export const formatDateTime = (instant: string): string => {
  const at = new Date(instant);
  return `${date.format(at)}, ${timeOfDay(at, language)}`;
};

const month = format({ month: 'long', year: 'numeric' });

/** A calendar date as far as it is known: "30 September 2027", "September 2027", "2027". */
export const formatDate = (known: string): string => {
  if (known.length === 4) return known;
  return known.length === 7
    ? month.format(new Date(`${known}-01T12:00:00Z`))
    : date.format(new Date(`${known}T12:00:00Z`));
};

const numbers = new Intl.NumberFormat(`en-${council.country}`);
/** A count with its thousands apart. */
export const formatCount = (value: number): string => numbers.format(value);
/** An amount in the council's currency, in whole units. */
export const formatAmount = (value: number): string => `${council.currency} ${numbers.format(value)}`;
