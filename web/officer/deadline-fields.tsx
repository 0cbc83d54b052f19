import { text } from '#messages/officer/vacancy';
import { nairobiDate } from '../../contract/calendar.ts';
import { DateField, typedDate } from '../forms/date-field.tsx';
import type { FieldProps } from '../forms/field.tsx';
import { TextField } from '../forms/text-field.tsx';

type Values = Record<string, string>;

/** An instant as the date and the time that a clock in Nairobi shows. */
export const deadlineValues = (instant: string): Values => ({
  deadline: nairobiDate(new Date(instant)),
  deadlineTime: new Date(Date.parse(instant) + 3 * 3_600_000).toISOString().slice(11, 16),
});

/** The typed date and time as an instant with Nairobi's offset; undefined where no date was typed. */
export const typedDeadline = ({ deadline = '', deadlineTime = '' }: Values): string | undefined => {
  const date = typedDate(deadline);
  return date && `${date}T${deadlineTime || '23:59'}:00+03:00`;
};

type Field = FieldProps & { value: string; onChange: (value: string) => void };
type Props = { date: Omit<Field, 'label'>; time: Omit<Field, 'label'>; label: string };

/** A date and a time in Nairobi. */
export const DeadlineFields = ({ date, time, label }: Props) => (
  <div class="officer-deadline">
    <DateField {...date} label={label} hint={text.deadlineHint} />
    <TextField {...time} label={text.time} type="time" width="10" />
  </div>
);
