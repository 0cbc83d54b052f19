import { createHash } from 'node:crypto';
import type { Event } from './caller.ts';
import { type Refusal, refuse } from './refusal.ts';

const form = /^[A-Za-z0-9-]{8,64}$/;

/** The caller's Idempotency-Key, undefined where none was sent, or the refusal of a malformed one. */
export const idempotencyKey = (event: Event): string | undefined | Refusal => {
  const key = event.headers['idempotency-key'];
  if (key === undefined) return undefined;
  return form.test(key) ? key : refuse('idempotency-key-invalid');
};

/** The same id for the same parts, so that a repeated request finds what the first one made. */
export const derivedId = (...parts: string[]): string =>
  BigInt(`0x${createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 26)}`)
    .toString(36)
    .padStart(20, '0')
    .slice(-20);

/** A short fingerprint of a body: tells a repeated request from a different one with the same key. */
export const fingerprint = (body: unknown): string =>
  createHash('sha256').update(JSON.stringify(body)).digest('base64url').slice(0, 16);
