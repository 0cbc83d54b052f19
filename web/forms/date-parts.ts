import type { DateParts } from '../../contract/fields/date-part.ts';

/** A date as it is being typed, year first, in its parts. Into the day a whole date may be typed, with hyphens too. */
export const partsOf = (value: string): DateParts => {
  const [year = '', month = '', ...day] = value.split('-');
  return { day: day.join('-'), month, year };
};

/** The parts as one value, year first: what is half typed stays so, and the schema can say what is wrong with it. */
export const dateOf = ({ day = '', month = '', year = '' }: Partial<DateParts>): string =>
  day || month || year ? `${year}-${month}-${day}` : '';
