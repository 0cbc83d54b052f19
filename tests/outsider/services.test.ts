import assert from 'node:assert/strict';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { openToAll, ownActions } from '../../cloud-emulator/cognito/own-actions.ts';
import { type Portal, startPortal } from '../fixtures/portal.ts';
import { callFromOutside, type Target } from './outsider.ts';

/**
 * The services behind the portal, called by who has no role: refused before anything is looked at, whatever is asked.
 * The bucket of the pages stands on no port of its own here: that only the distribution may read it is in its policy
 * (`infra/web.test.ts`), and here the distribution is tried. Unproved without an account: the exact names of SQS's
 * refusals, and whatever a policy outside the stacks would allow.
 */
let portal: Portal;
beforeAll(async () => {
  portal = await startPortal({ demo: false });
});
afterAll(() => portal.stop());

const pool = () => ({ UserPoolId: portal.userPoolId, Username: '+254700000001' });
const table = () => ({ TableName: portal.tableName });
const key = { pk: { S: 'ACCOUNT#254700000001' }, sk: { S: 'ACCOUNT' } };
const queueUrl = () => `${portal.endpoint}/000000000000/accounts`;

const administration = [...ownActions.keys()].filter((action) => !Object.hasOwn(openToAll, action));
const calls: Record<string, [Target, string, () => object]> = Object.fromEntries(
  (
    [
      ...[...administration, 'AdminGetUser', 'AdminDeleteUser', 'AdminAddUserToGroup'].map(
        (action) => ['cognito', action, () => ({ ...pool(), Password: 'x', GroupName: 'officer' })] as const,
      ),
      ['dynamodb', 'GetItem', () => ({ ...table(), Key: key })],
      ['dynamodb', 'PutItem', () => ({ ...table(), Item: key })],
      ['dynamodb', 'DeleteItem', () => ({ ...table(), Key: key })],
      ['dynamodb', 'Scan', table],
      ['dynamodb', 'DescribeTable', table],
      ['dynamodb', 'ListTables', () => ({})],
      ['dynamodb', 'BatchGetItem', () => ({ RequestItems: {} })],
      ['dynamodb', 'TransactWriteItems', () => ({ TransactItems: [] })],
      ['sqs', 'SendMessage', () => ({ QueueUrl: queueUrl(), MessageBody: '{}' })],
      ['sqs', 'ReceiveMessage', () => ({ QueueUrl: queueUrl() })],
      ['sqs', 'ListQueues', () => ({})],
      ['secrets', 'GetSecretValue', () => ({ SecretId: portal.secretId })],
      ['cloudwatch', 'GetMetricData', () => ({})],
    ] as [Target, string, () => object][]
  ).map((call) => [`${call[0]} ${call[1]}`, call]),
);

const strangers = [
  ['without a signature', undefined, 'MissingAuthenticationTokenException'],
  ['with invented keys', 'AKIAIOSFODNN7EXAMPLE', 'UnrecognizedClientException'],
] as const;

describe.each(strangers)('%s', (_how, invented, name) => {
  test.each(Object.keys(calls))('%s is refused', async (which) => {
    const [service, action, input] = calls[which] as (typeof calls)[string];
    const answer = await callFromOutside(portal.endpoint, invented)(service, action, input());
    assert.deepEqual([answer.status, answer.name], [400, name]);
    assert.deepEqual(Object.keys(answer.body).sort(), ['__type', 'message']);
  });
});

test('nobody sends an SMS', async () => {
  const body = new URLSearchParams({
    Action: 'Publish',
    Version: '2010-03-31',
    PhoneNumber: '+254700000001',
    Message: 'Hello',
  });
  const answer = await fetch(portal.endpoint, { method: 'POST', body });
  assert.equal(answer.status, 403);
  assert.match(await answer.text(), /<Code>MissingAuthenticationToken<\/Code>/);
});

/** What the S3 API would do to a bucket, asked of the distribution that reads it. */
const bucketCalls = [
  ['GET', '/?list-type=2'],
  ['GET', '/?policy'],
  ['GET', '/?acl'],
  ['PUT', '/index.html'],
  ['DELETE', '/index.html'],
  ['POST', '/?delete'],
] as const;

test.each(bucketCalls)('%s %s does nothing of a bucket through the distribution', async (method, path) => {
  const page = await (await fetch(portal.url)).text();
  const answer = await fetch(`${portal.url}${path}`, {
    method,
    ...(method === 'GET' ? {} : { body: 'changed' }),
  });
  const text = await answer.text();
  assert.doesNotMatch(text, /ListBucketResult|AccessControlPolicy|"Statement"|DeleteResult/);
  assert.ok(method === 'GET' ? text === page : answer.status >= 400, `${answer.status}`);
  assert.equal(await (await fetch(portal.url)).text(), page);
});
