import { type OperationName, operations } from '../../contract/operations/index.ts';
import { allFunctions } from '../../infra/functions.ts';
import { type Spender, spending } from '../../tests/table/spending.ts';
import type { Day } from './day.ts';
import { freeActiveUsers, prices } from './prices.ts';
import type { BusyQueue } from './queues.ts';

/** What one professional does in a season, on average; a visit is an hour at the portal. */
export const habits = {
  visits: 8,
  /** Months in which they sign in: Cognito bills each. */
  activeMonths: 3,
  requests: {
    createAccount: 1.2,
    signIn: 4,
    replacePassword: 1,
    refreshSession: 8,
    readMe: 16,
    savePersonal: 1.5,
    saveWorkstation: 1.5,
    savePayment: 1.2,
    saveNextOfKin: 1,
    saveAlerts: 1,
    addWorkExperience: 2,
    addQualification: 2,
    findVacancies: 0.5,
    readVacancy: 0.5,
    applyForVacancy: 2,
    withdrawApplication: 0.1,
    listApplications: 0.2,
    readApplication: 0.5,
    decideApplications: 0.1,
  } satisfies Partial<Record<OperationName, number>>,
  sms: { accounts: 1.3, updates: 4, alerts: 3 } satisfies Record<BusyQueue, number>,
} as const;

/** What each request and SMS spends on the table, where its name is not the spender's. */
const spenders: Partial<Record<string, readonly [Spender, number]>> = {
  savePersonal: ['savePersonal with a new number', 1],
  saveWorkstation: ['saveWorkstation with a new number', 1],
  savePayment: ['savePersonal', 1],
  saveNextOfKin: ['savePersonal', 1],
  addQualification: ['addWorkExperience', 1],
  listApplications: ['listApplications of a county', 6],
  decideApplications: ['decideApplications, a person', 20],
  accounts: ['the sender of a new account', 1],
  updates: ['the sender of a notice', 1],
  alerts: ['the sender of an alert', 1],
};

const kept = { itemKb: 12, months: 12 } as const;
const logKb = { request: 1.5, sms: 1 } as const;
const page = { requests: 6, firstKb: 60, laterKb: 12, answerKb: 2 } as const;
const fixed = { alarms: 40, months: 12 } as const;
/** Calls of SQS for a message: sent, received and deleted, the latter two in batches that are seldom full. */
const queueCalls = 2.5;

const sum = (values: Iterable<number>): number => [...values].reduce((all, one) => all + one, 0);

const unitsOf = (): { read: number; write: number } => {
  const all = Object.entries({ ...habits.requests, ...habits.sms });
  const of = (index: 1 | 2) =>
    sum(
      all.map(([name, times]) => {
        const [spender, factor] = spenders[name] ?? [name as Spender, 1];
        return times * factor * (spending[spender]?.[index] ?? 0);
      }),
    );
  return { read: of(1), write: of(2) };
};

/** Seconds that a call of each function took in the simulated days. */
const secondsOf = (days: readonly Day[], name: string): number => {
  const ran = days.flatMap(({ portal }) => portal.lambda.ran.get(name) ?? []);
  const calls = sum(ran.map((one) => one.calls));
  return calls > 0 ? sum(ran.map(({ seconds }) => seconds)) / calls : 0.05;
};

const lambdaOf = (days: readonly Day[]): number => {
  const memory = (name: string) => (allFunctions.find((one) => one.name === name)?.memoryMb ?? 0) / 1024;
  const call = (name: string, times: number) =>
    times * (prices.lambdaRequest.usd + secondsOf(days, name) * memory(name) * prices.lambdaGbSecond.usd);
  return (
    sum(
      Object.entries(habits.requests).map(([name, times]) =>
        call(operations[name as OperationName].part, times),
      ),
    ) +
    call('admit-user', 1) +
    sum(Object.entries(habits.sms).map(([name, times]) => call(`send-${name}`, times)))
  );
};

/** US dollars that one professional costs in a season, by service; SMS apart. */
export const billOf = (days: readonly Day[], professionals: number) => {
  const requests = sum(Object.values(habits.requests));
  const sms = sum(Object.values(habits.sms));
  const units = unitsOf();
  const pages = habits.visits * page.requests;
  const sentGb = (page.firstKb + (habits.visits - 1) * page.laterKb + requests * page.answerKb) / 1024 ** 2;
  const shared =
    fixed.months *
    (prices.firewallMonth.usd +
      fixed.alarms * prices.alarmMonth.usd +
      prices.dashboardMonth.usd +
      prices.secretMonth.usd);
  const services: Record<string, number> = {
    Cognito:
      (habits.activeMonths * prices.activeUserMonth.usd * (professionals - freeActiveUsers)) / professionals,
    DynamoDB:
      units.read * prices.readUnit.usd +
      units.write * prices.writeUnit.usd +
      (kept.itemKb / 1024 ** 2) * kept.months * prices.tableGbMonth.usd,
    Lambda: lambdaOf(days),
    'API Gateway': requests * prices.apiRequest.usd,
    SQS: sms * queueCalls * prices.queueRequest.usd,
    CloudFront:
      (requests + pages) * (prices.edgeRequest.usd + prices.edgeFunction.usd) + sentGb * prices.edgeGb.usd,
    WAF: (requests + pages) * prices.firewallRequest.usd,
    'CloudWatch logs': ((requests * logKb.request + sms * logKb.sms) / 1024 ** 2) * prices.logGb.usd,
    'whatever comes (alarms, dashboard, firewall, secret)': shared / professionals,
  };
  return { services, total: sum(Object.values(services)), sms: sms * prices.sms.usd };
};
