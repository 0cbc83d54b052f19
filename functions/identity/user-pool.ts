import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { once } from '../../contract/schema.ts';
import { clientTimeouts } from '../client-timeouts.ts';

/** A user pool as its calls need it: the client is made at the first call. */
export type UserPool = {
  readonly client: () => CognitoIdentityProviderClient;
  readonly UserPoolId: string;
};

/** The user pool that USER_POOL_ID names. */
export const openUserPool = (UserPoolId: string = process.env.USER_POOL_ID ?? ''): UserPool => ({
  client: once(() => new CognitoIdentityProviderClient(clientTimeouts)),
  UserPoolId,
});

/** How a pool names who signs in with a phone number. */
export const userNamed = ({ UserPoolId }: UserPool, phone: string) => ({
  UserPoolId,
  Username: `+${phone}`,
});

/** Turns the errors of Cognito that are answers into outcomes; every other one is thrown. */
export const outcomeOf =
  <O>(outcomes: Record<string, O>) =>
  (error: Error): O => {
    if (Object.hasOwn(outcomes, error.name)) return outcomes[error.name] as O;
    throw error;
  };
