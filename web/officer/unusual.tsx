import { text } from '#messages/officer/vacancy';
import type { FieldError } from '../../contract/field-errors.ts';
import type { Vacancy } from '../../contract/vacancy.ts';
import { CheckboxField } from '../forms/choices/choice-fields.tsx';
import type { FormState } from '../forms/form.tsx';
import type { Values } from '../forms/form-values.ts';
import { checks } from './vacancy-checks.ts';

type Said = Pick<Vacancy, 'payPerDay' | 'startDate' | 'year'>;

/** What may be meant, and is more often a slip: each by the field that asks whether it is right. */
const unusual = ({ payPerDay, startDate, year }: Said): { field: string; question: string }[] => [
  ...(payPerDay === 0 ? [{ field: 'sure.payPerDay', question: text.noPay }] : []),
  ...(startDate.startsWith(`${year}-`)
    ? []
    : [{ field: 'sure.startDate', question: text.otherYear(startDate.slice(0, 4), String(year)) }]),
];

/** The questions of a vacancy that were not answered with a tick. */
export const unconfirmed = (vacancy: Said, values: Values): FieldError[] =>
  unusual(vacancy)
    .filter(({ field }) => !values[field])
    .map(({ field }) => checks.wrong(field, 'confirm-needed'));

/** Asks whether what is unusual in a vacancy is right. */
export const Unusual = ({ vacancy, form }: { vacancy: Said; form: Pick<FormState, 'field'> }) =>
  unusual(vacancy).map(({ field, question }) => (
    <CheckboxField
      key={field}
      {...form.field(field)}
      label={text.isItRight}
      choices={[{ value: 'yes', en: question, sw: question }]}
    />
  ));
