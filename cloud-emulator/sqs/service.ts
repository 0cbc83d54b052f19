import { createHash, randomUUID } from 'node:crypto';
import { AwsError } from '../endpoint/aws-error.ts';
import { Clock } from '../endpoint/clock.ts';
import type { Call, Input, Service } from '../endpoint/service.ts';
import { openLevel } from '../storage/level.ts';
import type { MessageAttribute } from './messages.ts';
import { Queue, type QueueDescription, type Received } from './queue.ts';

export type Sqs = Service & {
  /** The queue of an ARN. */
  queue(arn: string): Queue;
  queues(): readonly Queue[];
  close(): Promise<void>;
};

const mostInBatch = 10;
/** The digest with which the SDK checks that a body arrived whole. */
export const md5Of = (text: string) => createHash('md5').update(text).digest('hex');
// biome-ignore lint/suspicious/noControlCharactersInRegex: the very characters that SQS refuses
const refusedCharacters = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;

const noSuchQueue = () =>
  new AwsError('com.amazonaws.sqs#QueueDoesNotExist', 'The specified queue does not exist.');
const invalidValue = (message: string) => new AwsError('com.amazonaws.sqs#InvalidParameterValue', message);
const badHandle = () =>
  new AwsError('com.amazonaws.sqs#ReceiptHandleIsInvalid', 'The input receipt handle is invalid.');

const checkBody = (body: unknown, { description }: Queue) => {
  if (typeof body !== 'string' || body === '')
    throw new AwsError(
      'com.amazonaws.sqs#MissingParameter',
      'The request must contain the parameter MessageBody.',
    );
  if (Buffer.byteLength(body) > description.mostBytes)
    throw invalidValue(
      `One or more parameters are invalid. Reason: Message must be shorter than ${description.mostBytes} bytes.`,
    );
  if (refusedCharacters.test(body))
    throw new AwsError('com.amazonaws.sqs#InvalidMessageContents', 'Invalid characters found.');
};

const draftOf = (input: Input, queue: Queue) => {
  checkBody(input.MessageBody, queue);
  if (
    input.DelaySeconds !== undefined &&
    !(Number(input.DelaySeconds) >= 0 && Number(input.DelaySeconds) <= 900)
  )
    throw invalidValue('Value for parameter DelaySeconds is invalid. Reason: must be between 0 and 900.');
  return {
    id: randomUUID(),
    body: input.MessageBody as string,
    attributes: (input.MessageAttributes ?? {}) as Record<string, MessageAttribute>,
    ...(input.DelaySeconds === undefined ? {} : { delay: Number(input.DelaySeconds) }),
  };
};

const send = async (queue: Queue, input: Input) => {
  const draft = draftOf(input, queue);
  await queue.send([draft]);
  return { MessageId: draft.id, MD5OfMessageBody: md5Of(draft.body) };
};

const entriesOf = (input: Input): Input[] => {
  const entries = (input.Entries ?? []) as Input[];
  if (entries.length === 0)
    throw new AwsError('com.amazonaws.sqs#EmptyBatchRequest', 'There should be at least one entry.');
  if (entries.length > mostInBatch)
    throw new AwsError(
      'com.amazonaws.sqs#TooManyEntriesInBatchRequest',
      'Maximum number of entries per request are 10.',
    );
  if (new Set(entries.map(({ Id }) => Id)).size < entries.length)
    throw new AwsError('com.amazonaws.sqs#BatchEntryIdsNotDistinct', 'Ids must be distinct.');
  return entries;
};

const failed = ({ Id }: Input, error: unknown) => {
  if (!(error instanceof AwsError)) throw error;
  return { Id, SenderFault: true, Code: error.code.split('#')[1], Message: error.message };
};

const eachOf = async (input: Input, work: (entry: Input) => Promise<Input>) => {
  const outcome = { Successful: [] as Input[], Failed: [] as Input[] };
  for (const entry of entriesOf(input))
    try {
      outcome.Successful.push({ Id: entry.Id, ...(await work(entry)) });
    } catch (error) {
      outcome.Failed.push(failed(entry, error));
    }
  return outcome;
};

const shown = (message: Received, input: Input) => {
  const wanted = [
    ...((input.MessageSystemAttributeNames ?? []) as string[]),
    ...((input.AttributeNames ?? []) as string[]),
  ];
  const system = Object.entries(systemAttributes(message)).filter(
    ([name]) => wanted.includes('All') || wanted.includes(name),
  );
  return {
    MessageId: message.id,
    ReceiptHandle: message.handle,
    Body: message.body,
    MD5OfBody: md5Of(message.body),
    ...(system.length > 0 ? { Attributes: Object.fromEntries(system) } : {}),
    ...(Object.keys(message.attributes).length > 0 ? { MessageAttributes: message.attributes } : {}),
  };
};

/** What SQS itself knows of a received message. */
export const systemAttributes = (message: Received): Record<string, string> => ({
  ApproximateReceiveCount: String(message.receiveCount),
  SentTimestamp: String(message.sentAt),
  SenderId: 'local',
  ApproximateFirstReceiveTimestamp: String(message.firstReceivedAt ?? message.sentAt),
});

const receive = async (queue: Queue, input: Input, { signal }: Call) => {
  const messages = await queue.poll(
    Math.min(Number(input.MaxNumberOfMessages ?? 1), mostInBatch),
    Number(input.WaitTimeSeconds ?? queue.description.receiveWait),
    input.VisibilityTimeout === undefined ? undefined : Number(input.VisibilityTimeout),
    signal,
  );
  return messages.length > 0 ? { Messages: messages.map((message) => shown(message, input)) } : {};
};

const changeVisibility = async (queue: Queue, input: Input) => {
  if (!(await queue.changeVisibility(String(input.ReceiptHandle), Number(input.VisibilityTimeout))))
    throw badHandle();
  return {};
};

const remove = async (queue: Queue, input: Input) => {
  await queue.delete([String(input.ReceiptHandle)]);
  return {};
};

const attributes = (queue: Queue) => {
  const { visible, inFlight, delayed } = queue.counts();
  const { arn, visibilityTimeout, delay, retention, redrive } = queue.description;
  return {
    Attributes: {
      QueueArn: arn,
      ApproximateNumberOfMessages: String(visible),
      ApproximateNumberOfMessagesNotVisible: String(inFlight),
      ApproximateNumberOfMessagesDelayed: String(delayed),
      VisibilityTimeout: String(visibilityTimeout),
      DelaySeconds: String(delay),
      MessageRetentionPeriod: String(retention),
      ...(redrive
        ? {
            RedrivePolicy: JSON.stringify({
              deadLetterTargetArn: redrive.deadLetterArn,
              maxReceiveCount: redrive.maxReceiveCount,
            }),
          }
        : {}),
    },
  };
};

const actions = new Map<string, (queue: Queue, input: Input, call: Call) => Promise<unknown>>([
  ['SendMessage', send],
  ['SendMessageBatch', (queue, input) => eachOf(input, (entry) => send(queue, entry))],
  ['ReceiveMessage', receive],
  ['DeleteMessage', remove],
  ['DeleteMessageBatch', (queue, input) => eachOf(input, (entry) => remove(queue, entry))],
  ['ChangeMessageVisibility', changeVisibility],
  [
    'ChangeMessageVisibilityBatch',
    (queue, input) => eachOf(input, (entry) => changeVisibility(queue, entry)),
  ],
  ['GetQueueAttributes', async (queue) => attributes(queue)],
  ['PurgeQueue', (queue) => queue.purge().then(() => ({}))],
]);

/** SQS on one machine, for the queues that the template describes. */
export const openSqs = async (
  folder: string,
  descriptions: QueueDescription[],
  urlOf: (name: string) => string,
  clock = new Clock(),
): Promise<Sqs> => {
  const level = await openLevel(folder);
  const byArn = new Map<string, Queue>();
  for (const description of descriptions) {
    const queue = new Queue(level, clock, description, () =>
      byArn.get(description.redrive?.deadLetterArn ?? ''),
    );
    await queue.load();
    byArn.set(description.arn, queue);
  }
  const byName = (name: unknown): Queue => {
    const queue = [...byArn.values()].find(({ description }) => description.name === name);
    if (!queue) throw noSuchQueue();
    return queue;
  };

  return {
    name: 'sqs',
    answer: async (action, input, call) => {
      if (action === 'GetQueueUrl') return { QueueUrl: urlOf(byName(input.QueueName).description.name) };
      const perform = actions.get(action);
      if (!perform) throw new AwsError('UnknownOperationException', `Not emulated: SQS ${action}`);
      return perform(
        byName(
          String(input.QueueUrl ?? '')
            .split('/')
            .at(-1),
        ),
        input,
        call,
      );
    },
    queue: (arn) => {
      const queue = byArn.get(arn);
      if (!queue) throw new Error(`The stacks have no queue ${arn}`);
      return queue;
    },
    queues: () => [...byArn.values()],
    close: () => level.close(),
  };
};
