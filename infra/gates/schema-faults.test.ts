import { expect, test } from 'vitest';
import { stageNames } from '../stages.ts';
import { stacksOf } from './released.ts';
import { schemaFaults } from './schema-faults.ts';

for (const stage of stageNames)
  test(`AWS's schemas know every resource and property of ${stage}`, async () => {
    for (const { name, template } of await stacksOf(stage))
      expect([name, schemaFaults(template)]).toEqual([name, []]);
  });

const faultsOf = (Type: string, Properties: Record<string, unknown>) =>
  schemaFaults({ Resources: { One: { Type, Properties } } });

test('a type that AWS does not know is a fault', () => {
  expect(faultsOf('AWS::DynamoDB::Tabel', {})).toEqual(['One: AWS::DynamoDB::Tabel is unknown']);
});

test('a property that AWS does not know is a fault, however deep it stands', () => {
  expect(faultsOf('AWS::SQS::Queue', { VisibilityTimeOut: 30 })).toEqual([
    'One.VisibilityTimeOut is unknown',
  ]);
  expect(
    faultsOf('AWS::S3::Bucket', { VersioningConfiguration: { Status: 'Enabled', Mfa: 'Disabled' } }),
  ).toEqual(['One.VersioningConfiguration.Mfa is unknown']);
});

test('a property that AWS demands and nobody gives is a fault, in each element of a list', () => {
  expect(faultsOf('AWS::SecretsManager::ResourcePolicy', { SecretId: 'one' })).toEqual([
    'One.ResourcePolicy is required',
  ]);
  expect(
    faultsOf('AWS::S3::Bucket', { LifecycleConfiguration: { Rules: [{ ExpirationInDays: 1 }] } }),
  ).toEqual(['One.LifecycleConfiguration.Rules[0].Status is required']);
});

test('a value of the wrong kind, or none of those that AWS allows, is a fault', () => {
  expect(faultsOf('AWS::SQS::Queue', { VisibilityTimeout: 'long' })).toEqual([
    'One.VisibilityTimeout: "long" is no integer',
  ]);
  expect(faultsOf('AWS::S3::Bucket', { VersioningConfiguration: { Status: 'On' } })).toEqual([
    'One.VersioningConfiguration.Status: "On" is none of Enabled, Suspended',
  ]);
  expect(faultsOf('AWS::S3::Bucket', { LifecycleConfiguration: { Rules: 'none' } })).toEqual([
    'One.LifecycleConfiguration.Rules: "none" is no list',
  ]);
});

test('what only the deployment knows is taken for what it will be', () => {
  expect(faultsOf('AWS::SQS::Queue', { VisibilityTimeout: { Ref: 'Seconds' } })).toEqual([]);
  expect(faultsOf('AWS::SQS::Queue', { VisibilityTimeout: '30', FifoQueue: 'true' })).toEqual([]);
});
