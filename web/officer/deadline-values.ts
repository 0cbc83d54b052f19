import { nairobiDate } from '../../contract/calendar.ts';
import { typedDate } from '../forms/date-parts.ts';
import type { Values } from '../forms/form-values.ts';

const nairobiOffsetMs = 3 * 3_600_000;

/** An instant as the date and the time that a clock in Nairobi shows; seconds only where it has some. */
export const deadlineValues = (instant: string): Values => ({
  deadline: nairobiDate(new Date(instant)),
  deadlineTime: new Date(Date.parse(instant) + nairobiOffsetMs)
    .toISOString()
    .slice(11, 23)
    .replace(/(:00)?\.000$/, ''),
});

/** The typed date and time as an instant with Nairobi's offset; undefined where no date was typed. */
export const typedDeadline = ({ deadline = '', deadlineTime = '' }: Values): string | undefined => {
  const date = typedDate(deadline);
  return date && `${date}T${deadlineTime || '23:59'}+03:00`;
};
