import { Clock } from '../endpoint/clock.ts';
import { exampleQueues } from './example-queues.ts';
import { openSqs } from './service.ts';

/** Sends, and takes every third message back, as fast as it can and says what was acknowledged: for the test that kills it. */
const sqs = await openSqs(process.argv[2] ?? '', exampleQueues, (name) => name, new Clock());
const call = { caller: 'sender', signal: new AbortController().signal };
const QueueUrl = 'work';
for (let number = 0; ; number += 1) {
  await sqs.answer('SendMessage', { QueueUrl, MessageBody: String(number) }, call);
  process.stdout.write(`sent ${number}\n`);
  if (number % 3 !== 0) continue;
  const { Messages } = (await sqs.answer('ReceiveMessage', { QueueUrl }, call)) as {
    Messages: { Body: string; ReceiptHandle: string }[];
  };
  for (const { Body, ReceiptHandle } of Messages) {
    await sqs.answer('DeleteMessage', { QueueUrl, ReceiptHandle }, call);
    process.stdout.write(`deleted ${Body}\n`);
  }
}
