import assert from 'node:assert/strict';
import { Match } from 'aws-cdk-lib/assertions';
import { test } from 'vitest';
import type { Operation } from '../contract/operation.ts';
import { parts } from '../contract/operation.ts';
import { operations } from '../contract/operations/index.ts';
import { allFunctions, apiFunctions, workers } from './functions.ts';
import { first, placed, resources } from './test-portal.ts';

const prod = await placed('prod');
const [api, messaging, monitoring, identity] = [
  prod.templateOf('api'),
  prod.templateOf('messaging'),
  prod.templateOf('monitoring'),
  prod.templateOf('identity'),
];
const all = Object.values<Operation>(operations);
const routes = new Map(
  resources(api, 'AWS::ApiGatewayV2::Route').map(([, route]) => [route.RouteKey, route]),
);

test('the routes are the operations of the contract, no more and no fewer', () => {
  assert.deepEqual([...routes.keys()].sort(), all.map(({ method, path }) => `${method} ${path}`).sort());
});

for (const { name, method, path, callers } of all)
  test(`${name} ${callers === 'anyone' ? 'asks nobody for a token' : 'asks for a token of this pool'}`, () => {
    const route = routes.get(`${method} ${path}`);
    assert.equal(route?.AuthorizationType, callers === 'anyone' ? 'NONE' : 'JWT');
    assert.equal(route?.AuthorizerId !== undefined, callers !== 'anyone');
  });

test('tokens are those of the portal’s own pool and client', () => {
  api.hasResourceProperties('AWS::ApiGatewayV2::Authorizer', {
    AuthorizerType: 'JWT',
    IdentitySource: ['$request.header.Authorization'],
    JwtConfiguration: {
      Audience: [{ 'Fn::ImportValue': Match.stringLikeRegexp('UserPoolClient|Portal') }],
      Issuer: Match.anyValue(),
    },
  });
});

test('every part of the contract has its function', () => {
  assert.deepEqual(apiFunctions.map(({ name }) => name).sort(), [...parts].sort());
});

test('every function runs on nodejs24.x and arm64 and keeps its own log for a limited time', () => {
  const functions = [
    ...resources(api, 'AWS::Lambda::Function'),
    ...resources(messaging, 'AWS::Lambda::Function'),
    ...resources(monitoring, 'AWS::Lambda::Function'),
    ...resources(identity, 'AWS::Lambda::Function'),
  ];
  assert.equal(functions.length, allFunctions.length);
  for (const [id, { Runtime, Architectures, LoggingConfig }] of functions) {
    assert.equal(Runtime, 'nodejs24.x', id);
    assert.deepEqual(Architectures, ['arm64'], id);
    assert.ok(LoggingConfig, id);
  }
  for (const template of [api, messaging, monitoring, identity])
    template.allResourcesProperties('AWS::Logs::LogGroup', { RetentionInDays: prod.stage.logDays });
});

test('the API is throttled, and its log says nothing about who called', () => {
  api.hasResourceProperties('AWS::ApiGatewayV2::Stage', {
    StageName: '$default',
    AutoDeploy: true,
    DefaultRouteSettings: Match.objectLike({ ThrottlingRateLimit: 8_000, ThrottlingBurstLimit: 5_000 }),
  });
  const { AccessLogSettings } = first<{ AccessLogSettings: { Format: string } }>(
    api,
    'AWS::ApiGatewayV2::Stage',
  );
  assert.doesNotMatch(AccessLogSettings.Format, /sourceIp|identity|userAgent|\$context\.path|claims/);
});

test('each worker takes from its own queue, paced, and returns only what failed', () => {
  messaging.resourceCountIs('AWS::Lambda::EventSourceMapping', workers.length);
  for (const { queue, batchSize } of workers)
    messaging.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
      EventSourceArn: { 'Fn::ImportValue': Match.stringLikeRegexp(`FnGetAtt${queue}[0-9A-F]{8}Arn`) },
      BatchSize: batchSize,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      ScalingConfig: { MaximumConcurrency: prod.stage.workers[queue] },
    });
});
