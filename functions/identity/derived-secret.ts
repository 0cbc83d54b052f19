import { createHmac, timingSafeEqual } from 'node:crypto';
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { clientTimeouts } from '../client-timeouts.ts';
import { legibleLetters } from './legible-letters.ts';

/** The key that passwords and codes in SMS are derived from (docs/decisions/0002-secrets-are-derived.md). */
export type Secret = () => Promise<string>;

/** Reads the key once for as long as the function lives. */
export const openSecret = (id: string = process.env.SECRET_ID ?? ''): Secret => {
  let read: Promise<string> | undefined;
  return () => {
    read ??= new SecretsManagerClient(clientTimeouts).send(new GetSecretValueCommand({ SecretId: id })).then(
      ({ SecretString = '' }) => SecretString,
      (error) => {
        read = undefined;
        throw error;
      },
    );
    return read;
  };
};

/** The same bytes for the same parts and key, and nothing to be learned without the key. */
export const derive = (key: string, ...parts: string[]): Buffer =>
  createHmac('sha256', key).update(JSON.stringify(parts)).digest();

/** Whether two texts are the same, in a time that tells nothing of where they differ. */
export const isSame = (one: string, other: string): boolean => {
  const [first, second] = [Buffer.from(one), Buffer.from(other)];
  return first.length === second.length && timingSafeEqual(first, second);
};

/** The password that the SMS of a new account brings: ten characters, 49 bits. */
export const temporaryPassword = (key: string, phone: string, requestId: string): string =>
  [...derive(key, 'account', phone, requestId).subarray(0, 10)]
    .map((byte) => legibleLetters[byte % legibleLetters.length])
    .join('')
    .replace(/^(.{5})/, '$1-');

/** The code of six digits that the SMS of a password reset brings. */
export const resetCode = (key: string, phone: string, resetId: string): string =>
  String(derive(key, 'reset', phone, resetId).readUInt32BE() % 1_000_000).padStart(6, '0');
