import { calendarDate } from '../../contract/calendar.ts';
import { council } from '../../contract/council.ts';
import { typedDate } from '../forms/dates/typed-date.ts';
import type { Values } from '../forms/form-values.ts';

const [hours = '', minutes = ''] = council.utcOffset.split(':');
/** What the council's clocks are ahead of UTC; the minutes go the way of the hours. */
const offsetMs = (Number(hours) * 60 + Number(`${hours.charAt(0)}${minutes}`)) * 60_000;

/** An instant as the date and the time that the council's clocks show; seconds only where it has some. */
export const deadlineValues = (instant: string): Values => ({
  deadline: calendarDate(new Date(instant)),
  deadlineTime: new Date(Date.parse(instant) + offsetMs)
    .toISOString()
    .slice(11, 23)
    .replace(/(:00)?\.000$/, ''),
});

/** The typed date and time as an instant with the council's offset; undefined where no date was typed. */
export const typedDeadline = ({ deadline = '', deadlineTime = '' }: Values): string | undefined => {
  const date = typedDate(deadline, 'coming');
  return date && `${date}T${deadlineTime || '23:59'}${council.utcOffset}`;
};
