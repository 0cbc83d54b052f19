import type { ScheduleDescription } from '../template/functions.ts';
import type { Functions } from './functions.ts';

const unitMs: Record<string, number> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };

/** The time between two runs of a rate(...) expression; a cron(...) is an error here. */
export const rateMs = (expression: string): number => {
  const [, amount, unit] = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(expression) ?? [];
  if (!amount || !unit) throw new Error(`The local cloud does not know the schedule ${expression}`);
  return Number(amount) * (unitMs[unit] ?? 0);
};

type Targets = { functions: Functions; send: (queueArn: string, body: string) => Promise<unknown> };

/** Calls the scheduled functions and fills the scheduled queues at their times while the local cloud runs. */
export const runSchedules = (
  schedules: ScheduleDescription[],
  { functions, send }: Targets,
): { stop(): void } => {
  const timers = schedules.map(({ name, expression, target, input }) => {
    const event =
      input === undefined
        ? { source: 'aws.events', 'detail-type': 'Scheduled Event', name }
        : JSON.parse(input);
    const run = () =>
      'queueArn' in target
        ? send(target.queueArn, JSON.stringify(event))
        : functions.invoke(target.functionName, event);
    return setInterval(() => void run(), rateMs(expression)).unref();
  });
  return {
    stop: () => {
      for (const timer of timers) clearInterval(timer);
    },
  };
};
