import assert from 'node:assert/strict';
import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { it, onTestFinished } from 'vitest';
import { clientConfig } from '../endpoint/client-config.ts';
import { startEndpoint } from '../endpoint/server.ts';
import { temporaryFolder } from '../storage/temporary-folder.ts';
import { openSns } from './service.ts';

const opened = async (folder: string) => {
  const endpoint = await startEndpoint();
  const sns = await openSns(folder, endpoint.faults);
  endpoint.add(sns);
  const client = new SNSClient({ ...clientConfig(endpoint.url), maxAttempts: 1 });
  onTestFinished(async () => {
    client.destroy();
    await endpoint.close();
    await sns.close();
  });
  const publish = (PhoneNumber: string, Message: string) =>
    client.send(
      new PublishCommand({
        PhoneNumber,
        Message,
        MessageAttributes: {
          'AWS.SNS.SMS.SenderID': { DataType: 'String', StringValue: 'KNEC' },
          'AWS.SNS.SMS.SMSType': { DataType: 'String', StringValue: 'Transactional' },
        },
      }),
    );
  return { sns, publish };
};

it('records an SMS with its sender, newest first, for its number only', async () => {
  const { sns, publish } = await opened(await temporaryFolder());
  assert.ok((await publish('+254722000001', 'One & <two>')).MessageId);
  await publish('+254722000001', 'Habari ya asubuhi: ñ');
  await publish('+254733000001', 'Other');
  const [last, first] = await sns.sms('254722000001');
  assert.deepEqual([first?.text, last?.text], ['One & <two>', 'Habari ya asubuhi: ñ']);
  assert.deepEqual([last?.sender, last?.kind], ['KNEC', 'Transactional']);
  assert.equal((await sns.sms()).length, 3);
});

it('fails when a test asks: before or after the SMS went out', async () => {
  const { sns, publish } = await opened(await temporaryFolder());
  sns.failNext(1, 'before');
  await assert.rejects(publish('+254722000001', 'lost'));
  assert.equal((await sns.sms()).length, 0);
  sns.failNext(1, 'after');
  await assert.rejects(publish('+254722000001', 'sent, but who knows'));
  assert.equal((await sns.sms()).length, 1);
  sns.failNext(1, 'reset');
  await assert.rejects(publish('+254722000001', 'connection lost'));
  await publish('+254722000001', 'fine again');
  assert.equal((await sns.sms()).length, 3);
});

it('refuses what is no phone number', async () => {
  const { publish } = await opened(await temporaryFolder());
  await assert.rejects(publish('0722000001', 'x'), { name: 'InvalidParameterException' });
});
