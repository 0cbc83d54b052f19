import {
  AdminDeleteUserCommand,
  CognitoIdentityProviderClient,
} from '@aws-sdk/client-cognito-identity-provider';
import type { RemoveUser } from './erase-account.ts';

/**
 * Removes from the user pool that USER_POOL_ID names. A user of this pool is named by their id, so that whoever
 * has registered the number anew in the meantime is somebody else.
 */
export const openRemoval = (UserPoolId: string = process.env.USER_POOL_ID ?? ''): RemoveUser => {
  const client = new CognitoIdentityProviderClient({});
  return async (professionalId) => {
    await client
      .send(new AdminDeleteUserCommand({ UserPoolId, Username: professionalId }))
      .catch((error: Error) => {
        if (error.name !== 'UserNotFoundException') throw error;
      });
  };
};
