import type { ComponentChildren } from 'preact';
import { text } from '#messages/profile/profile';
import type { FieldError } from '../../contract/field-errors.ts';
import { isBlank } from '../../contract/fields/typed-text.ts';
import type { FieldProps } from '../forms/field.tsx';
import type { Change, Values } from '../forms/form-values.ts';

/** What the control of a field is given: the field, and the values of the whole form. */
export type ControlProps = FieldProps & { value: string; onChange: (change: Change) => void; values: Values };

/** How a person gives one detail of a section. */
export type Control = {
  label: string;
  /** Whether it says beside its label that it may be left out. */
  optional?: boolean;
  /** Whether it is asked at all, by what else was typed. */
  when?: (values: Values) => boolean;
  /** What was typed as the schema reads it; undefined where nothing was. Without it the text itself. */
  read?: (typed: string) => unknown;
  /** What is unusual about a value that may be right all the same: said at once, and asked about before it is saved. */
  doubt?: (typed: string, values: Values) => string | undefined;
  input: (props: ControlProps) => ComponentChildren;
};

type NameOf<Section> = Section extends unknown ? keyof Section & string : never;

type OptionalNameOf<Section> = Section extends unknown
  ? { [Name in keyof Section]-?: object extends Pick<Section, Name> ? Name : never }[keyof Section]
  : never;

/**
 * A control for each detail of a section, in the order of the form: one that is missing is an error of the types, and
 * so is one of a detail that may be left out and that does not say whether it shows so.
 */
export type Controls<Section> = {
  readonly [Name in NameOf<Section>]: Name extends OptionalNameOf<Section>
    ? Control & { optional: boolean }
    : Control & { optional?: never };
};
type AnyControls = Readonly<Record<string, Control>>;

export const labelOf = ({ label, optional }: Control): string =>
  optional ? `${label} ${text.optional}` : label;

/** The controls that these values ask for. */
export const controlsShown = (values: Values, controls: AnyControls): [name: string, control: Control][] =>
  Object.entries(controls).filter(([, { when }]) => when?.(values) ?? true);

/** What is unusual about these values, by the field that it is about. */
export const doubtsOf = (values: Values, controls: AnyControls): FieldError[] =>
  controlsShown(values, controls).flatMap(([field, { doubt }]) => {
    const message = doubt?.(values[field] ?? '', values);
    return message ? [{ field, code: 'unusual' as const, message: `${message} ${text.orSaveAgain}` }] : [];
  });

const asText = (typed: string) => (isBlank(typed) ? undefined : typed);

/** What was typed, without what was left empty or is not asked, for the section's schema to check. */
export const bodyOf = (values: Values, controls: AnyControls): Record<string, unknown> =>
  Object.fromEntries(
    controlsShown(values, controls)
      .map(([name, { read = asText }]) => [name, read(values[name] ?? '')] as const)
      .filter(([, value]) => value !== undefined),
  );

/** A saved section as its form holds it. */
export const valuesOf = (section: object): Values =>
  Object.fromEntries(
    Object.entries(section)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : String(value)]),
  );
