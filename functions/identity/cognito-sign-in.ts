import {
  AdminInitiateAuthCommand,
  AdminRespondToAuthChallengeCommand,
  type AuthenticationResultType,
  RevokeTokenCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { openUserPool, outcomeOf, type UserPool } from './user-pool.ts';

/**
 * What a sign-in brings. The `accessToken` of the portal is Cognito's ID token: it says who somebody is, and opens
 * nothing at Cognito itself (docs/decisions/0061-no-key-to-cognito-in-the-browser.md).
 */
export type Tokens = { accessToken: string; refreshToken: string | undefined; expiresIn: number };
/** `locked`: Cognito, which knows the number, does not look at passwords for some seconds. */
export type SignInOutcome = Tokens | { challenge: string } | 'wrong' | 'locked';

/** Cognito's sign-in as the portal uses it: outcomes are values, only outages are thrown. */
export type CognitoSignIn = {
  /** With `admission`, whoever is no user yet becomes one with this password. */
  signIn(phone: string, password: string, admission?: string): Promise<SignInOutcome>;
  replacePassword(challenge: string, password: string): Promise<Tokens | 'expired' | 'weak'>;
  refresh(refreshToken: string): Promise<Tokens | 'ended'>;
  revoke(refreshToken: string): Promise<void>;
};

const wrongSignIn = outcomeOf<'wrong'>({
  NotAuthorizedException: 'wrong',
  UserNotFoundException: 'wrong',
  PasswordResetRequiredException: 'wrong',
  UserNotConfirmedException: 'wrong',
  InvalidParameterException: 'wrong',
});
const wrongReplacement = outcomeOf<'expired' | 'weak'>({
  NotAuthorizedException: 'expired',
  CodeMismatchException: 'expired',
  ExpiredCodeException: 'expired',
  UserNotFoundException: 'expired',
  InvalidParameterException: 'expired',
  InvalidPasswordException: 'weak',
});
const wrongRefresh = outcomeOf<'ended'>({
  NotAuthorizedException: 'ended',
  UserNotFoundException: 'ended',
  InvalidParameterException: 'ended',
});

const tokensOf = (result: AuthenticationResultType | undefined): Tokens => ({
  accessToken: result?.IdToken ?? '',
  refreshToken: result?.RefreshToken,
  expiresIn: result?.ExpiresIn ?? 0,
});

const isLocked = ({ name, message }: Error): boolean =>
  name === 'NotAuthorizedException' && /attempts exceeded/i.test(message);

/** A challenge's session, with the pool's own name of the user, which alone is right in every case. */
const challengeOf = (session = '', userId = ''): string => `${userId}.${session}`;
const inChallenge = (challenge: string): [userId: string, session: string] => {
  const at = challenge.indexOf('.');
  return [challenge.slice(0, at), challenge.slice(at + 1)];
};

type Client = { pool: UserPool; ClientId: string };
/** The pool and the client that USER_POOL_ID and USER_POOL_CLIENT_ID name. */
const ofPortal = (): Client => ({
  pool: openUserPool(),
  ClientId: process.env.USER_POOL_CLIENT_ID ?? '',
});

/** Sign-in with a password, as only a role may. */
export const openSignIn =
  ({ pool, ClientId }: Client = ofPortal()): CognitoSignIn['signIn'] =>
  async (phone, password, admission) => {
    try {
      const answer = await pool.client().send(
        new AdminInitiateAuthCommand({
          UserPoolId: pool.UserPoolId,
          ClientId,
          AuthFlow: 'ADMIN_USER_PASSWORD_AUTH',
          AuthParameters: { USERNAME: `+${phone}`, PASSWORD: password },
          ...(admission && { ClientMetadata: { admission } }),
        }),
      );
      return answer.ChallengeName === 'NEW_PASSWORD_REQUIRED'
        ? { challenge: challengeOf(answer.Session, answer.ChallengeParameters?.USER_ID_FOR_SRP) }
        : tokensOf(answer.AuthenticationResult);
    } catch (error) {
      return isLocked(error as Error) ? 'locked' : wrongSignIn(error as Error);
    }
  };

const openReplacePassword =
  ({ pool, ClientId }: Client): CognitoSignIn['replacePassword'] =>
  (challenge, password) => {
    const [USERNAME, Session] = inChallenge(challenge);
    return pool
      .client()
      .send(
        new AdminRespondToAuthChallengeCommand({
          UserPoolId: pool.UserPoolId,
          ClientId,
          ChallengeName: 'NEW_PASSWORD_REQUIRED',
          Session,
          ChallengeResponses: { USERNAME, NEW_PASSWORD: password },
        }),
      )
      .then(({ AuthenticationResult }) => tokensOf(AuthenticationResult), wrongReplacement);
  };

const openRefresh =
  ({ pool, ClientId }: Client): CognitoSignIn['refresh'] =>
  (refreshToken) =>
    pool
      .client()
      .send(
        new AdminInitiateAuthCommand({
          UserPoolId: pool.UserPoolId,
          ClientId,
          AuthFlow: 'REFRESH_TOKEN_AUTH',
          AuthParameters: { REFRESH_TOKEN: refreshToken },
        }),
      )
      .then(({ AuthenticationResult }) => tokensOf(AuthenticationResult), wrongRefresh);

export const openCognitoSignIn = (client: Client = ofPortal()): CognitoSignIn => ({
  signIn: openSignIn(client),
  replacePassword: openReplacePassword(client),
  refresh: openRefresh(client),
  revoke: async (Token) => {
    await client.pool.client().send(new RevokeTokenCommand({ ClientId: client.ClientId, Token }));
  },
});
