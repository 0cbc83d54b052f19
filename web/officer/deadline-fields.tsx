import { text } from '#messages/officer/vacancy';
import { DateField } from '../forms/dates/date-field.tsx';
import type { FieldProps } from '../forms/field.tsx';
import type { Change } from '../forms/form-values.ts';
import { TextField } from '../forms/text-field.tsx';

type Field = FieldProps & { value: string; onChange: (change: Change) => void };
type Props = { date: Omit<Field, 'label'>; time: Omit<Field, 'label'>; label: string };

/** A date and a time by the council's clock. */
export const DeadlineFields = ({ date, time, label }: Props) => (
  <div class="officer-deadline">
    <DateField {...date} label={label} hint={text.deadlineHint} />
    <TextField {...time} label={text.time} type="time" width="10" />
  </div>
);
