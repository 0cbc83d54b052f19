export const dateParts = ['day', 'month', 'year'] as const;
export type DatePart = (typeof dateParts)[number];
export type DateParts = Record<DatePart, string>;

/** The part of a date that a code is about; undefined where it is about more than a part. */
export const partOf = (code: string): DatePart | undefined =>
  dateParts.find((part) => code === `${part}-missing` || code === `${part}-invalid`);
