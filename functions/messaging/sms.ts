import { setTimeout as wait } from 'node:timers/promises';
import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { clientTimeouts } from '../client-timeouts.ts';
import { openPace } from './pace.ts';

/** Sends one text to one phone; throws where the network of networks did not take it. */
export type SendText = (phone: string, text: string) => Promise<void>;

/** SNS, under the council's sender ID, at the pace that SMS_SPACING_MS says. */
export const openSms = (
  senderId: string = process.env.SENDER_ID ?? '',
  spacingMs: number = Number(process.env.SMS_SPACING_MS ?? 0),
): SendText => {
  const client = new SNSClient(clientTimeouts);
  const pace = openPace(spacingMs);
  const attribute = (StringValue: string) => ({ DataType: 'String', StringValue });
  return async (phone, text) => {
    const pauseMs = pace(performance.now());
    if (pauseMs > 0) await wait(pauseMs);
    await client.send(
      new PublishCommand({
        PhoneNumber: `+${phone}`,
        Message: text,
        MessageAttributes: {
          'AWS.SNS.SMS.SenderID': attribute(senderId),
          'AWS.SNS.SMS.SMSType': attribute('Transactional'),
        },
      }),
    );
  };
};
