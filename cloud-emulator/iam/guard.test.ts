import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import type { FunctionDescription } from '../template/functions.ts';
import { guardOf } from './guard.ts';
import type { Statement } from './statement.ts';

const table = {
  TableName: 'Library',
  KeySchema: [
    { AttributeName: 'pk', KeyType: 'HASH' },
    { AttributeName: 'sk', KeyType: 'RANGE' },
  ],
  GlobalSecondaryIndexes: [
    { IndexName: 'byList', KeySchema: [{ AttributeName: 'listPk', KeyType: 'HASH' }] },
  ],
};
const arn = (service: string, rest: string) => `arn:aws:${service}:us-east-1:000000000000:${rest}`;
const statements: Statement[] = [
  {
    effect: 'Allow',
    actions: ['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:BatchGetItem', 'dynamodb:Query'],
    resources: [arn('dynamodb', 'table/Library')],
    leadingKeys: ['LOAN#*', 'BOOK#*'],
  },
  {
    effect: 'Allow',
    actions: ['dynamodb:Query'],
    resources: [arn('dynamodb', 'table/Library/index/byList')],
    leadingKeys: ['SHELF#*'],
  },
  { effect: 'Allow', actions: ['sqs:SendMessage'], resources: [arn('sqs', 'alerts')] },
  { effect: 'Allow', actions: ['sns:Publish'], resources: ['*'] },
  { effect: 'Deny', actions: ['sns:Publish'], resources: ['arn:aws:sns:*:*:*'] },
];
const description: FunctionDescription = {
  id: 'Worker',
  name: 'worker',
  arn: arn('lambda', 'function:worker'),
  folder: '',
  handler: 'index.handler',
  environment: {},
  region: 'us-east-1',
  timeoutMs: 3000,
  memoryMb: 128,
  statements,
};
const guard = guardOf([description], [table]);

const item = (pk: string) => ({ pk: { S: pk }, sk: { S: 'X' } });
const inTable = (input: object) => ({ TableName: 'Library', ...input });
const queueUrl = (name: string) => `http://127.0.0.1:1/000000000000/${name}`;
const query = (pk: string, index?: string) =>
  inTable({
    KeyConditionExpression: `${index ? 'listPk' : '#p'} = :p AND sk > :s`,
    ...(index ? { IndexName: index } : { ExpressionAttributeNames: { '#p': 'pk' } }),
    ExpressionAttributeValues: { ':p': { S: pk }, ':s': { S: '' } },
  });
const transaction = (...pks: string[]) => ({
  TransactItems: pks.map((pk) => ({ Put: inTable({ Item: item(pk) }) })),
});

type Call = [service: string, action: string, input: Record<string, unknown>];
const allowed: Call[] = [
  ['dynamodb', 'GetItem', inTable({ Key: item('BOOK#1') })],
  ['dynamodb', 'BatchGetItem', { RequestItems: { Library: { Keys: [item('BOOK#1'), item('LOAN#1')] } } }],
  ['dynamodb', 'TransactWriteItems', transaction('LOAN#1', 'BOOK#1')],
  ['dynamodb', 'Query', query('BOOK#1')],
  ['dynamodb', 'Query', query('SHELF#new', 'byList')],
  ['sqs', 'SendMessageBatch', { QueueUrl: queueUrl('alerts') }],
  ['sns', 'Publish', { PhoneNumber: '+254711000000' }],
  ['cognito-idp', 'InitiateAuth', {}],
];
const refused: Call[] = [
  ['dynamodb', 'GetItem', inTable({ Key: item('READER#1') })],
  ['dynamodb', 'GetItem', { TableName: 'Another', Key: item('BOOK#1') }],
  ['dynamodb', 'DeleteItem', inTable({ Key: item('BOOK#1') })],
  ['dynamodb', 'Scan', inTable({})],
  ['dynamodb', 'BatchGetItem', { RequestItems: { Library: { Keys: [item('BOOK#1'), item('READER#1')] } } }],
  ['dynamodb', 'TransactWriteItems', transaction('LOAN#1', 'READER#1')],
  ['dynamodb', 'Query', query('READER#1')],
  ['dynamodb', 'Query', query('APPLICATIONS#1', 'byList')],
  ['sqs', 'SendMessage', { QueueUrl: queueUrl('accounts') }],
  ['sns', 'Publish', { TopicArn: arn('sns', 'alarms') }],
  ['cognito-idp', 'AdminDeleteUser', { UserPoolId: 'us-east-1_1' }],
  ['secretsmanager', 'GetSecretValue', { SecretId: arn('secretsmanager', 'secret:key') }],
];

describe('a role', () => {
  for (const call of allowed)
    it(`allows ${JSON.stringify(call)}`, () => {
      assert.doesNotThrow(() => guard('Worker', ...call));
    });
  for (const call of refused)
    it(`refuses ${JSON.stringify(call)}`, () => {
      assert.throws(() => guard('Worker', ...call), /is not authorized to perform/);
    });
  it('is asked for functions only: a tool is the owner of the machine', () => {
    assert.deepEqual(guard('tool', 'dynamodb', 'Scan', inTable({})), []);
  });
});

describe('a stranger', () => {
  it('without a signature gets nothing but what Cognito offers to everybody', () => {
    assert.deepEqual(guard('nobody', 'cognito-idp', 'InitiateAuth', {}), []);
    for (const call of [...allowed.slice(0, -1), ...refused])
      assert.throws(() => guard('nobody', ...call), { message: 'Request is missing Authentication Token' });
  });
  it("with keys that are nobody's gets no more", () => {
    for (const call of [...allowed.slice(0, -1), ...refused])
      assert.throws(() => guard('AKIAIOSFODNN7EXAMPLE', ...call), {
        message: 'The security token included in the request is invalid.',
      });
  });
});
