import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { APIGatewayProxyEventV2WithJWTAuthorizer, Context } from 'aws-lambda';

type Event = APIGatewayProxyEventV2WithJWTAuthorizer;

const sqs = new SQSClient({});
const secrets = new SecretsManagerClient({});
const json = (value: unknown, statusCode = 200) => ({
  statusCode,
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(value),
});
let calls = 0;

/** What the tests of the local cloud ask a function to do, by the last part of the path. */
const deeds: Record<string, (event: Event, context: Context) => unknown> = {
  echo: (event, context) => {
    calls += 1;
    return json({ event, calls, requestId: context.awsRequestId, left: context.getRemainingTimeInMillis() });
  },
  environment: () => json(process.env),
  cookie: () => ({ statusCode: 204, cookies: ['refresh=abc; HttpOnly; Path=/api', 'other=1'] }),
  throw: () => {
    throw new TypeError('on purpose');
  },
  exit: () => process.exit(3),
  hang: () => new Promise(() => undefined),
  large: () => json({ text: 'na '.repeat(2000) }),
  plain: () => ({ hello: 'world' }),
  log: () => {
    process.stdout.write('{"said":"in the function"}\n');
    return json({});
  },
  secret: async () => {
    const { SecretString } = await secrets.send(
      new GetSecretValueCommand({ SecretId: process.env.SECRET_ID }),
    );
    return json({ length: SecretString?.length, secret: SecretString });
  },
  send: async (event) => {
    await sqs.send(
      new SendMessageCommand({ QueueUrl: process.env.QUEUE_URL, MessageBody: event.body ?? '' }),
    );
    return json({}, 202);
  },
};

export const handler = async (event: Event, context: Context) =>
  (deeds[event.pathParameters?.deed ?? 'echo'] ?? (() => json({ event }, 404)))(event, context);
