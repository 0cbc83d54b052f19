import { randomUUID } from 'node:crypto';

/** How AWS answered somebody who calls it without any credentials. */
export type Outcome = { status: number; name: string; message: string; body: Record<string, unknown> };

/** The prefixes of `x-amz-target` by service. */
const targets = {
  cognito: 'AWSCognitoIdentityProviderService',
  dynamodb: 'DynamoDB_20120810',
  sqs: 'AmazonSQS',
  secrets: 'secretsmanager',
  cloudwatch: 'GraniteServiceVersion20100801',
} as const;
export type Target = keyof typeof targets;

/** A call as anybody on the internet may send it: a plain request, unsigned or with invented keys. */
export const callFromOutside =
  (endpoint: string, invented?: string) =>
  async (service: Target, action: string, input: object): Promise<Outcome> => {
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-amz-json-1.1',
        'x-amz-target': `${targets[service]}.${action}`,
        ...(invented && {
          authorization: `AWS4-HMAC-SHA256 Credential=${invented}/20261127/us-east-1/${service}/aws4_request, SignedHeaders=host, Signature=${randomUUID()}`,
        }),
      },
      body: JSON.stringify(input),
    });
    const body = (await response.json()) as Record<string, unknown>;
    const [name, message] = [String(body.__type ?? ''), String(body.message ?? '')];
    return { status: response.status, name, message, body };
  };
