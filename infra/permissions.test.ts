import assert from 'node:assert/strict';
import type { Template } from 'aws-cdk-lib/assertions';
import { test } from 'vitest';
import { allFunctions } from './functions.ts';
import { placed, resources } from './test-portal.ts';

type Statement = {
  Effect: string;
  Action: string | string[];
  Resource: unknown;
  Condition?: Record<string, object>;
};

const prod = await placed('prod');
const templates = [
  prod.templateOf('api'),
  prod.templateOf('messaging'),
  prod.templateOf('monitoring'),
  prod.templateOf('identity'),
];
const list = (value: string | string[]): string[] => [value].flat();

const statementsIn = (template: Template): [string, Statement[]][] =>
  resources<{ PolicyDocument: { Statement: Statement[] } }>(template, 'AWS::IAM::Policy').map(
    ([id, policy]) => [id, policy.PolicyDocument.Statement],
  );

const all = templates.flatMap(statementsIn);
const statementsOf = (name: string) =>
  all.find(([id]) => id.startsWith(`${name.replaceAll('-', '')}role`))?.[1] ?? [];
const actionsOf = (name: string) => statementsOf(name).flatMap(({ Action }) => list(Action));

type Deployed = { Description: string; Environment?: { Variables: object } };
const environmentOf = (name: string): string[] => {
  const functions = templates.flatMap((template) => resources<Deployed>(template, 'AWS::Lambda::Function'));
  const found = functions.find(([, { Description }]) => Description.endsWith(`: ${name}`));
  return Object.keys(found?.[1].Environment?.Variables ?? {}).sort();
};

/** Calls that IAM can limit to no resource. */
const noArn = ['sns:Publish', 'cloudwatch:GetMetricData'];

test('every function has a role of its own and no managed policy', () => {
  const roles = templates.flatMap((template) => resources(template, 'AWS::IAM::Role'));
  assert.equal(roles.length, allFunctions.length);
  for (const [id, { ManagedPolicyArns }] of roles) assert.equal(ManagedPolicyArns, undefined, id);
});

test('no action has a wildcard, and only a phone number and a metric are reached without an ARN', () => {
  for (const [id, statements] of all)
    for (const { Effect, Action, Resource } of statements) {
      for (const action of list(Action)) assert.doesNotMatch(action, /\*/, id);
      if (Effect === 'Allow' && Resource === '*') assert.ok(noArn.includes(String(Action)), id);
    }
});

test('who may send an SMS may publish to no topic', () => {
  for (const { name, uses } of allFunctions) {
    const refused = statementsOf(name).some(
      ({ Effect, Action, Resource }) =>
        Effect === 'Deny' && Action === 'sns:Publish' && Resource === 'arn:aws:sns:*:*:*',
    );
    assert.equal(refused, uses.sms === true, name);
  }
});

test('nobody may scan the table, and every use of it names the keys', () => {
  for (const [id, statements] of all)
    for (const { Action, Condition } of statements.filter((one) =>
      list(one.Action)[0]?.startsWith('dynamodb:'),
    )) {
      assert.ok(!list(Action).includes('dynamodb:Scan'), id);
      assert.ok(Condition?.['ForAllValues:StringLike'], id);
    }
});

test('the public vacancies can read nothing about a person', () => {
  const keys = statementsOf('vacancies').flatMap((statement) =>
    Object.values(
      (statement.Condition?.['ForAllValues:StringLike'] ?? {}) as Record<string, string | string[]>,
    ).flat(),
  );
  assert.deepEqual(keys.sort(), ['VACANCIES#*', 'VACANCY#*']);
  assert.deepEqual(
    actionsOf('vacancies')
      .filter((action) => action.startsWith('dynamodb:'))
      .sort(),
    ['dynamodb:GetItem', 'dynamodb:Query'],
  );
});

test('only who handles passwords may read the secret, and each may ask the pool for what it does there', () => {
  const ofPool: Record<string, string[]> = {
    accounts: ['AdminSetUserPassword', 'AdminUserGlobalSignOut'],
    sessions: ['AdminInitiateAuth', 'AdminRespondToAuthChallenge'],
    closing: ['AdminInitiateAuth'],
    'send-accounts': ['AdminGetUser'],
    'close-accounts': ['AdminDeleteUser', 'ListUsers'],
  };
  const ofSecret = ['accounts', 'sessions', 'send-accounts', 'admit-user'];
  for (const { name } of allFunctions) {
    const actions = actionsOf(name);
    assert.equal(actions.includes('secretsmanager:GetSecretValue'), ofSecret.includes(name), name);
    const pool = actions.filter((action) => action.startsWith('cognito-idp:'));
    assert.deepEqual(
      pool,
      (ofPool[name] ?? []).map((action) => `cognito-idp:${action}`),
      name,
    );
  }
});

test('a function is told only the names that it uses', () => {
  assert.deepEqual(environmentOf('vacancies'), ['LIFE_MS', 'METRICS_NAMESPACE', 'TABLE_NAME']);
  assert.deepEqual(environmentOf('sessions'), [
    'LIFE_MS',
    'METRICS_NAMESPACE',
    'SECRET_ID',
    'TABLE_NAME',
    'USER_POOL_CLIENT_ID',
    'USER_POOL_ID',
  ]);
  assert.deepEqual(environmentOf('send-updates'), [
    'LIFE_MS',
    'METRICS_NAMESPACE',
    'MOST_TRIES',
    'PORTAL_URL',
    'QUEUE_URL',
    'SENDER_ID',
    'SMS_SPACING_MS',
    'TABLE_NAME',
  ]);
});
