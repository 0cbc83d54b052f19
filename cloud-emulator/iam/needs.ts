import { openToAll } from '../cognito/own-actions.ts';
import type { Input } from '../endpoint/service.ts';
import { localAccount } from '../template/physical.ts';
import type { Need } from './statement.ts';

type KeySchema = { AttributeName: string; KeyType: string }[];
/** The keys of a table and of its indexes, as the template says them. */
export type KeyedTable = {
  TableName: string;
  KeySchema?: unknown;
  GlobalSecondaryIndexes?: unknown;
};
/** Where the caller is: its region, and the tables that there are. */
export type Surroundings = { region: string; tables: readonly KeyedTable[] };

type Item = Record<string, { S?: string }>;
type Keyed = { IndexName: string; KeySchema: KeySchema };

const hashOf = (schema: KeySchema) => schema.find(({ KeyType }) => KeyType === 'HASH')?.AttributeName ?? '';

const keysOf = (table: KeyedTable, indexName: unknown): KeySchema => {
  if (!indexName) return (table.KeySchema ?? []) as KeySchema;
  const indexes = (table.GlobalSecondaryIndexes ?? []) as Keyed[];
  return indexes.find(({ IndexName }) => IndexName === indexName)?.KeySchema ?? [];
};

/** The partition key that a Query's condition compares with a value. */
const queriedKey = (input: Input, hash: string): string[] => {
  const names = (input.ExpressionAttributeNames ?? {}) as Record<string, string>;
  const values = (input.ExpressionAttributeValues ?? {}) as Item;
  return [...String(input.KeyConditionExpression ?? '').matchAll(/([#\w]+)\s*=\s*(:\w+)/g)]
    .filter(([, name = '']) => (names[name] ?? name) === hash)
    .map(([, , value = '']) => values[value]?.S ?? '');
};

const tableNeeds = ({ region, tables }: Surroundings) => {
  const tableOf = (name: unknown): KeyedTable =>
    tables.find(({ TableName }) => TableName === name) ?? { TableName: String(name) };
  const arnOf = (name: unknown) => `arn:aws:dynamodb:${region}:${localAccount}:table/${name}`;
  const onItems = (action: string, name: unknown, items: Item[]): Need => {
    const hash = hashOf(keysOf(tableOf(name), undefined));
    return {
      action: `dynamodb:${action}`,
      resource: arnOf(name),
      keys: items.flatMap((item) => item[hash]?.S ?? []),
    };
  };
  const onItem = (action: string, input: Input): Need =>
    onItems(action, input.TableName, [(input.Key ?? input.Item ?? {}) as Item]);
  const query = (action: string, input: Input): Need => ({
    action: `dynamodb:${action}`,
    resource: `${arnOf(input.TableName)}${input.IndexName ? `/index/${input.IndexName}` : ''}`,
    keys: queriedKey(input, hashOf(keysOf(tableOf(input.TableName), input.IndexName))),
  });
  /** A transaction asks for what its parts ask for. */
  const parts = (input: Input): Need[] =>
    ((input.TransactItems ?? []) as Record<string, Input>[]).flatMap((part) =>
      Object.entries(part).map(([kind, inner]) =>
        onItem(kind === 'ConditionCheck' ? 'ConditionCheckItem' : `${kind}Item`, inner),
      ),
    );
  const batch = (input: Input): Need[] =>
    Object.entries((input.RequestItems ?? {}) as Record<string, { Keys?: Item[] }>).map(([name, { Keys }]) =>
      onItems('BatchGetItem', name, Keys ?? []),
    );
  return (action: string, input: Input): Need[] => {
    if (action === 'TransactWriteItems' || action === 'TransactGetItems') return parts(input);
    if (action === 'BatchGetItem') return batch(input);
    if (action === 'Query' || action === 'Scan') return [query(action, input)];
    return [onItem(action, input)];
  };
};

/** What a call to an AWS service asks of its caller's role; nothing where it is open to everybody. */
export const needsOf = (around: Surroundings) => {
  const ofTable = tableNeeds(around);
  const arn = (service: string, rest: string) =>
    `arn:aws:${service}:${around.region}:${localAccount}:${rest}`;
  const need = (action: string, resource: string): Need[] => [{ action, resource, keys: [] }];
  const byService: Record<string, (action: string, input: Input) => Need[]> = {
    dynamodb: ofTable,
    sqs: (action, { QueueUrl }) =>
      need(`sqs:${action.replace(/Batch$/, '')}`, arn('sqs', String(QueueUrl).split('/').at(-1) ?? '')),
    // SNS knows a phone number by no ARN.
    sns: (action, { TopicArn, PhoneNumber }) => need(`sns:${action}`, String(TopicArn ?? PhoneNumber)),
    secretsmanager: (action, { SecretId }) => need(`secretsmanager:${action}`, String(SecretId)),
    'cognito-idp': (action, { UserPoolId }) =>
      action in openToAll ? [] : need(`cognito-idp:${action}`, arn('cognito-idp', `userpool/${UserPoolId}`)),
  };
  return (service: string, action: string, input: Input): Need[] =>
    byService[service]?.(action, input) ?? need(`${service}:${action}`, '*');
};
