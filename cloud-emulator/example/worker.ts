import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';

const sns = new SNSClient({});

/** Sends each message as an SMS; what fails goes back to the queue, the rest does not. */
export const handler = async ({ Records }: SQSEvent): Promise<SQSBatchResponse> => {
  const failed: string[] = [];
  for (const { messageId, body, attributes } of Records)
    try {
      await sns.send(
        new PublishCommand({
          PhoneNumber: body.startsWith('+') ? body : undefined,
          Message: `Receipt ${attributes.ApproximateReceiveCount} see ${process.env.SITE_URL}/sign-in.`,
          MessageAttributes: { 'AWS.SNS.SMS.SenderID': { DataType: 'String', StringValue: 'EXAMPLE' } },
        }),
      );
    } catch {
      failed.push(messageId);
    }
  return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) };
};
