import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { derive } from './derived-secret.ts';

/** What a sealed text is for: one of them opens nothing in the other's place. */
type Purpose = 'challenge' | 'session';

const algorithm = 'aes-256-gcm';
const [ivBytes, tagBytes] = [12, 16];
const keyFor = (key: string, purpose: Purpose): Buffer => derive(key, 'seal', purpose);

/** AES-256-GCM under a key of its own for each purpose; no two sealings of a text are alike. */
export const seal = (key: string, purpose: Purpose, text: string): string => {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv(algorithm, keyFor(key, purpose), iv);
  const sealed = [cipher.update(text, 'utf8'), cipher.final()];
  return Buffer.concat([iv, cipher.getAuthTag(), ...sealed]).toString('base64url');
};

/** What was sealed; undefined for everything that this portal did not seal for this purpose. */
export const unseal = (key: string, purpose: Purpose, sealed: string): string | undefined => {
  const bytes = Buffer.from(sealed, 'base64url');
  if (bytes.length < ivBytes + tagBytes) return undefined;
  const decipher = createDecipheriv(algorithm, keyFor(key, purpose), bytes.subarray(0, ivBytes));
  decipher.setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes));
  try {
    return decipher.update(bytes.subarray(ivBytes + tagBytes), undefined, 'utf8') + decipher.final('utf8');
  } catch {
    return undefined;
  }
};
