import assert from 'node:assert/strict';
import { Match } from 'aws-cdk-lib/assertions';
import { test } from 'vitest';
import { counties } from '../contract/reference/counties.ts';
import { workers } from './functions.ts';
import { placed, resources } from './test-portal.ts';

const prod = await placed('prod');
const [identity, data, queues] = [
  prod.templateOf('identity'),
  prod.templateOf('data'),
  prod.templateOf('queues'),
];

test('the table has the keys, the index and the expiry that the code relies on', () => {
  data.hasResourceProperties('AWS::DynamoDB::Table', {
    KeySchema: [
      { AttributeName: 'pk', KeyType: 'HASH' },
      { AttributeName: 'sk', KeyType: 'RANGE' },
    ],
    GlobalSecondaryIndexes: [
      Match.objectLike({
        IndexName: 'byList',
        KeySchema: [
          { AttributeName: 'listPk', KeyType: 'HASH' },
          { AttributeName: 'listSk', KeyType: 'RANGE' },
        ],
        Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: ['summary'] },
      }),
    ],
    TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true },
    BillingMode: 'PAY_PER_REQUEST',
  });
});

test('in production the table is encrypted, can be restored to any second, and is neither deleted nor orphaned', () => {
  data.hasResource('AWS::DynamoDB::Table', {
    DeletionPolicy: 'Retain',
    Properties: Match.objectLike({
      SSESpecification: { SSEEnabled: true },
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: 35 },
      DeletionProtectionEnabled: true,
    }),
  });
});

const stacks = ['identity', 'data', 'queues', 'api', 'edge', 'web', 'messaging', 'monitoring'] as const;
/** The site is built anew at every deployment: what its upload says is nobody's data. */
const ofUpload = /^SiteUpload/;
type Kept = { Type: string; DeletionPolicy?: string; UpdateReplacePolicy?: string };
const everyResource = stacks.flatMap((part) =>
  Object.entries((prod.templateOf(part).toJSON().Resources ?? {}) as Record<string, Kept>).filter(
    ([id]) => !ofUpload.test(id),
  ),
);
const keepsData = [
  'AWS::DynamoDB::Table',
  'AWS::Cognito::UserPool',
  'AWS::SecretsManager::Secret',
  'AWS::Logs::LogGroup',
];

test('in production whatever keeps data outlives a deleted stack, and a change that would replace it', () => {
  for (const type of keepsData) {
    const kept = everyResource.filter(([, { Type }]) => Type === type);
    assert.ok(kept.length > 0, type);
    for (const [id, { DeletionPolicy, UpdateReplacePolicy }] of kept)
      assert.deepEqual([DeletionPolicy, UpdateReplacePolicy], ['Retain', 'Retain'], id);
  }
});

test('every log ends, and none before an inquiry into a season would want it', () => {
  const logs = stacks.flatMap((part) => resources(prod.templateOf(part), 'AWS::Logs::LogGroup'));
  for (const [id, { RetentionInDays }] of logs.filter(([name]) => !ofUpload.test(name)))
    assert.ok(Number(RetentionInDays) >= 90, id);
});

test('an intent of an SMS is kept for as long as SQS keeps anything, dead or alive', () => {
  const kept = resources(queues, 'AWS::SQS::Queue').map(
    ([, { MessageRetentionPeriod }]) => MessageRetentionPeriod,
  );
  assert.deepEqual(new Set(kept), new Set([14 * 86_400]));
});

test('buckets hold only what is built anew or a log that ends, and are closed to the public', () => {
  const buckets = stacks.flatMap((part) => resources(prod.templateOf(part), 'AWS::S3::Bucket'));
  assert.ok(buckets.length > 0);
  for (const [id, { PublicAccessBlockConfiguration, BucketEncryption }] of buckets) {
    assert.deepEqual(
      PublicAccessBlockConfiguration,
      { BlockPublicAcls: true, BlockPublicPolicy: true, IgnorePublicAcls: true, RestrictPublicBuckets: true },
      id,
    );
    assert.ok(BucketEncryption, id);
  }
});

test('in production nobody deletes the people by mistake', () => {
  identity.hasResourceProperties('AWS::Cognito::UserPool', { DeletionProtection: 'ACTIVE' });
});

test('people sign in by phone, are made by the portal only, and choose long passwords rather than ornate ones', () => {
  identity.hasResourceProperties('AWS::Cognito::UserPool', {
    UsernameAttributes: ['phone_number'],
    UserPoolTier: 'LITE',
    AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
    Policies: {
      PasswordPolicy: {
        MinimumLength: 8,
        RequireLowercase: false,
        RequireNumbers: false,
        RequireSymbols: false,
        RequireUppercase: false,
        TemporaryPasswordValidityDays: 7,
      },
    },
  });
});

test('the client keeps short access tokens that can be revoked and tells nobody who has an account', () => {
  identity.hasResourceProperties('AWS::Cognito::UserPoolClient', {
    AccessTokenValidity: 30,
    RefreshTokenValidity: 7 * 24 * 60,
    EnableTokenRevocation: true,
    PreventUserExistenceErrors: 'ENABLED',
    GenerateSecret: false,
    ExplicitAuthFlows: ['ALLOW_ADMIN_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
    AuthSessionValidity: 15,
    WriteAttributes: ['locale'],
    ReadAttributes: ['locale', 'name'],
  });
});

test('there is a group of officers and one for each county', () => {
  const groups = resources(identity, 'AWS::Cognito::UserPoolGroup').map(([, { GroupName }]) => GroupName);
  assert.deepEqual(new Set(groups), new Set(['officer', ...counties.map(({ slug }) => `county-${slug}`)]));
});

test('every queue is encrypted, refuses plain HTTP, and gives up to a dead-letter queue after five tries', () => {
  const all = resources(queues, 'AWS::SQS::Queue');
  const giving = all.filter(([, { RedrivePolicy }]) => RedrivePolicy);
  assert.equal(giving.length, workers.length);
  assert.equal(all.length, 2 * workers.length);
  for (const [id, { SqsManagedSseEnabled }] of all) assert.equal(SqsManagedSseEnabled, true, id);
  for (const [id, { RedrivePolicy }] of giving)
    assert.equal((RedrivePolicy as { maxReceiveCount: number }).maxReceiveCount, 5, id);
  type Policy = { PolicyDocument: { Statement: { Effect: string; Condition: object }[] } };
  const policies = resources<Policy>(queues, 'AWS::SQS::QueuePolicy');
  assert.equal(policies.length, all.length);
  for (const [id, { PolicyDocument }] of policies) {
    const refusals = PolicyDocument.Statement.filter(({ Effect }) => Effect === 'Deny');
    assert.deepEqual(
      refusals.map(({ Condition }) => Condition),
      [{ Bool: { 'aws:SecureTransport': 'false' } }],
      id,
    );
  }
});

test('nobody is let to a queue by its policy but the weekly sweep, to its own', () => {
  type Statement = { Effect: string; Principal: object; Condition: object };
  const policies = resources<{ PolicyDocument: { Statement: Statement[] } }>(queues, 'AWS::SQS::QueuePolicy');
  const allowed = policies.flatMap(([id, { PolicyDocument }]) =>
    PolicyDocument.Statement.filter(({ Effect }) => Effect === 'Allow').map((one) => ({ id, ...one })),
  );
  assert.equal(allowed.length, 1);
  assert.match(allowed[0]?.id ?? '', /^closingsPolicy/);
  assert.deepEqual(allowed[0]?.Principal, { Service: 'events.amazonaws.com' });
  assert.match(JSON.stringify(allowed[0]?.Condition), /aws:SourceArn.*Sweep/);
  queues.hasResourceProperties('AWS::Events::Rule', {
    ScheduleExpression: 'rate(7 days)',
    Targets: [Match.objectLike({ Input: '{"kind":"sweep"}' })],
  });
});

test('an intent stays hidden for six times as long as its worker may take', () => {
  for (const { queue, timeoutSeconds } of workers)
    queues.hasResourceProperties('AWS::SQS::Queue', {
      VisibilityTimeout: 6 * timeoutSeconds,
      RedrivePolicy: Match.objectLike({
        deadLetterTargetArn: { 'Fn::GetAtt': [Match.stringLikeRegexp(`^${queue}deadletters`), 'Arn'] },
      }),
    });
});
