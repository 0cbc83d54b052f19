import { Secret, TOTP } from 'otpauth';

/** As authenticator apps and Cognito count: SHA-1, six digits, thirty seconds, one step of tolerance. */
const totpOf = (secret: string) =>
  new TOTP({ secret: Secret.fromBase32(secret), algorithm: 'SHA1', digits: 6, period: 30 });

/** A new secret as AssociateSoftwareToken gives it, in base 32. */
export const newSecret = (): string => new Secret({ size: 32 }).base32;

/** The code that an authenticator shows at an instant. */
export const codeAt = (secret: string, now: number): string => totpOf(secret).generate({ timestamp: now });

/** The step of time that a code belongs to, undefined where it is wrong or too old. */
export const stepOf = (secret: string, code: string, now: number): number | undefined => {
  const delta = totpOf(secret).validate({ token: code, timestamp: now, window: 1 });
  return delta === null ? undefined : Math.floor(now / 30_000) + delta;
};
