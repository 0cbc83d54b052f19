import type { Input } from '../endpoint/service.ts';
import {
  adminCreateUser,
  adminListGroupsForUser,
  adminSetUserPassword,
  listUsers,
} from './administration.ts';
import { respondToAuthChallenge } from './answer-challenge.ts';
import {
  adminDeleteSoftwareToken,
  associateSoftwareToken,
  setUserMfaPreference,
  verifySoftwareToken,
} from './authenticator.ts';
import {
  changePassword,
  deleteUser,
  forgotPassword,
  noCode,
  signUp,
  updateUserAttributes,
} from './own-account.ts';
import type { PoolContext } from './pool-context.ts';
import { adminUserGlobalSignOut, getUser, globalSignOut, revokeToken } from './sessions.ts';
import { adminInitiateAuth, initiateAuth } from './sign-in.ts';

type Action = (context: PoolContext, input: Input) => Promise<unknown>;

/** What anybody may call who reaches Cognito: with a client's id, a token, or the session of a challenge. */
export const openToAll: Record<string, Action> = {
  AssociateSoftwareToken: associateSoftwareToken,
  ChangePassword: changePassword,
  ConfirmForgotPassword: noCode,
  ConfirmSignUp: noCode,
  DeleteUser: deleteUser,
  ForgotPassword: forgotPassword,
  GetUser: getUser,
  GlobalSignOut: globalSignOut,
  InitiateAuth: initiateAuth,
  ResendConfirmationCode: noCode,
  RespondToAuthChallenge: respondToAuthChallenge,
  RevokeToken: revokeToken,
  SetUserMFAPreference: setUserMfaPreference,
  SignUp: signUp,
  UpdateUserAttributes: updateUserAttributes,
  VerifySoftwareToken: verifySoftwareToken,
};

/** The actions where cognito-local differs from AWS, done as AWS does them. */
export const ownActions = new Map<string, Action>(
  Object.entries({
    ...openToAll,
    AdminCreateUser: adminCreateUser,
    AdminDeleteSoftwareToken: adminDeleteSoftwareToken,
    AdminInitiateAuth: adminInitiateAuth,
    AdminListGroupsForUser: adminListGroupsForUser,
    AdminRespondToAuthChallenge: respondToAuthChallenge,
    AdminSetUserPassword: adminSetUserPassword,
    AdminUserGlobalSignOut: adminUserGlobalSignOut,
    ListUsers: listUsers,
  }),
);
