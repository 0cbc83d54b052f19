/** What an AWS account may do in Cape Town, a second unless said otherwise. */
export type Quotas = {
  readonly apiRequests: number;
  readonly apiBurst: number;
  readonly lambdaConcurrency: number;
  /** Environments that one function may gain in ten seconds. */
  readonly lambdaScaling: number;
  readonly userCreation: number;
  readonly userAuthentication: number;
  readonly userAccountRecovery: number;
  readonly userRead: number;
  readonly sms: number;
  readonly tableWrites: number;
  readonly tableReads: number;
  readonly partitionWrites: number;
  readonly partitionReads: number;
};

const apiGateway = 'https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html';
const lambda = 'https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html';
const scaling = 'https://docs.aws.amazon.com/lambda/latest/dg/scaling-behavior.html';
const cognito = 'https://docs.aws.amazon.com/cognito/latest/developerguide/quotas.html';
const sns = 'https://docs.aws.amazon.com/general/latest/gr/sns.html';
const warm =
  'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/warm-throughput-scenarios.html';

/** Where each default is written. */
export const quotaSources: Readonly<Record<keyof Quotas, string>> = {
  apiRequests: apiGateway,
  apiBurst: apiGateway,
  lambdaConcurrency: lambda,
  lambdaScaling: scaling,
  userCreation: cognito,
  userAuthentication: cognito,
  userAccountRecovery: cognito,
  userRead: cognito,
  sms: sns,
  tableWrites: warm,
  tableReads: warm,
  partitionWrites: warm,
  partitionReads: warm,
};

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
  sms: 20,
  tableWrites: 4_000,
  tableReads: 12_000,
  partitionWrites: 1_000,
  partitionReads: 3_000,
};

/** What `docs/deploy.md` asks for, with the table warmed as the stage says. */
export const raisedQuotas = (warmed: { readUnits: number; writeUnits: number }): Quotas => ({
  ...defaultQuotas,
  apiRequests: 10_000,
  apiBurst: 5_000,
  lambdaConcurrency: 3_000,
  userCreation: 100,
  userAuthentication: 500,
  sms: 100,
  tableWrites: warmed.writeUnits,
  tableReads: warmed.readUnits,
});
