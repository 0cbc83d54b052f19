import type { ClientDescription, PoolDescription } from '../cognito/pool.ts';
import type { SecretDescription } from '../secrets-manager/service.ts';
import type { QueueDescription } from '../sqs/queue.ts';
import { type Assembly, readAssembly } from './assembly.ts';
import { bucketsOf } from './buckets.ts';
import { distributionOf } from './distribution.ts';
import { rateRulesOf } from './firewall.ts';
import { functionsOf } from './functions.ts';
import { httpApisOf } from './http-api.ts';
import { type Properties, Resolver } from './resolver.ts';
import { served, withoutEffectHere } from './types.ts';

export type TableDescription = Properties & { TableName: string };
export type CloudDescription = ReturnType<typeof describeCloud>;

const checkTypes = ({ stacks }: Assembly) => {
  const known = new Set<string>([...served, ...withoutEffectHere]);
  for (const { name, resources } of stacks)
    for (const [id, { Type }] of Object.entries(resources))
      if (!known.has(Type))
        throw new Error(
          `The local cloud does not know ${Type} (${id} in stack ${name}): see cloud-emulator/template/types.ts`,
        );
};

const tableProperties = [
  'AttributeDefinitions',
  'KeySchema',
  'BillingMode',
  'ProvisionedThroughput',
  'LocalSecondaryIndexes',
];

const tablesOf = (resolver: Resolver) =>
  resolver.ofType('AWS::DynamoDB::Table').map(({ ref, properties }) => {
    const ttl = properties.TimeToLiveSpecification as
      | { AttributeName?: string; Enabled?: boolean }
      | undefined;
    const kept = tableProperties.filter((name) => properties[name] !== undefined);
    const indexes = ((properties.GlobalSecondaryIndexes ?? []) as Properties[]).map(
      ({ IndexName, KeySchema, Projection }) => ({ IndexName, KeySchema, Projection }),
    );
    const table: TableDescription = {
      ...Object.fromEntries(kept.map((name) => [name, properties[name]])),
      ...(indexes.length > 0 ? { GlobalSecondaryIndexes: indexes } : {}),
      TableName: ref,
    };
    return { table, ...(ttl?.Enabled && ttl.AttributeName ? { timeToLive: ttl.AttributeName } : {}) };
  });

const poolsOf = (resolver: Resolver): PoolDescription[] =>
  resolver.ofType('AWS::Cognito::UserPool').map((pool) => {
    const own = ({ properties }: { properties: Properties }) => properties.UserPoolId === pool.ref;
    return {
      poolId: pool.ref,
      region: pool.stack.region,
      properties: pool.properties,
      clients: resolver
        .ofType('AWS::Cognito::UserPoolClient')
        .filter(own)
        .map(({ ref, properties }): ClientDescription => ({ clientId: ref, properties })),
      groups: resolver
        .ofType('AWS::Cognito::UserPoolGroup')
        .filter(own)
        .map(({ properties }) => properties as PoolDescription['groups'][number]),
    };
  });

const secretsOf = (resolver: Resolver): SecretDescription[] =>
  resolver.ofType('AWS::SecretsManager::Secret').map(({ ref, properties }) => ({
    arn: ref,
    name: String(/:secret:(.+)-[^-]+$/.exec(ref)?.[1]),
    ...(properties.SecretString ? { value: String(properties.SecretString) } : {}),
    ...(properties.GenerateSecretString
      ? { generate: properties.GenerateSecretString as NonNullable<SecretDescription['generate']> }
      : {}),
  }));

const queuesOf = (resolver: Resolver): QueueDescription[] =>
  resolver.ofType('AWS::SQS::Queue').map(({ attribute, id, properties }) => {
    if (properties.FifoQueue) throw new Error(`The local cloud has standard queues only, not ${id}`);
    const redrive = properties.RedrivePolicy as
      | { deadLetterTargetArn: string; maxReceiveCount: number }
      | undefined;
    return {
      name: attribute('QueueName'),
      arn: attribute('Arn'),
      visibilityTimeout: Number(properties.VisibilityTimeout ?? 30),
      delay: Number(properties.DelaySeconds ?? 0),
      receiveWait: Number(properties.ReceiveMessageWaitTimeSeconds ?? 0),
      retention: Number(properties.MessageRetentionPeriod ?? 345_600),
      mostBytes: Number(properties.MaximumMessageSize ?? 1_048_576),
      ...(redrive
        ? {
            redrive: {
              deadLetterArn: redrive.deadLetterTargetArn,
              maxReceiveCount: Number(redrive.maxReceiveCount),
            },
          }
        : {}),
    };
  });

/** Everything that the stacks of an assembly say and one machine can run; `endpoint` is where its services answer. */
export const describeCloud = (folder: string, endpoint: string) => {
  const assembly = readAssembly(folder);
  checkTypes(assembly);
  const resolver = new Resolver(assembly, endpoint);
  return {
    tables: tablesOf(resolver),
    pools: poolsOf(resolver),
    secrets: secretsOf(resolver),
    queues: queuesOf(resolver),
    ...functionsOf(assembly, resolver),
    apis: httpApisOf(resolver),
    distribution: distributionOf(resolver),
    rateRules: rateRulesOf(resolver),
    buckets: bucketsOf(assembly, resolver),
  };
};
