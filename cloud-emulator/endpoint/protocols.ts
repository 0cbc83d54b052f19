import { randomUUID } from 'node:crypto';
import { AwsError } from './aws-error.ts';
import type { Input } from './service.ts';

/** An AWS wire protocol: how an output or an error is written. */
export type Protocol = {
  write(action: string, output: unknown): { contentType: string; body: string };
  writeError(error: AwsError): { contentType: string; body: string };
};

const dateAsSeconds = function (this: Record<string, unknown>, key: string, value: unknown) {
  const original = this[key];
  return original instanceof Date ? original.getTime() / 1000 : value;
};

const json = (contentType: string): Protocol => ({
  write: (_action, output) => ({ contentType, body: JSON.stringify(output ?? {}, dateAsSeconds) }),
  writeError: ({ code, message, fields }) => ({
    contentType,
    body: JSON.stringify({ __type: code, message, ...fields }),
  }),
});

const escaped = (text: string) => text.replace(/[<>&'"]/g, (character) => `&#${character.charCodeAt(0)};`);

const xmlOf = (value: unknown): string =>
  value !== null && typeof value === 'object'
    ? Object.entries(value)
        .map(([name, inner]) => `<${name}>${xmlOf(inner)}</${name}>`)
        .join('')
    : escaped(String(value ?? ''));

const query: Protocol = {
  write: (action, output) => ({
    contentType: 'text/xml',
    body: `<${action}Response><${action}Result>${xmlOf(output)}</${action}Result><ResponseMetadata><RequestId>${randomUUID()}</RequestId></ResponseMetadata></${action}Response>`,
  }),
  writeError: ({ code, message, status }) => ({
    contentType: 'text/xml',
    body: `<ErrorResponse><Error><Type>${status < 500 ? 'Sender' : 'Receiver'}</Type><Code>${code}</Code><Message>${escaped(message)}</Message></Error><RequestId>${randomUUID()}</RequestId></ErrorResponse>`,
  }),
};

const servicesByTarget: Record<string, string> = {
  DynamoDB_20120810: 'dynamodb',
  AWSCognitoIdentityProviderService: 'cognito-idp',
  AmazonSQS: 'sqs',
  secretsmanager: 'secretsmanager',
  GraniteServiceVersion20100801: 'cloudwatch',
};
const servicesByVersion: Record<string, string> = { '2010-03-31': 'sns' };

export type Decoded = { service: string; action: string; input: Input; protocol: Protocol };

const decodeQuery = (body: string): Decoded => {
  const input = Object.fromEntries(new URLSearchParams(body));
  const service = servicesByVersion[input.Version ?? ''];
  if (!service) throw new AwsError('InvalidAction', `No service has version ${input.Version}`);
  return { service, action: input.Action ?? '', input, protocol: query };
};

/** Which service and action a request of the SDK is for, by its target header or its query body. */
export const decode = (headers: NodeJS.Dict<string | string[]>, body: string): Decoded => {
  const contentType = String(headers['content-type'] ?? '');
  if (contentType.startsWith('application/x-www-form-urlencoded')) return decodeQuery(body);
  const [target = '', action = ''] = String(headers['x-amz-target'] ?? '').split('.');
  const service = servicesByTarget[target];
  if (!service || !action)
    throw new AwsError('UnknownOperationException', `Not emulated: ${target}.${action}`);
  try {
    return { service, action, input: JSON.parse(body || '{}'), protocol: json(contentType) };
  } catch {
    throw new AwsError('SerializationException', 'The body is not JSON');
  }
};

/** The protocol of an answer to a request that could not be decoded. */
export const plainProtocol = json('application/x-amz-json-1.0');
