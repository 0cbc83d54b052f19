import type { Input } from '../endpoint/service.ts';
import {
  adminCreateUser,
  adminListGroupsForUser,
  adminSetUserPassword,
  listUsers,
} from './administration.ts';
import type { Desk } from './pool-context.ts';
import { adminUserGlobalSignOut, getUser, globalSignOut, revokeToken } from './sessions.ts';
import { initiateAuth, respondToAuthChallenge } from './sign-in.ts';

/** The actions where cognito-local differs from AWS, done as AWS does them. */
export const ownActions = new Map<string, (desk: Desk, input: Input) => Promise<unknown>>([
  ['InitiateAuth', initiateAuth],
  ['RespondToAuthChallenge', respondToAuthChallenge],
  ['AdminCreateUser', adminCreateUser],
  ['AdminSetUserPassword', adminSetUserPassword],
  ['AdminListGroupsForUser', adminListGroupsForUser],
  ['ListUsers', listUsers],
  ['RevokeToken', revokeToken],
  ['GlobalSignOut', globalSignOut],
  ['AdminUserGlobalSignOut', adminUserGlobalSignOut],
  ['GetUser', getUser],
]);
