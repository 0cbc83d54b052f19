/** What an AWS account may do in Cape Town, a second unless said otherwise. */
export type Quotas = {
  readonly apiRequests: number;
  readonly apiBurst: number;
  readonly lambdaConcurrency: number;
  /** Environments that one function may gain in ten seconds. */
  readonly lambdaScaling: number;
  readonly userCreation: number;
  readonly userAuthentication: number;
  /** AWS counts an answer to NEW_PASSWORD_REQUIRED here, and does not raise it. */
  readonly userAccountRecovery: number;
  readonly userRead: number;
  readonly sms: number;
  readonly partitionWrites: number;
  readonly partitionReads: number;
};

const apiGateway = 'https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html';
const lambda = 'https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html';
const scaling = 'https://docs.aws.amazon.com/lambda/latest/dg/scaling-behavior.html';
const cognito = 'https://docs.aws.amazon.com/cognito/latest/developerguide/quotas.html';
const sms = 'https://docs.aws.amazon.com/sms-voice/latest/userguide/sms-limitations-mps.html';
const warm =
  'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/warm-throughput-scenarios.html';

/** Where each default is written (looked up in November 2026). */
export const quotaSources: Readonly<Record<keyof Quotas, string>> = {
  apiRequests: apiGateway,
  apiBurst: apiGateway,
  lambdaConcurrency: lambda,
  lambdaScaling: scaling,
  userCreation: cognito,
  userAuthentication: cognito,
  userAccountRecovery: cognito,
  userRead: cognito,
  sms,
  partitionWrites: warm,
  partitionReads: warm,
};

/** Units a second that a table serves from the first minute. */
export type WarmThroughput = { readonly readUnits: number; readonly writeUnits: number };
/** A new table on demand, without the stage's `warmThroughput`. */
export const newTable: WarmThroughput = { readUnits: 12_000, writeUnits: 4_000 };

/** A new account that has asked for nothing but to leave the SMS sandbox. */
export const defaultQuotas: Quotas = {
  apiRequests: 2_500,
  apiBurst: 1_250,
  lambdaConcurrency: 1_000,
  lambdaScaling: 1_000,
  userCreation: 50,
  userAuthentication: 120,
  userAccountRecovery: 30,
  userRead: 120,
  sms: 10,
  partitionWrites: 1_000,
  partitionReads: 3_000,
};

/** What `docs/deploy.md` asks for. */
export const raisedQuotas: Quotas = {
  ...defaultQuotas,
  apiRequests: 10_000,
  apiBurst: 5_000,
  userCreation: 100,
  userAuthentication: 500,
  sms: 100,
};
