/** One line of a gauge: what is measured, what it should be, what it is. */
export type Reading = {
  what: string;
  goal: string;
  value: string;
  /** Undefined where the line only informs. */
  ok?: boolean | undefined;
};

/** Something about the portal that is measured on every run. */
export type Gauge = {
  /** The word after `npm run bench --`. */
  name: string;
  title: string;
  /** How it is measured, in Markdown. */
  how: string;
  /** Why its goals may be missed and stand nevertheless; said where one is. */
  whyMissed?: string;
  measure: () => Promise<{ readings: Reading[]; more?: string }>;
};

/** A number with as many digits as it deserves. */
export const figure = (value: number): string =>
  Math.abs(value) >= 100 ? Math.round(value).toLocaleString('en') : String(Number(value.toPrecision(3)));

/** A reading that is ok while the value is at most the limit. */
export const atMost = (what: string, value: number, limit: number, unit = ''): Reading => ({
  what,
  goal: `≤ ${figure(limit)}${unit}`,
  value: `${figure(value)}${unit}`,
  ok: value <= limit,
});

/** A reading that is ok while the value is at least the limit. */
export const atLeast = (what: string, value: number, limit: number, unit = ''): Reading => ({
  what,
  goal: `≥ ${figure(limit)}${unit}`,
  value: `${figure(value)}${unit}`,
  ok: value >= limit,
});

/** A line that informs: no goal is missed by it. */
export const known = (what: string, value: number | string, unit = ''): Reading => ({
  what,
  goal: '',
  value: typeof value === 'string' ? value : `${figure(value)}${unit}`,
});

/** The value that so large a part (0 to 1) of the values does not exceed. */
export const quantile = (values: readonly number[], part: number): number => {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? Number.NaN;
};

export const median = (values: readonly number[]): number => quantile(values, 0.5);
