import {
  type AuthenticationResultType,
  CognitoIdentityProviderClient,
  InitiateAuthCommand,
  RespondToAuthChallengeCommand,
  RevokeTokenCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { clientTimeouts } from '../client-timeouts.ts';

export type Tokens = { accessToken: string; refreshToken: string | undefined; expiresIn: number };
/** `locked`: Cognito, which knows the number, does not look at passwords for some seconds. */
export type SignInOutcome = Tokens | { challenge: string } | 'wrong' | 'locked';

/** Cognito's sign-in as the portal uses it: outcomes are values, only outages are thrown. */
export type CognitoSignIn = {
  signIn(phone: string, password: string): Promise<SignInOutcome>;
  replacePassword(phone: string, session: string, password: string): Promise<Tokens | 'expired' | 'weak'>;
  refresh(refreshToken: string): Promise<Tokens | 'ended'>;
  revoke(refreshToken: string): Promise<void>;
};

const named =
  <O extends string>(outcomes: Record<string, O>) =>
  (error: Error): O => {
    const outcome = outcomes[error.name];
    if (outcome) return outcome;
    throw error;
  };

const wrongSignIn = named({
  NotAuthorizedException: 'wrong',
  UserNotFoundException: 'wrong',
  PasswordResetRequiredException: 'wrong',
  UserNotConfirmedException: 'wrong',
  InvalidParameterException: 'wrong',
});
const wrongReplacement = named({
  NotAuthorizedException: 'expired',
  CodeMismatchException: 'expired',
  ExpiredCodeException: 'expired',
  UserNotFoundException: 'expired',
  InvalidParameterException: 'expired',
  InvalidPasswordException: 'weak',
});
const wrongRefresh = named({
  NotAuthorizedException: 'ended',
  UserNotFoundException: 'ended',
  InvalidParameterException: 'ended',
});

const tokensOf = (result: AuthenticationResultType | undefined): Tokens => ({
  accessToken: result?.AccessToken ?? '',
  refreshToken: result?.RefreshToken,
  expiresIn: result?.ExpiresIn ?? 0,
});

/** The gate of the app client that USER_POOL_CLIENT_ID names. */
export const openCognitoSignIn = (
  ClientId: string = process.env.USER_POOL_CLIENT_ID ?? '',
): CognitoSignIn => {
  const client = new CognitoIdentityProviderClient(clientTimeouts);
  return {
    signIn: async (phone, password) => {
      const AuthParameters = { USERNAME: `+${phone}`, PASSWORD: password };
      try {
        const answer = await client.send(
          new InitiateAuthCommand({ ClientId, AuthFlow: 'USER_PASSWORD_AUTH', AuthParameters }),
        );
        if (answer.ChallengeName === 'NEW_PASSWORD_REQUIRED') return { challenge: answer.Session ?? '' };
        return tokensOf(answer.AuthenticationResult);
      } catch (error) {
        const { name, message } = error as Error;
        if (name === 'NotAuthorizedException' && /attempts exceeded/i.test(message)) return 'locked';
        return wrongSignIn(error as Error);
      }
    },
    replacePassword: async (phone, Session, password) => {
      const ChallengeResponses = { USERNAME: `+${phone}`, NEW_PASSWORD: password };
      try {
        const answer = await client.send(
          new RespondToAuthChallengeCommand({
            ClientId,
            ChallengeName: 'NEW_PASSWORD_REQUIRED',
            Session,
            ChallengeResponses,
          }),
        );
        return tokensOf(answer.AuthenticationResult);
      } catch (error) {
        return wrongReplacement(error as Error);
      }
    },
    refresh: async (refreshToken) => {
      const AuthParameters = { REFRESH_TOKEN: refreshToken };
      try {
        const answer = await client.send(
          new InitiateAuthCommand({ ClientId, AuthFlow: 'REFRESH_TOKEN_AUTH', AuthParameters }),
        );
        return tokensOf(answer.AuthenticationResult);
      } catch (error) {
        return wrongRefresh(error as Error);
      }
    },
    revoke: async (Token) => {
      await client.send(new RevokeTokenCommand({ ClientId, Token }));
    },
  };
};
