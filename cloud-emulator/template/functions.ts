import type { Statement } from '../iam/statement.ts';
import type { Assembly } from './assembly.ts';
import type { Properties, Resolved, Resolver } from './resolver.ts';
import { statementsOf } from './roles.ts';

/** A function as deployed: its bundle, its environment, its limits, and what its role allows. */
export type FunctionDescription = {
  id: string;
  name: string;
  arn: string;
  folder: string;
  handler: string;
  environment: Record<string, string>;
  region: string;
  timeoutMs: number;
  memoryMb: number;
  statements: readonly Statement[];
  reservedConcurrency?: number;
};

/** What connects a queue to a function. */
export type MappingDescription = {
  queueArn: string;
  functionName: string;
  batchSize: number;
  windowSeconds: number;
  maxConcurrency: number;
  reportsFailures: boolean;
};

/** What is called or filled at times: a function, or a queue. */
export type ScheduleDescription = {
  name: string;
  expression: string;
  target: { functionName: string } | { queueArn: string };
  input?: string;
};

const functionOf = (
  assembly: Assembly,
  allowedTo: (roleArn: string) => Statement[],
  { id, ref, stack, properties, attribute }: Resolved,
): FunctionDescription => {
  const code = properties.Code as { S3Key?: string };
  if (!String(properties.Runtime).startsWith('nodejs'))
    throw new Error(`The local cloud runs Node.js functions only; ${id} is for ${properties.Runtime}`);
  const variables = (properties.Environment as { Variables?: Record<string, unknown> })?.Variables ?? {};
  return {
    id,
    name: ref,
    arn: attribute('Arn'),
    folder: assembly.assetOf(code.S3Key ?? ''),
    handler: String(properties.Handler),
    environment: Object.fromEntries(Object.entries(variables).map(([name, value]) => [name, String(value)])),
    region: stack.region,
    timeoutMs: Number(properties.Timeout ?? 3) * 1000,
    memoryMb: Number(properties.MemorySize ?? 128),
    statements: allowedTo(String(properties.Role)),
    ...(properties.ReservedConcurrentExecutions === undefined
      ? {}
      : { reservedConcurrency: Number(properties.ReservedConcurrentExecutions) }),
  };
};

/** A function may be named by name, ARN, or an ARN inside an integration's address. */
export const functionNameIn = (text: unknown): string =>
  /:function:([^:/]+)/.exec(String(text))?.[1] ?? String(text);

const mappingOf = ({ id, properties }: Resolved): MappingDescription => {
  const source = String(properties.EventSourceArn);
  if (source.split(':')[2] !== 'sqs') throw new Error(`The local cloud delivers from SQS only, not ${id}`);
  if (properties.FilterCriteria) throw new Error(`The local cloud filters no events (${id})`);
  const { MaximumConcurrency } = (properties.ScalingConfig ?? {}) as { MaximumConcurrency?: number };
  return {
    queueArn: source,
    functionName: functionNameIn(properties.FunctionName),
    batchSize: Number(properties.BatchSize ?? 10),
    windowSeconds: Number(properties.MaximumBatchingWindowInSeconds ?? 0),
    maxConcurrency: Number(MaximumConcurrency ?? 5),
    reportsFailures: ((properties.FunctionResponseTypes ?? []) as string[]).includes(
      'ReportBatchItemFailures',
    ),
  };
};

const targetOf = (arn: unknown): ScheduleDescription['target'] =>
  String(arn).split(':')[2] === 'sqs' ? { queueArn: String(arn) } : { functionName: functionNameIn(arn) };

const schedulesOf = (resolver: Resolver): ScheduleDescription[] => [
  ...resolver
    .ofType('AWS::Events::Rule')
    .filter(({ properties }) => properties.ScheduleExpression && properties.State !== 'DISABLED')
    .flatMap(({ id, properties }) =>
      ((properties.Targets ?? []) as Properties[]).map((target) => ({
        name: id,
        expression: String(properties.ScheduleExpression),
        target: targetOf(target.Arn),
        ...(target.Input === undefined ? {} : { input: String(target.Input) }),
      })),
    ),
  ...resolver
    .ofType('AWS::Scheduler::Schedule')
    .filter(({ properties }) => properties.State !== 'DISABLED')
    .map(({ id, properties }) => {
      const target = properties.Target as Properties;
      return {
        name: id,
        expression: String(properties.ScheduleExpression),
        target: targetOf(target.Arn),
        ...(target.Input === undefined ? {} : { input: String(target.Input) }),
      };
    }),
];

/** What calls functions besides the API, and every function that something calls. */
export const functionsOf = (assembly: Assembly, resolver: Resolver) => {
  const mappings = resolver.ofType('AWS::Lambda::EventSourceMapping').map(mappingOf);
  const schedules = schedulesOf(resolver);
  const allowedTo = statementsOf(resolver);
  const integrations = resolver.ofType('AWS::ApiGatewayV2::Integration');
  const called = new Set([
    ...integrations.map(({ properties }) => functionNameIn(properties.IntegrationUri)),
    ...mappings.map(({ functionName }) => functionName),
    ...schedules.flatMap(({ target }) => ('functionName' in target ? [target.functionName] : [])),
    ...resolver
      .ofType('AWS::Cognito::UserPool')
      .flatMap(({ properties }) =>
        Object.values((properties.LambdaConfig ?? {}) as object).map(functionNameIn),
      ),
  ]);
  return {
    functions: resolver
      .ofType('AWS::Lambda::Function')
      .filter(({ ref }) => called.has(ref))
      .map((resolved) => functionOf(assembly, allowedTo, resolved)),
    mappings,
    schedules,
  };
};
