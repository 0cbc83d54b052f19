import type { CognitoSignIn } from './cognito-sign-in.ts';
import type { Secret } from './derived-secret.ts';
import { seal, unseal } from './seal.ts';

/**
 * Sign-in whose challenges are of use to this portal alone: Cognito gives its own access token to whoever brings it
 * one and the id of the client (docs/decisions/0065-what-the-browser-keeps-is-sealed.md). The refresh token is sealed
 * with the rest of its session (`functions/sessions/session-cookie.ts`).
 */
export const sealedSignIn = (cognito: CognitoSignIn, secret: Secret): CognitoSignIn => ({
  ...cognito,
  signIn: async (phone, password, admission) => {
    const outcome = await cognito.signIn(phone, password, admission);
    return typeof outcome === 'object' && 'challenge' in outcome
      ? { challenge: seal(await secret(), 'challenge', outcome.challenge) }
      : outcome;
  },
  replacePassword: async (challenge, password) => {
    const opened = unseal(await secret(), 'challenge', challenge);
    return opened === undefined ? 'expired' : cognito.replacePassword(opened, password);
  },
});
