import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { atMost, figure, type Gauge, known, quantile, type Reading } from './gauge.ts';
import { billOf } from './season/bill.ts';
import { type Day, lastEvening, openingDay } from './season/day.ts';
import { season } from './season/demand.ts';
import { drawn, type Line, type Picture } from './season/pictures.ts';
import { settings } from './season/settings.ts';

const seed = 2027;
const [mostCredentialSeconds, mostChoosingSeconds, mostUsd] = [60, 10, 0.02];
const pictures = join(import.meta.dirname, '../docs/pictures');
type Days = { opening: Day; evening: Day };
type Name = Exclude<keyof typeof settings, 'former'>;

const lived = (name: Name): Days => ({
  opening: openingDay(season, settings[name], seed),
  evening: lastEvening(season, settings[name], seed),
});

const duration = (seconds: number): string => {
  if (seconds < 100) return `${figure(seconds)} s`;
  return seconds < 6_000 ? `${figure(seconds / 60)} min` : `${figure(seconds / 3_600)} h`;
};
const spread = (values: readonly number[]): string =>
  `${duration(quantile(values, 0.5))}, ${duration(quantile(values, 0.99))}`;

/** Who is left without an answer, and intents without an SMS. */
const lost = ({ portal, crowd }: Day): number =>
  crowd.arrived -
  crowd.finished +
  Object.values(portal.queues).reduce((sum, { fate }) => sum + fate.deadLetters + fate.waiting, 0);

const used = (day: Day, bucket: string): string => {
  const { asked, throttled, peak } = day.portal.aws.buckets[bucket] ?? { asked: 0, throttled: 0, peak: 0 };
  return `${figure(peak)}, ${figure(throttled)} of ${figure(asked)}`;
};
const busiest = ({ opening, evening }: Days, bucket: string): string =>
  `${used(opening, bucket)} · ${used(evening, bucket)}`;

const readingsOf = (name: Name, days: Days): Reading[] => {
  const { opening, evening } = days;
  const title = `${name} quotas`;
  const { accounts, alerts } = opening.portal.queues;
  const { updates } = evening.portal.queues;
  const credentials = quantile(accounts.fate.delays, 0.99);
  const both = (of: (day: Day) => string) => `${of(opening)} · ${of(evening)}`;
  return [
    atMost(`${title}: people without an answer, intents without an SMS`, lost(opening) + lost(evening), 0),
    name === 'raised'
      ? atMost(`${title}: applications too late because the portal was busy`, evening.crowd.late, 0)
      : known(`${title}: applications too late because the portal was busy`, evening.crowd.late),
    known(`${title}: credential SMS, median and 99th`, spread(accounts.fate.delays)),
    ...(name === 'raised'
      ? [atMost(`${title}: credential SMS, 99th`, credentials, mostCredentialSeconds, ' s')]
      : []),
    name === 'raised'
      ? atMost(
          `${title}: choosing the first password, 99th`,
          quantile(opening.crowd.chose, 0.99),
          mostChoosingSeconds,
          ' s',
        )
      : known(`${title}: choosing the first password, median and 99th`, spread(opening.crowd.chose)),
    known(`${title}: SMS of an application, median and 99th`, spread(updates.fate.delays)),
    known(`${title}: SMS of an alert, median and 99th`, spread(alerts.fate.delays)),
    known(
      `${title}: most that wait in accounts · alerts · updates`,
      [accounts, alerts, updates].map(({ fate }) => figure(fate.mostWaiting)).join(' · '),
    ),
    known(`${title}: click to answer of an application, median and 99th`, spread(evening.crowd.applied)),
    known(`${title}: sign-in on the last evening, median and 99th`, spread(evening.crowd.waits)),
    known(
      `${title}: times told to try again`,
      both(({ crowd }) => figure(crowd.toldToTryAgain)),
    ),
    known(
      `${title}: API requests a second at most, throttled`,
      both(
        ({ portal }) =>
          `${figure(portal.gateway.peak)}, ${figure(portal.gateway.throttled)} of ${figure(portal.gateway.asked)}`,
      ),
    ),
    known(
      `${title}: Lambda concurrency at most, throttled`,
      both(({ portal }) => `${figure(portal.lambda.peak)}, ${figure(portal.lambda.throttled)}`),
    ),
    ...Object.keys(opening.portal.aws.buckets).map((bucket) =>
      known(`${title}: ${bucket} a second at most, throttled`, busiest(days, bucket)),
    ),
  ];
};

/** What thirty first passwords a second would mean: the design before decision 0060, with all other quotas raised. */
const formerReadings = (): Reading[] => {
  const { portal, crowd } = openingDay(season, settings.former, seed);
  const title = 'first passwords kept by the user pool';
  return [
    known(`${title}: credential SMS, median and 99th`, spread(portal.queues.accounts.fate.delays)),
    known(`${title}: choosing the first password, median and 99th`, spread(crowd.chose)),
    known(`${title}: times told to try again on opening day`, figure(crowd.toldToTryAgain)),
  ];
};

const colours = ['#1f6f43', '#b3541e', '#3459a8'] as const;
const lineOf = (
  name: string,
  colour: string,
  { samples }: Day,
  value: (sample: Day['samples'][number]) => number,
): Line => ({
  name,
  colour,
  points: samples.map((sample) => [sample.at / 3_600, value(sample)]),
});

const picturesOf = ({ raised, default: own }: Record<Name, Days>): Record<string, Picture> => ({
  'season-credentials': {
    title: 'Opening day: credential SMS that wait',
    unit: 'intents in the queue',
    hours: [0, 10],
    lines: [
      lineOf('raised quotas', colours[0], raised.opening, ({ accounts }) => accounts),
      lineOf('default quotas', colours[1], own.opening, ({ accounts }) => accounts),
    ],
  },
  'season-queues': {
    title: 'SMS of alerts (opening) and of applications (last evening) that wait',
    unit: 'raised quotas',
    hours: [0, 10],
    lines: [
      lineOf('alerts', colours[2], raised.opening, ({ alerts }) => alerts),
      lineOf('applications', colours[0], raised.evening, ({ updates }) => updates),
    ],
  },
  'season-requests': {
    title: 'Last evening: requests at the API',
    unit: 'a second; the deadline is at 6 h',
    hours: [5.5, 6.25],
    lines: [
      lineOf('raised quotas', colours[0], raised.evening, ({ requests }) => requests),
      lineOf('default quotas', colours[1], own.evening, ({ requests }) => requests),
    ],
  },
  'season-concurrency': {
    title: 'Last evening: functions at work',
    unit: 'at once; the deadline is at 6 h',
    hours: [5.5, 6.25],
    lines: [
      lineOf('raised quotas', colours[0], raised.evening, ({ concurrency }) => concurrency),
      lineOf('default quotas', colours[1], own.evening, ({ concurrency }) => concurrency),
    ],
  },
});

const draw = async (days: Record<Name, Days>): Promise<string> => {
  const made = Object.entries(picturesOf(days));
  for (const [name, picture] of made) await writeFile(join(pictures, `${name}.svg`), drawn(picture));
  return made.map(([name, { title }]) => `![${title}](../pictures/${name}.svg)`).join('\n\n');
};

const billReadings = ({ opening, evening }: Days): Reading[] => {
  const { services, total, sms } = billOf([opening, evening], season.professionals);
  const usd = (value: number) => `US$ ${value.toFixed(5)}`;
  return [
    {
      ...atMost('a professional a season, without SMS', total, mostUsd),
      value: usd(total),
      goal: `≤ US$ ${mostUsd}`,
    },
    ...Object.entries(services).map(([name, value]) => known(`of that: ${name}`, usd(value))),
    known('SMS besides, a professional', usd(sms)),
  ];
};

const measure = async () => {
  const days = { raised: lived('raised'), default: lived('default') };
  return {
    readings: [
      ...billReadings(days.raised),
      ...readingsOf('raised', days.raised),
      ...readingsOf('default', days.default),
      ...formerReadings(),
    ],
    more: await draw(days),
  };
};

export const seasonGauge: Gauge = {
  name: 'season',
  title: 'The season',
  how: `A discrete-event simulation (\`bench/season/\`) of opening day and of the last evening for
${season.professionals.toLocaleString('en')} professionals: ${100 * season.registerOnOpeningDay} % register on one day, most of them in the first hour, while
${100 * season.alertedAtOpening} % get an alert; ${100 * season.applyOnLastEvening} % apply on the last evening, ${season.peakApplications.toLocaleString('en')} a second just before the deadline. Batch sizes,
paces, pauses, tries, limits and costs are imported from the code; quotas and prices are data with their sources
(\`quotas.ts\`, \`prices.ts\`); latencies are assumptions (\`latencies.ts\`). "Default" is a new account that left the SMS
sandbox and says so in its stage (10 SMS a second); "raised" is what \`docs/deploy.md\` asks for. Who is told to try again
does so after a pause that doubles. Where two values stand,
the first is of opening day and the second of the last evening. Seed ${seed}.`,
  measure,
};
