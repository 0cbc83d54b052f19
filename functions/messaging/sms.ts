import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';

/** Sends one text to one phone; throws where the network of networks did not take it. */
export type SendText = (phone: string, text: string) => Promise<void>;

/** SNS, under the council's sender ID. */
export const openSms = (senderId: string = process.env.SENDER_ID ?? ''): SendText => {
  const client = new SNSClient({});
  const attribute = (StringValue: string) => ({ DataType: 'String', StringValue });
  return async (phone, text) => {
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
