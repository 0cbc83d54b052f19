import { randomUUID } from 'node:crypto';
import type { Operation } from '../../contract/operation.ts';
import { type OperationName, operations } from '../../contract/operations/index.ts';
import { workers } from '../../infra/functions.ts';
import { mostDeliveries } from '../../infra/queues.ts';
import { callApi } from '../fixtures/portal.ts';
import { comparable, type Subjects } from './effect.ts';
import { type Fixtures, newKey } from './fixtures.ts';
import { intents } from './intents.ts';
import { cases } from './operations.ts';

/** What one request or delivery is told where it is not done: the portal's own words, or none at all. */
export const busy = 'busy';
export const cutOff = 'cut off';

/** A case, ready to be tried as often as a browser or a queue would. */
export type Ready = {
  subjects: Subjects;
  also?: (() => Promise<unknown>) | undefined;
  attempt: (trace: string, time: number) => Promise<string>;
};

/** What is put through the faults: an operation of the contract, or a worker with an intent of one kind. */
export type Subject = {
  name: string;
  functionName: string;
  /** Whether the trace of a request reaches its function: CloudFront passes none on where it caches. */
  traced: boolean;
  mostTries: number;
  prepare: () => Promise<Ready>;
};

/** The function of the template that has a name of `infra/functions.ts`. */
export const functionNamed = ({ cloud }: Fixtures, name: string) => {
  const logicalId = name.replaceAll('-', '');
  const found = cloud.functions.descriptions.find(({ id }) => id.replace(/[0-9A-F]{8}$/, '') === logicalId);
  if (!found) throw new Error(`The stacks have no function ${name}`);
  return found;
};

const operationSubject = (fixtures: Fixtures, name: OperationName): Subject => {
  const operation: Operation = operations[name];
  const api = callApi(fixtures.cloud.url);
  const prepare = async (): Promise<Ready> => {
    const key = newKey();
    const { path = {}, query, subjects, shown, also, ...sent } = await cases[name](fixtures, key);
    const address = operation.path.replace(/\{(\w+)\}/g, (_, parameter) => path[parameter] ?? '');
    const route = `${operation.method} ${address}${query ? `?${query}` : ''}`;
    return {
      subjects,
      also,
      attempt: async (trace) => {
        const headers = { 'x-amzn-trace-id': trace };
        const call = { ...sent, headers, ...(operation.idempotent ? { key } : {}) };
        const { status, body } = await api(route, call);
        if (status === 503 && body.code === 'busy') return busy;
        if (status === 500 && body.code === undefined) return cutOff;
        const told = status < 300 && shown ? shown(body) : { ...body, requestId: undefined };
        return `${status} ${comparable(told, subjects)}`;
      },
    };
  };
  return { name, functionName: operation.part, traced: !operation.cacheSeconds, mostTries: 2, prepare };
};

const intentSubject = (fixtures: Fixtures, kind: keyof typeof intents): Subject => {
  const functionName = workers.find(({ queue }) => queue === intents[kind].queue)?.name ?? '';
  const prepare = async (): Promise<Ready> => {
    const { intent, subjects, also } = await intents[kind].prepare(fixtures);
    const [sentAt, messageId] = [Date.now(), randomUUID()];
    const record = (time: number) => ({
      messageId,
      receiptHandle: messageId,
      body: JSON.stringify(intent),
      attributes: { ApproximateReceiveCount: String(time), SentTimestamp: String(sentAt) },
    });
    return {
      subjects,
      also,
      attempt: async (trace, time) => {
        const event = { Records: [record(time)] };
        const { name } = functionNamed(fixtures, functionName);
        const outcome = await fixtures.cloud.functions.invoke(name, event, undefined, trace);
        if ('error' in outcome) return cutOff;
        const { batchItemFailures } = JSON.parse(outcome.result) as { batchItemFailures: unknown[] };
        return batchItemFailures.length > 0 ? busy : 'done';
      },
    };
  };
  return { name: `${functionName}: ${kind}`, functionName, traced: true, mostTries: mostDeliveries, prepare };
};

/** Every operation of the contract and every kind of intent. */
export const subjectsOf = (fixtures: Fixtures): Subject[] => [
  ...Object.keys(operations).map((name) => operationSubject(fixtures, name as OperationName)),
  ...Object.keys(intents).map((kind) => intentSubject(fixtures, kind as keyof typeof intents)),
];
