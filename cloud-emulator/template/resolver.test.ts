import assert from 'node:assert/strict';
import { it } from 'vitest';
import type { Assembly, Resource, Stack } from './assembly.ts';
import { Resolver } from './resolver.ts';

const stackOf = (name: string, resources: Record<string, Resource>, more: Partial<Stack> = {}): Stack => ({
  name,
  region: 'eu-west-1',
  resources,
  outputs: {},
  parameters: {},
  conditions: {},
  ...more,
});

const resolverOf = (...stacks: Stack[]) =>
  new Resolver({ stacks, assetOf: (key) => key } satisfies Assembly, 'http://127.0.0.1:9');

const sub = (...names: string[]) => names.map((name) => `$\{${name}}`).join(' ');

const table = { Table: { Type: 'AWS::DynamoDB::Table', Properties: { TableName: 'people' } } };

it('puts local values where a template has Ref, GetAtt, Join, Sub, Select and Split', () => {
  const stack = stackOf('One', table);
  const value = (each: unknown) => resolverOf(stack).resolve(each, stack);
  assert.equal(value({ Ref: 'Table' }), 'people');
  assert.equal(
    value({ 'Fn::GetAtt': ['Table', 'Arn'] }),
    'arn:aws:dynamodb:eu-west-1:000000000000:table/people',
  );
  assert.equal(value({ 'Fn::Join': ['-', ['a', { Ref: 'AWS::Region' }]] }), 'a-eu-west-1');
  assert.equal(value({ 'Fn::Sub': sub('AWS::StackName', 'Table', '!Kept') }), `One people ${sub('Kept')}`);
  assert.equal(
    value({ 'Fn::Sub': [sub('a', 'Table'), { a: { Ref: 'AWS::AccountId' } }] }),
    '000000000000 people',
  );
  assert.equal(value({ 'Fn::Select': [2, { 'Fn::Split': ['/', 'https://host/x'] }] }), 'host');
  assert.deepEqual(value({ a: { Ref: 'AWS::NoValue' }, b: [1, { Ref: 'AWS::NoValue' }] }), { b: [1] });
});

it('finds what other stacks export, in the same region and across regions', () => {
  const exporting = stackOf('One', table, {
    outputs: { Out: { Value: { Ref: 'Table' }, Export: { Name: 'One:Table' } } },
  });
  const writer = stackOf('Two', {
    ...table,
    Writer: {
      Type: 'Custom::CrossRegionExportWriter',
      Properties: { WriterProps: { exports: { '/cdk/exports/x': { Ref: 'Table' } } } },
    },
  });
  const reader = stackOf('Three', { Reader: { Type: 'Custom::CrossRegionExportReader' } });
  const resolver = resolverOf(exporting, writer, reader);
  assert.equal(resolver.resolve({ 'Fn::ImportValue': 'One:Table' }, reader), 'people');
  assert.equal(resolver.resolve({ 'Fn::GetAtt': ['Reader', '/cdk/exports/x'] }, reader), 'people');
  assert.throws(() => resolver.resolve({ 'Fn::ImportValue': 'Nothing' }, reader), /No stack exports Nothing/);
});

it('follows conditions', () => {
  const stack = stackOf('One', table, {
    parameters: { Stage: { Default: 'dev' } },
    conditions: { IsProd: { 'Fn::Equals': [{ Ref: 'Stage' }, 'prod'] } },
  });
  assert.equal(resolverOf(stack).resolve({ 'Fn::If': ['IsProd', 'yes', 'no'] }, stack), 'no');
});

it('says clearly what it does not know', () => {
  const stack = stackOf('One', { ...table, Odd: { Type: 'AWS::Odd::Thing' } });
  const value = (each: unknown) => () => resolverOf(stack).resolve(each, stack);
  assert.throws(value({ 'Fn::Cidr': [] }), /does not know Fn::Cidr/);
  assert.throws(value({ Ref: 'Odd' }), /AWS::Odd::Thing/);
  assert.throws(value({ 'Fn::GetAtt': ['Table', 'StreamArn'] }), /does not know StreamArn of Table/);
  assert.throws(value({ Ref: 'Nowhere' }), /refers to Nowhere/);
});

it('gives the same resource the same id in every run, and different resources different ones', () => {
  const pools = { One: { Type: 'AWS::Cognito::UserPool' }, Two: { Type: 'AWS::Cognito::UserPool' } };
  const stack = stackOf('Identity', pools);
  const id = (name: string) => resolverOf(stack).resolve({ Ref: name }, stack);
  assert.match(String(id('One')), /^eu-west-1_[0-9a-z]{9}$/);
  assert.equal(id('One'), id('One'));
  assert.notEqual(id('One'), id('Two'));
});
