import assert from 'node:assert/strict';
import { join } from 'node:path';
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { it, onTestFinished } from 'vitest';
import { clientConfig } from '../endpoint/client-config.ts';
import { startEndpoint } from '../endpoint/server.ts';
import { temporaryFolder } from '../storage/temporary-folder.ts';
import { openSecrets } from './service.ts';

it('generates a secret by its rules once for a data folder, and gives it by name or ARN', async () => {
  const file = join(await temporaryFolder(), 'secrets.json');
  const secret = {
    name: 'sms',
    arn: 'arn:aws:secretsmanager:us-east-1:000000000000:secret:sms-abc123',
    generate: { PasswordLength: 64, ExcludePunctuation: true },
  };
  const endpoint = await startEndpoint();
  const client = new SecretsManagerClient(clientConfig(endpoint.url));
  onTestFinished(async () => {
    client.destroy();
    await endpoint.close();
  });
  const read = async (SecretId: string) =>
    (await client.send(new GetSecretValueCommand({ SecretId }))).SecretString ?? '';
  endpoint.add(await openSecrets(file, [secret]));
  const value = await read('sms');
  assert.match(value, /^[A-Za-z0-9]{64}$/);
  endpoint.add(await openSecrets(file, [secret]));
  assert.equal(await read(secret.arn), value);
  await assert.rejects(read('other'), { name: 'ResourceNotFoundException' });
});
