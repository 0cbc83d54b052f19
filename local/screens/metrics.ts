import { metrics as portals } from '../../contract/metrics.ts';
import { type Metrics, type Series, statisticOf, valuesBetween } from '../cloudwatch/metrics.ts';
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

const inWords = ({ sum, count, p50 = 0, p99 = 0 }: State['thisRun']): string => {
  if (sum !== undefined) return String(sum);
  return count === 0 ? '' : `${Math.round(p50)} ms, p99 ${Math.round(p99)} ms`;
};

const drawn = (counts: readonly number[]): string => {
  const most = Math.max(1, ...counts);
  return counts
    .map((count) => (count === 0 ? '·' : bars[Math.ceil((count / most) * bars.length) - 1]))
    .join('');
};

const meaningOf = ({ name, dimensions }: State): string =>
  Object.keys(dimensions).length > 0
    ? ''
    : ((portals as Record<string, { meaning: string }>)[name]?.meaning ?? '');

const rowOf = (state: State): string => {
  const part = Object.values(state.dimensions).join(', ');
  const cells = [state.lastMinute, state.lastQuarter, state.thisRun].map(
    (figures) => `<td class="number">${escaped(inWords(figures))}</td>`,
  );
  const name = part
    ? `<td>&nbsp; ${escaped(part)}</td>`
    : `<th scope="row" title="${escaped(meaningOf(state))}">${escaped(state.name)}</th>`;
  return `<tr>${name}${cells.join('')}<td>${drawn(state.aMinute)}</td></tr>`;
};

/** What the functions have measured, as CloudWatch would show it: as JSON, or as a page for a browser. */
export const metricsScreen = (metrics: Metrics, asPage: boolean, now = Date.now()) => {
  const states = metrics.all().map((series) => stateOf(series, now));
  if (!asPage) return jsonAnswer(states);
  const heads = ['Metric', 'Last minute', 'Last 15', 'This run', 'Minute by minute'];
  const table = `<table><thead><tr>${heads.map((head) => `<th scope="col">${head}</th>`).join('')}</tr></thead><tbody>${states.map(rowOf).join('')}</tbody></table>`;
  return pageAnswer(
    'Metrics',
    '<p>What the functions have measured since the portal was started, as CloudWatch reads it from their logs.</p>',
    states.length > 0 ? table : '<p>Nothing yet.</p>',
  );
};
