import { type Measurement, measurementsIn } from './embedded.ts';

const minuteMs = 60_000;
/** Minutes that are remembered: a day. */
const remembered = 1440;

/** A metric with its dimensions, and its values minute by minute. */
export type Series = Pick<Measurement, 'namespace' | 'name' | 'unit' | 'dimensions'> & {
  minutes: Map<number, number[]>;
};

const keyOf = ({ namespace, name, dimensions }: Pick<Series, 'namespace' | 'name' | 'dimensions'>) =>
  JSON.stringify([namespace, name, Object.entries(dimensions).sort()]);

const orderOf = ({ namespace, name, dimensions }: Series) =>
  [namespace, name, ...Object.values(dimensions)].join(' ');

/** The value below which so many percent of the values lie. */
const percentile = (values: readonly number[], percent: number): number => {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? 0;
};

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** A statistic by CloudWatch's name for it: Sum, Average, p99 and so on. */
export const statisticOf = (statistic: string, values: readonly number[]): number => {
  const [, percent] = /^p(\d+(?:\.\d+)?)$/.exec(statistic) ?? [];
  if (percent) return percentile(values, Number(percent));
  switch (statistic) {
    case 'SampleCount':
      return values.length;
    case 'Sum':
      return sum(values);
    case 'Average':
      return sum(values) / values.length;
    case 'Minimum':
      return Math.min(...values);
    case 'Maximum':
      return Math.max(...values);
    default:
      throw new Error(`The local cloud does not know the statistic ${statistic}`);
  }
};

/** What CloudWatch knows of this run, in memory. */
export class Metrics {
  readonly #series = new Map<string, Series>();

  record(measurement: Measurement): void {
    const { namespace, name, unit, dimensions, at, values } = measurement;
    const key = keyOf(measurement);
    const series = this.#series.get(key) ?? { namespace, name, unit, dimensions, minutes: new Map() };
    this.#series.set(key, series);
    const minute = Math.floor(at / minuteMs) * minuteMs;
    const kept = series.minutes.get(minute);
    if (kept) kept.push(...values);
    else series.minutes.set(minute, [...values]);
    const [oldest] = series.minutes.keys();
    if (series.minutes.size > remembered && oldest !== undefined) series.minutes.delete(oldest);
  }

  /** Reads a line of a function's log as CloudWatch Logs does; a malformed measurement is one of its own metrics. */
  readLine(line: string): void {
    try {
      for (const measurement of measurementsIn(line)) this.record(measurement);
    } catch {
      this.record({
        namespace: 'AWS/Logs',
        name: 'EMFValidationErrors',
        unit: 'Count',
        dimensions: {},
        at: Date.now(),
        values: [1],
      });
    }
  }

  /** Every series, in the order of namespace and name, each total before its parts. */
  all(): Series[] {
    return [...this.#series.values()].sort((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1));
  }

  find(wanted: Pick<Series, 'namespace' | 'name' | 'dimensions'>): Series | undefined {
    return this.#series.get(keyOf(wanted));
  }
}

/** The values of a series from an instant up to another. */
export const valuesBetween = ({ minutes }: Pick<Series, 'minutes'>, from: number, to = Infinity): number[] =>
  [...minutes].flatMap(([minute, values]) => (minute >= from && minute < to ? values : []));
