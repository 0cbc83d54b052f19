import {
  AdminDeleteUserCommand,
  AdminGetUserCommand,
  AdminSetUserPasswordCommand,
  AdminUserGlobalSignOutCommand,
  ListUsersCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { openUserPool, outcomeOf, type UserPool, userNamed } from './user-pool.ts';

export type PasswordOutcome = 'set' | 'nobody' | 'weak';

/** Sets the password of a number's user. */
export type SetPassword = (phone: string, password: string) => Promise<PasswordOutcome>;
/** The id of a number's user; undefined where there is none. */
export type FindUser = (phone: string) => Promise<string | undefined>;
/** Ends every session of a number's user at Cognito. */
export type SignOutEverywhere = (phone: string) => Promise<void>;
/** Takes a user out of the pool by their id; one who is gone already is no error. */
export type RemoveUser = (id: string) => Promise<void>;
/** The ids of a page of the pool's users, and where the next begins. */
export type ListUsers = (page: string | undefined) => Promise<{ ids: string[]; next?: string }>;

export const openSetPassword =
  (pool: UserPool = openUserPool()): SetPassword =>
  (phone, Password) =>
    pool
      .client()
      .send(new AdminSetUserPasswordCommand({ ...userNamed(pool, phone), Password, Permanent: true }))
      .then(
        () => 'set',
        outcomeOf<PasswordOutcome>({ UserNotFoundException: 'nobody', InvalidPasswordException: 'weak' }),
      );

export const openFindUser =
  (pool: UserPool = openUserPool()): FindUser =>
  (phone) =>
    pool
      .client()
      .send(new AdminGetUserCommand(userNamed(pool, phone)))
      .then(
        ({ UserAttributes = [] }) => UserAttributes.find(({ Name }) => Name === 'sub')?.Value,
        outcomeOf({ UserNotFoundException: undefined }),
      );

export const openSignOutEverywhere =
  (pool: UserPool = openUserPool()): SignOutEverywhere =>
  async (phone) => {
    await pool.client().send(new AdminUserGlobalSignOutCommand(userNamed(pool, phone)));
  };

/**
 * A user is removed by their id, so that whoever has registered the number anew in the meantime is somebody else.
 */
export const openRemoveUser =
  (pool: UserPool = openUserPool()): RemoveUser =>
  (Username) =>
    pool
      .client()
      .send(new AdminDeleteUserCommand({ UserPoolId: pool.UserPoolId, Username }))
      .then(() => undefined, outcomeOf({ UserNotFoundException: undefined }));

/** Most users that Cognito lists at a time. */
const pageSize = 60;

/** No number is asked for. */
export const openListUsers =
  (pool: UserPool = openUserPool()): ListUsers =>
  async (PaginationToken) => {
    const list = {
      UserPoolId: pool.UserPoolId,
      Limit: pageSize,
      AttributesToGet: ['sub'],
      PaginationToken,
    };
    const { Users = [], PaginationToken: next } = await pool.client().send(new ListUsersCommand(list));
    return { ids: Users.map(({ Username = '' }) => Username), ...(next && { next }) };
  };
