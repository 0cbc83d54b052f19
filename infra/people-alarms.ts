import { Duration } from 'aws-cdk-lib';
import { type IMetric, MathExpression } from 'aws-cdk-lib/aws-cloudwatch';
import type { RefusalCode } from '../contract/refusals.ts';
import { type AlarmSpec, alarm, type Monitored } from './alarm-spec.ts';
import { metricsOf } from './metrics.ts';

/** What a person may wait for the SMS with the password, one in a hundred longer. */
export const credentialGoalMs = 60_000;

const sum = (minutes: number) => ({ statistic: 'Sum', period: Duration.minutes(minutes) });

/** From so many on the share of something says anything. */
const crowd = 200;

/** Per cent of a crowd; 0 where there is none. */
const share = (part: string, whole: string, usingMetrics: Record<string, IMetric>, minutes = 5) =>
  new MathExpression({
    expression: `IF(${whole} > ${crowd}, 100 * (${part}) / (${whole}), 0)`,
    usingMetrics,
    label: '%',
    period: Duration.minutes(minutes),
  });

type Counts = ReturnType<typeof metricsOf>;

const credentialsSlow = (metric: Counts): AlarmSpec => {
  const wanted = { statistic: 'p99', period: Duration.minutes(1), only: 'account-created' };
  const meaning = `One in a hundred waits over ${credentialGoalMs / 1000} seconds for the SMS with the password.`;
  return alarm('credentials-slow', meaning, metric('SmsDelay', wanted), credentialGoalMs, 5);
};

const signInFailures = (metric: Counts): AlarmSpec => {
  const refused = (only: RefusalCode) => metric('Refusals', { ...sum(5), only });
  const counts = {
    wrong: refused('sign-in-failed'),
    locked: refused('too-many-attempts'),
    right: metric('SignIns', sum(5)),
  };
  const failed = 'FILL(wrong, 0) + FILL(locked, 0)';
  const meaning = 'More than half of the sign-ins fail: passwords are being tried, or sign-in is broken.';
  return alarm('sign-in-failures', meaning, share(failed, `${failed} + FILL(right, 0)`, counts), 50);
};

const askingAgain = (metric: Counts): AlarmSpec => {
  const counts = {
    over: metric('RequestsRateLimited', sum(5)),
    accounts: metric('AccountsRequested', sum(5)),
    resets: metric('PasswordResetsRequested', sum(5)),
  };
  const all = 'FILL(over, 0) + FILL(accounts, 0) + FILL(resets, 0)';
  const meaning =
    'One in five who ask for an SMS asked a moment ago: it does not come, or a number is pestered.';
  return alarm('asking-again', meaning, share('FILL(over, 0)', all, counts), 20, 2);
};

const smsPumping = (metric: Counts): AlarmSpec => {
  const counts = { made: metric('AccountsMade', sum(60)), opened: metric('FirstSignIns', sum(60)) };
  const meaning =
    'Hardly any account of an hour was signed in to: numbers are registered for the sake of the SMS.';
  return alarm('sms-pumping', meaning, share('made - FILL(opened, 0)', 'made', counts, 60), 80);
};

/** What rings when people cannot get in, or those who come are no people. */
export const peopleAlarms = ({ stage }: Monitored): AlarmSpec[] =>
  [credentialsSlow, signInFailures, askingAgain, smsPumping].map((make) => make(metricsOf(stage)));
