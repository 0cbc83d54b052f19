import {
  AdminSetUserPasswordCommand,
  AdminUserGlobalSignOutCommand,
  CognitoIdentityProviderClient,
} from '@aws-sdk/client-cognito-identity-provider';
import { once } from '../../contract/schema.ts';
import { clientTimeouts } from '../client-timeouts.ts';

export type PasswordOutcome = 'set' | 'nobody' | 'weak';

/** What a password reset needs of the user pool. */
export type Directory = {
  setPassword(phone: string, password: string): Promise<PasswordOutcome>;
  signOutEverywhere(phone: string): Promise<void>;
};

const outcomes: Record<string, PasswordOutcome> = {
  UserNotFoundException: 'nobody',
  InvalidPasswordException: 'weak',
};

/** The user pool that USER_POOL_ID names. */
export const openDirectory = (UserPoolId: string = process.env.USER_POOL_ID ?? ''): Directory => {
  const client = once(() => new CognitoIdentityProviderClient(clientTimeouts));
  const user = (phone: string) => ({ UserPoolId, Username: `+${phone}` });
  return {
    setPassword: async (phone, Password) => {
      try {
        await client().send(new AdminSetUserPasswordCommand({ ...user(phone), Password, Permanent: true }));
        return 'set';
      } catch (error) {
        const outcome = outcomes[(error as Error).name];
        if (outcome) return outcome;
        throw error;
      }
    },
    signOutEverywhere: async (phone) => {
      await client().send(new AdminUserGlobalSignOutCommand(user(phone)));
    },
  };
};
