import type { Session } from '../../contract/operations/sessions.ts';
import type { WithCookies } from '../http/answer.ts';
import { isAnother } from '../http/caller.ts';
import { type Refusal, refuse } from '../http/refusal.ts';
import type { CognitoSignIn } from '../identity/cognito-sign-in.ts';
import { answerSession, claimsOf } from './session.ts';

type Input = { refreshToken: string | undefined; person: string | undefined };

/**
 * A new access token for a living refresh token. A page says which `person` it was made for; where the cookie has
 * become another's, it gets nothing of theirs.
 */
export const refreshSession = async (
  { cognito }: { cognito: CognitoSignIn },
  { refreshToken, person }: Input,
): Promise<WithCookies<Session> | Refusal> => {
  const tokens = refreshToken ? await cognito.refresh(refreshToken) : 'ended';
  if (tokens === 'ended') return refuse('session-ended');
  return isAnother(person, claimsOf(tokens.accessToken).sub)
    ? refuse('another-person')
    : answerSession(tokens);
};
