import type { UserPool, UserPoolClient } from 'aws-cdk-lib/aws-cognito';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { council } from '../contract/council.ts';
import { byList } from '../functions/table/keys.ts';
import type { QueueName, TableUse, Uses } from './functions.ts';
import type { PortalQueue } from './queues.ts';

/** What the stacks hand to the functions. */
export type FunctionResources = {
  readonly table: Table;
  readonly pool: UserPool;
  readonly client: UserPoolClient;
  readonly secret: Secret;
  readonly queues: Readonly<Record<QueueName, PortalQueue>>;
  /** Where people open the portal: the link in an SMS. */
  readonly portalUrl?: string;
};

const allow = (actions: readonly string[], resources: string[], conditions?: object) =>
  new PolicyStatement({
    actions: [...actions],
    resources,
    ...(conditions ? { conditions: { ...conditions } } : {}),
  });

const onKeys = (keys: readonly string[]) => ({
  'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [...keys] },
});

const onItems = (table: Table, { keys, actions }: TableUse) =>
  allow(
    actions.map((action) => `dynamodb:${action}`),
    [table.tableArn],
    onKeys(keys),
  );

/** SNS knows a phone number by no ARN: everything may be published to but topics and applications. */
const sendSms = () => [
  allow(['sns:Publish'], ['*']),
  new PolicyStatement({ effect: Effect.DENY, actions: ['sns:Publish'], resources: ['arn:aws:sns:*:*:*'] }),
];

/** What a function uses, its stack must hand to it. */
const given = <K extends keyof FunctionResources>(
  resources: Partial<FunctionResources>,
  name: K,
): NonNullable<FunctionResources[K]> => {
  const resource = resources[name];
  if (resource === undefined) throw new Error(`A function uses the ${name}, which its stack was not given`);
  return resource;
};

/** The statements of a function's role. */
export const permissionsOf = (uses: Uses, resources: Partial<FunctionResources>): PolicyStatement[] => [
  ...(uses.table ?? []).map((use) => onItems(given(resources, 'table'), use)),
  ...(uses.lists
    ? [
        allow(
          ['dynamodb:Query'],
          [`${given(resources, 'table').tableArn}/index/${byList}`],
          onKeys(uses.lists),
        ),
      ]
    : []),
  ...(uses.sendsTo ?? []).map((name) =>
    allow(['sqs:SendMessage'], [given(resources, 'queues')[name].queue.queueArn]),
  ),
  ...(uses.pool
    ? [
        allow(
          uses.pool.map((action) => `cognito-idp:${action}`),
          [given(resources, 'pool').userPoolArn],
        ),
      ]
    : []),
  ...(uses.secret ? [allow(['secretsmanager:GetSecretValue'], [given(resources, 'secret').secretArn])] : []),
  ...(uses.sms ? sendSms() : []),
  ...(uses.metrics ? [allow(['cloudwatch:GetMetricData'], ['*'])] : []),
];

/** The environment of a function: only the names that it uses. */
export const environmentOf = (uses: Uses, resources: Partial<FunctionResources>): Record<string, string> => ({
  ...(uses.table || uses.lists ? { TABLE_NAME: given(resources, 'table').tableName } : {}),
  ...(uses.pool ? { USER_POOL_ID: given(resources, 'pool').userPoolId } : {}),
  ...(uses.signsIn ? { USER_POOL_CLIENT_ID: given(resources, 'client').userPoolClientId } : {}),
  ...(uses.secret ? { SECRET_ID: given(resources, 'secret').secretArn } : {}),
  ...Object.fromEntries(
    (uses.sendsTo ?? []).map((name) => [
      `${name.toUpperCase()}_QUEUE_URL`,
      given(resources, 'queues')[name].queue.queueUrl,
    ]),
  ),
  ...(uses.sms ? { SENDER_ID: council.senderId, PORTAL_URL: resources.portalUrl ?? '' } : {}),
});
