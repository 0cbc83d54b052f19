import type { QueueName } from './functions.ts';

/** How one deployment of the portal differs from another: data, never code. */
export type Stage = {
  readonly name: 'dev' | 'prod';
  /** Where everything lives but the firewall and the certificate, which CloudFront wants in us-east-1. */
  readonly region: string;
  /** The portal's own address and its certificate in us-east-1; without one it is served at CloudFront's. */
  readonly domain?: { readonly name: string; readonly certificateArn: string };
  /** Keeps table, pool, secret and logs when the stacks are deleted, and refuses to delete the first two. */
  readonly keepData: boolean;
  readonly logDays: 14 | 30 | 90 | 365;
  /** Who hears the alarms; without it they are only seen on the dashboard. */
  readonly alarmMail?: string;
  /** Units a second that the table and its index serve from the first minute of a season. */
  readonly warmThroughput?: { readonly readUnits: number; readonly writeUnits: number };
  /** Requests a second that the API lets through, all callers together. */
  readonly apiRate: { readonly perSecond: number; readonly burst: number };
  /** Requests in five minutes from one address; a mobile network puts thousands of people behind one. */
  readonly addressLimits: {
    readonly all: number;
    readonly signIns: number;
    readonly registrations: number;
    readonly passwordResets: number;
    readonly resetCodes: number;
  };
  /** SMS a second that AWS has granted, the lesser of SNS's rate and the sender ID's: what all workers keep within. */
  readonly smsPerSecond: number;
  /** Workers of each queue at once, enough that none waits for Cognito or SNS when its turn has come. */
  readonly workers: Readonly<Record<QueueName, number>>;
  /** SMS in a day that people without a session may cause, all together: the worst day that a pump can make. */
  readonly smsADay: number;
  /** US dollars of SMS in a month at which the council is told. */
  readonly smsBudget: number;
};

const dev: Stage = {
  name: 'dev',
  region: 'af-south-1',
  keepData: false,
  logDays: 14,
  apiRate: { perSecond: 200, burst: 400 },
  addressLimits: { all: 5_000, signIns: 500, registrations: 200, passwordResets: 100, resetCodes: 100 },
  smsPerSecond: 100,
  workers: { accounts: 2, updates: 2, alerts: 2, closings: 2 },
  smsADay: 100_000,
  smsBudget: 1,
};

const prod: Stage = {
  name: 'prod',
  region: 'af-south-1',
  keepData: true,
  logDays: 90,
  warmThroughput: { readUnits: 24_000, writeUnits: 16_000 },
  apiRate: { perSecond: 8_000, burst: 5_000 },
  addressLimits: { all: 20_000, signIns: 2_000, registrations: 1_000, passwordResets: 500, resetCodes: 500 },
  smsPerSecond: 100,
  workers: { accounts: 10, updates: 5, alerts: 2, closings: 2 },
  smsADay: 300_000,
  smsBudget: 10_000,
};

export const stages = { dev, prod } as const;
export type StageName = keyof typeof stages;
export const stageNames = Object.keys(stages) as StageName[];
