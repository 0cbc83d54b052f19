import { expect, test } from 'vitest';
import { stageNames } from '../stages.ts';
import { deploymentFaults, rollbackPlan } from './deployment-faults.ts';
import { releasedStacks, stacksOf } from './released.ts';
import type { CloudFormationTemplate, DeployedStack } from './templates.ts';

for (const stage of stageNames) {
  test(`this checkout can be deployed over the last release of ${stage}, and nothing in it is lost`, async () => {
    expect(deploymentFaults(await releasedStacks(stage), await stacksOf(stage))).toEqual([]);
  });

  test(`from this checkout there is a way back to the last release of ${stage}`, async () => {
    const { steps, faults } = rollbackPlan(await stacksOf(stage), await releasedStacks(stage));
    expect(faults).toEqual([]);
    const goes = steps.filter(({ stays }) => !stays).map(({ stack }) => stack);
    expect(goes).toEqual(expect.arrayContaining([`Portal-${stage}-Api`, `Portal-${stage}-Messaging`]));
  });
}

const queue = { Type: 'AWS::SQS::Queue', Properties: {} };
const offers = (...ids: string[]): NonNullable<CloudFormationTemplate['Outputs']> =>
  Object.fromEntries(ids.map((id) => [`Out${id}`, { Value: { Ref: id }, Export: { Name: `Queues:${id}` } }]));
const uses = (...ids: string[]): CloudFormationTemplate => ({
  Resources: Object.fromEntries(
    ids.map((id) => [
      `Worker${id}`,
      {
        Type: 'AWS::Lambda::EventSourceMapping',
        Properties: { EventSourceArn: { 'Fn::ImportValue': `Queues:${id}` } },
      },
    ]),
  ),
});
const queues = (...ids: string[]): CloudFormationTemplate => ({
  Resources: Object.fromEntries(ids.map((id) => [id, queue])),
  Outputs: offers(...ids),
});
const release = (...ids: string[]): DeployedStack[] => [
  { name: 'Queues', template: queues(...ids) },
  { name: 'Messaging', template: uses(...ids) },
];

test('a queue that is new is deployed before who reads it', () => {
  expect(deploymentFaults(release('updates'), release('updates', 'closings'))).toEqual([]);
  expect(deploymentFaults(release('updates'), release('updates', 'closings').toReversed())).toEqual([
    'Messaging: nothing exports Queues:closings',
  ]);
});

test('a queue that is taken away while it is read, with what is in it, is found', () => {
  expect(deploymentFaults(release('updates', 'closings'), release('updates'))).toEqual([
    'Queues: takes away an export that Messaging still uses',
    'Queues: closings (AWS::SQS::Queue) would be deleted',
  ]);
});

test('going back from before a queue was there, its reader goes and the queue stays', () => {
  expect(rollbackPlan(release('updates', 'closings'), release('updates'))).toEqual({
    steps: [
      { stack: 'Messaging' },
      { stack: 'Queues', stays: 'closings (AWS::SQS::Queue) would be deleted' },
    ],
    faults: [],
  });
});

test('there is no way back to code that needs what is gone', () => {
  const { faults } = rollbackPlan(release('updates'), release('updates', 'closings'));
  expect(faults).toEqual(['Messaging: nothing exports Queues:closings']);
});

test('a stack stays where one that the earlier release does not know uses what would go', () => {
  const grown: DeployedStack[] = [
    { name: 'Queues', template: { ...queues('updates'), Outputs: offers('updates', 'dead') } },
    { name: 'Messaging', template: uses('updates') },
    { name: 'Archive', template: uses('dead') },
  ];
  expect(rollbackPlan(grown, release('updates')).steps).toContainEqual({
    stack: 'Queues',
    stays: 'Archive uses what would go',
  });
});

test('what another Region is handed counts as an export too', () => {
  const parameter = '/cdk/exports/Web/Firewall';
  const edge = (exports: Record<string, string>): DeployedStack => ({
    name: 'Edge',
    template: {
      Resources: { W: { Type: 'Custom::CrossRegionExportWriter', Properties: { WriterProps: { exports } } } },
    },
  });
  const web: DeployedStack = {
    name: 'Web',
    template: {
      Resources: {
        R: {
          Type: 'Custom::CrossRegionExportReader',
          Properties: { ReaderProps: { imports: { [parameter]: 'resolved' } } },
        },
      },
    },
  };
  expect(deploymentFaults([edge({ [parameter]: 'arn' }), web], [edge({}), web])).toEqual([
    'Edge: takes away an export that Web still uses',
    `Web: nothing exports ${parameter}`,
  ]);
});

const data = (id: string, table: Record<string, unknown>, more: object = {}): DeployedStack[] => [
  {
    name: 'Data',
    template: { Resources: { [id]: { Type: 'AWS::DynamoDB::Table', Properties: table, ...more } } },
  },
];
const keys = (name: string) => ({ KeySchema: [{ AttributeName: name, KeyType: 'HASH' }] });

test('a table is lost by another key, another name in the code, or by leaving the stack', () => {
  const table = data('Table', keys('pk'));
  expect(deploymentFaults(table, data('Table', keys('id')))).toEqual([
    'Data: Table (AWS::DynamoDB::Table) would be replaced by an empty one',
  ]);
  expect(deploymentFaults(table, data('People', keys('pk')))).toEqual([
    'Data: Table (AWS::DynamoDB::Table) would be deleted',
  ]);
  const retained = data('Table', keys('pk'), { DeletionPolicy: 'Retain' });
  expect(deploymentFaults(retained, data('People', keys('pk')))).toEqual([
    'Data: Table (AWS::DynamoDB::Table) would be left behind, out of the stack',
  ]);
});
