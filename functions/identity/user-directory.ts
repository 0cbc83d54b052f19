import {
  AdminDeleteUserCommand,
  CognitoIdentityProviderClient,
  ListUsersCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { clientTimeouts } from '../client-timeouts.ts';
import type { RemoveUser } from '../closing/erase-account.ts';
import type { ListUsers } from '../closing/sweep-accounts.ts';

type Pool = { removeUser: RemoveUser; listUsers: ListUsers };

/** Most users that Cognito lists at a time. */
const pageSize = 60;

/**
 * The user pool that USER_POOL_ID names, as closing accounts needs it. A user of this pool is named by their id,
 * so that whoever has registered the number anew in the meantime is somebody else. No number is asked for.
 */
export const openPool = (UserPoolId: string = process.env.USER_POOL_ID ?? ''): Pool => {
  const client = new CognitoIdentityProviderClient(clientTimeouts);
  return {
    removeUser: async (professionalId) => {
      await client
        .send(new AdminDeleteUserCommand({ UserPoolId, Username: professionalId }))
        .catch((error: Error) => {
          if (error.name !== 'UserNotFoundException') throw error;
        });
    },
    listUsers: async (PaginationToken) => {
      const list = { UserPoolId, Limit: pageSize, AttributesToGet: ['sub'], PaginationToken };
      const { Users = [], PaginationToken: next } = await client.send(new ListUsersCommand(list));
      const users = Users.map(({ Username = '', UserStatus }) => ({
        id: Username,
        fresh: UserStatus === 'FORCE_CHANGE_PASSWORD',
      }));
      return { users, ...(next && { next }) };
    },
  };
};
