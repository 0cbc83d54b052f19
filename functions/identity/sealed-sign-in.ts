import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { CognitoSignIn, SignInOutcome, Tokens } from './cognito-sign-in.ts';
import { derive, type Secret } from './derived-secret.ts';

/** What a sealed text is for: one of them opens nothing in the other's place. */
type Purpose = 'challenge' | 'refresh token';

const algorithm = 'aes-256-gcm';
const [ivBytes, tagBytes] = [12, 16];
const keyFor = (key: string, purpose: Purpose): Buffer => derive(key, 'seal', purpose);

/** AES-256-GCM under a key of its own for each purpose; no two sealings of a text are alike. */
const seal = (key: string, purpose: Purpose, text: string): string => {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv(algorithm, keyFor(key, purpose), iv);
  const sealed = [cipher.update(text, 'utf8'), cipher.final()];
  return Buffer.concat([iv, cipher.getAuthTag(), ...sealed]).toString('base64url');
};

/** What was sealed; undefined for everything that this portal did not seal for this purpose. */
const unseal = (key: string, purpose: Purpose, sealed: string): string | undefined => {
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

/**
 * Sign-in whose refresh tokens and challenges are of use to this portal alone: Cognito gives its own access token to
 * whoever brings it one of these and the id of the client (docs/decisions/0065-what-the-browser-keeps-is-sealed.md).
 */
export const sealedSignIn = (cognito: CognitoSignIn, secret: Secret): CognitoSignIn => {
  const sealedTokens = async (tokens: Tokens): Promise<Tokens> => ({
    ...tokens,
    refreshToken: tokens.refreshToken && seal(await secret(), 'refresh token', tokens.refreshToken),
  });
  const sealedOutcome = async (outcome: SignInOutcome): Promise<SignInOutcome> => {
    if (typeof outcome === 'string') return outcome;
    return 'challenge' in outcome
      ? { challenge: seal(await secret(), 'challenge', outcome.challenge) }
      : sealedTokens(outcome);
  };
  return {
    signIn: async (phone, password, admission) =>
      sealedOutcome(await cognito.signIn(phone, password, admission)),
    replacePassword: async (challenge, password) => {
      const opened = unseal(await secret(), 'challenge', challenge);
      if (opened === undefined) return 'expired';
      const outcome = await cognito.replacePassword(opened, password);
      return typeof outcome === 'string' ? outcome : sealedTokens(outcome);
    },
    refresh: async (refreshToken) => {
      const opened = unseal(await secret(), 'refresh token', refreshToken);
      if (opened === undefined) return 'ended';
      const outcome = await cognito.refresh(opened);
      return typeof outcome === 'string' ? outcome : sealedTokens(outcome);
    },
    revoke: async (refreshToken) => {
      const opened = unseal(await secret(), 'refresh token', refreshToken);
      if (opened !== undefined) await cognito.revoke(opened);
    },
  };
};
