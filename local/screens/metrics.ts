import {
  type Metrics,
  type Series,
  statisticOf,
  valuesBetween,
} from '../../cloud-emulator/cloudwatch/metrics.ts';
import { metrics as portals } from '../../contract/metrics.ts';
import { escaped, jsonAnswer, pageAnswer } from './answers.ts';

const minuteMs = 60_000;
const minutesShown = 15;
const bars = '▁▂▃▄▅▆▇█';

const startOf = (now: number, minutesAgo: number) =>
  Math.floor(now / minuteMs) * minuteMs - minutesAgo * minuteMs;

/** What a series comes to: how often, and for times how long. */
const summary = (series: Series, from: number) => {
  const values = valuesBetween(series, from);
  const [sum, p50, p99] = ['Sum', 'p50', 'p99'].map((statistic) => statisticOf(statistic, values));
  return series.unit === 'Count' ? { sum } : { count: values.length, p50, p99 };
};

const stateOf = (series: Series, now: number) => ({
  namespace: series.namespace,
  name: series.name,
  unit: series.unit,
  dimensions: series.dimensions,
  lastMinute: summary(series, startOf(now, 1)),
  lastQuarter: summary(series, startOf(now, minutesShown)),
  thisRun: summary(series, 0),
  aMinute: Array.from({ length: minutesShown }, (_, index) => {
    const from = startOf(now, minutesShown - 1 - index);
    const values = valuesBetween(series, from, from + minuteMs);
    return series.unit === 'Count' ? statisticOf('Sum', values) : values.length;
  }),
});
type State = ReturnType<typeof stateOf>;

const seconds = (unit: string, value: number): string =>
  (unit === 'Milliseconds' ? value / 1000 : value).toFixed(1);

/** A count, or the median and the slowest of a hundred in seconds. */
const inWords = (unit: string, { sum, count, p50 = 0, p99 = 0 }: State['thisRun']): string => {
  if (sum !== undefined) return String(sum);
  return count === 0 ? '' : `${seconds(unit, p50)} s, ${seconds(unit, p99)} s`;
};

const drawn = (counts: readonly number[]): string => {
  const most = Math.max(1, ...counts);
  return counts
    .map((count) => (count === 0 ? '·' : bars[Math.ceil((count / most) * bars.length) - 1]))
    .join('');
};

const meaningOf = (name: string): string =>
  (portals as Record<string, { meaning: string }>)[name]?.meaning ?? '';

/** A total by its name, its parts below by theirs; what has no total carries both. */
const nameOf = ({ name, dimensions, namespace }: State): string => {
  const part = escaped(Object.values(dimensions).join(', '));
  const title = `<span title="${escaped(meaningOf(name))}">${escaped(name)}</span>`;
  if (!part) return `<th scope="row">${title}</th>`;
  return namespace.startsWith('AWS/')
    ? `<th scope="row">${title}<br><small>${part}</small></th>`
    : `<td>&nbsp; ${part}</td>`;
};

const rowOf = (state: State): string => {
  const cells = [state.lastMinute, state.lastQuarter, state.thisRun].map(
    (figures) => `<td class="number">${escaped(inWords(state.unit, figures))}</td>`,
  );
  return `<tr>${nameOf(state)}${cells.join('')}<td class="bars">${drawn(state.aMinute)}</td></tr>`;
};

const heads = ['', 'Last minute', 'Last 15', 'This run', 'Minute by minute'];

const tableOf = (namespace: string, states: readonly State[]): string =>
  `<h2>${escaped(namespace)}</h2><table><thead><tr>${heads
    .map((head) => `<th scope="col">${head}</th>`)
    .join('')}</tr></thead><tbody>${states.map(rowOf).join('')}</tbody></table>`;

/** What the functions have measured, as CloudWatch would show it: as JSON, or as a page for a browser. */
export const metricsScreen = (metrics: Metrics, asPage: boolean, now = Date.now()) => {
  const states = metrics.all().map((series) => stateOf(series, now));
  if (!asPage) return jsonAnswer(states);
  const tables = Object.entries(Object.groupBy(states, ({ namespace }) => namespace))
    .reverse()
    .map(([namespace, some = []]) => tableOf(namespace, some));
  return pageAnswer(
    'Metrics',
    '<p>What was measured since the portal was started, as CloudWatch would have it: counts, or the median and the 99th percentile in seconds.</p>',
    tables.join('') || '<p>Nothing yet.</p>',
  );
};
