import assert from 'node:assert/strict';
import { it, onTestFinished } from 'vitest';
import { Metrics } from '../../cloud-emulator/cloudwatch/metrics.ts';
import { Clock } from '../../cloud-emulator/endpoint/clock.ts';
import { Faults } from '../../cloud-emulator/endpoint/faults.ts';
import { openSns } from '../../cloud-emulator/sns/service.ts';
import { exampleQueues } from '../../cloud-emulator/sqs/example-queues.ts';
import { openSqs } from '../../cloud-emulator/sqs/service.ts';
import { temporaryFolder } from '../../cloud-emulator/storage/temporary-folder.ts';
import { screens } from './screens.ts';

const get = (path: string, headers: Record<string, string> = {}) => ({
  method: 'GET',
  path,
  query: '',
  headers,
  cookies: [],
  body: Buffer.alloc(0),
  viewerAddress: '127.0.0.1',
});

it('shows a queue’s dead letters as JSON and as a page, and leaves every other address to the portal', async () => {
  const sns = await openSns(await temporaryFolder(), new Faults());
  const sqs = await openSqs(await temporaryFolder(), exampleQueues, (name) => `/${name}`, new Clock());
  onTestFinished(async () => void (await Promise.all([sns.close(), sqs.close()])));
  const { answer } = screens({ sns, sqs, metrics: new Metrics() });
  const [, dead] = sqs.queues();
  await dead?.send([{ id: 'one', body: '<b>not sent</b>', attributes: {} }]);

  const states = JSON.parse(String((await answer?.(get('/_local/queues')))?.body));
  assert.deepEqual(
    states.flatMap(({ deadLetters = [] }: { deadLetters?: { body: string }[] }) =>
      deadLetters.map(({ body }) => body),
    ),
    ['<b>not sent</b>'],
  );
  const page = String((await answer?.(get('/_local/queues', { accept: 'text/html' })))?.body);
  assert.match(page, /&#60;b&#62;not sent/);
  assert.equal((await answer?.(get('/_local/nothing')))?.status, 404);
  assert.equal(answer?.(get('/api/me')), undefined);
});
