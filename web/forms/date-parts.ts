export const dateParts = ['day', 'month', 'year'] as const;
export type DateParts = Record<(typeof dateParts)[number], string>;

/** A date as it is being typed, year first, in its parts. */
export const partsOf = (value: string): DateParts => {
  const [year = '', month = '', day = ''] = value.split('-');
  return { day, month, year };
};

/** The parts as one value, year first: what is half typed stays so, and the schema can say what is wrong with it. */
export const dateOf = ({ day = '', month = '', year = '' }: Partial<DateParts>): string =>
  day || month || year ? `${year}-${month}-${day}` : '';

/** The typed date as yyyy-mm-dd; undefined where nothing was typed. */
export const typedDate = (value: string): string | undefined => {
  const { day, month, year } = partsOf(value);
  return value ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : undefined;
};
