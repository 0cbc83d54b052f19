import assert from 'node:assert/strict';
import { test } from 'vitest';
import { bundleFunctions } from './bundle.ts';
import { allFunctions, type Uses } from './functions.ts';

/** What a command of the SDK is called in IAM, where its own name does not say. */
const inIam: Record<string, string> = {
  Get: 'GetItem',
  BatchGet: 'BatchGetItem',
  Put: 'PutItem',
  Update: 'UpdateItem',
  Delete: 'DeleteItem',
  TransactWrite: 'TransactWriteItems',
  SendMessageBatch: 'SendMessage',
};
/** Cognito's public calls need no permission. */
const publicCalls = ['RevokeToken'];
/** What a transaction does is asked for by the parts that it is made of. */
const parts = ['PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'];

/** The SDK asks it only where a client is told to discover endpoints. */
const neverMade = 'DescribeEndpoints';

const { outputs } = await bundleFunctions();
const command = /@aws-sdk\/(?:lib|client)-[\w-]+\/dist-es\/commands\/(\w+)Command\.js$/;

/** The calls to AWS that are in a function's bundle: what it never calls was left out of it. */
const callsIn = (name: string): Set<string> => {
  const [, output] = Object.entries(outputs).find(([file]) => file.endsWith(`/${name}/index.mjs`)) ?? [];
  const files = Object.entries(output?.inputs ?? {}).filter(([, { bytesInOutput }]) => bytesInOutput > 0);
  const calls = files.flatMap(([file]) => command.exec(file)?.[1] ?? []).filter((call) => call !== neverMade);
  return new Set(calls.map((call) => inIam[call] ?? call));
};

const missingFrom = (known: Set<string>, wanted: Set<string>) =>
  [...wanted].filter((call) => !known.has(call));

/** What the event source grants a worker on its own queue. */
const ofEventSource = ['ChangeMessageVisibility'];

const allowed = ({ table, lists, sendsTo, pool, secret, sms, signsIn, metrics }: Uses): Set<string> =>
  new Set([
    ...(table ?? []).flatMap(({ actions }) => actions),
    ...(lists ? ['Query'] : []),
    ...(sendsTo ? ['SendMessage'] : []),
    ...(pool ?? []),
    ...(secret ? ['GetSecretValue'] : []),
    ...(sms ? ['Publish'] : []),
    ...(signsIn === 'and out' ? publicCalls : []),
    ...(metrics ? ['GetMetricData'] : []),
  ]);

for (const spec of allFunctions) {
  const { name, uses } = spec;
  const calls = callsIn(name);
  if ('queue' in spec) for (const call of ofEventSource) calls.delete(call);
  const transacts = calls.delete('TransactWriteItems');

  test(`${name} is allowed every call that it can make`, () => {
    assert.deepEqual(missingFrom(allowed(uses), calls), []);
  });

  test(`${name} is allowed no call that it cannot make`, () => {
    assert.deepEqual(missingFrom(new Set([...calls, ...(transacts ? parts : [])]), allowed(uses)), []);
  });
}
