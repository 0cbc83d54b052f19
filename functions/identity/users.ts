import {
  AdminCreateUserCommand,
  AdminGetUserCommand,
  AdminSetUserPasswordCommand,
  CognitoIdentityProviderClient,
} from '@aws-sdk/client-cognito-identity-provider';
import { clientTimeouts } from '../client-timeouts.ts';

/** `fresh`: still has the password of an SMS, never signed in. */
export type User = { id: string; fresh: boolean };

/** The user pool, as registering needs it. */
export type Users = {
  /** Makes the user; undefined where there is one already. */
  create(phone: string, temporaryPassword: string): Promise<User | undefined>;
  find(phone: string): Promise<User | undefined>;
  setTemporaryPassword(phone: string, password: string): Promise<void>;
};

type Attributes = readonly { Name?: string | undefined; Value?: string | undefined }[] | undefined;
const idIn = (attributes: Attributes): string => attributes?.find(({ Name }) => Name === 'sub')?.Value ?? '';

const absent = (name: string) => (error: Error) => {
  if (error.name === name) return undefined;
  throw error;
};

/** The user pool that USER_POOL_ID names. */
export const openUsers = (UserPoolId: string = process.env.USER_POOL_ID ?? ''): Users => {
  const client = new CognitoIdentityProviderClient(clientTimeouts);
  const user = (phone: string) => ({ UserPoolId, Username: `+${phone}` });
  return {
    create: async (phone, TemporaryPassword) => {
      const made = await client
        .send(
          new AdminCreateUserCommand({
            ...user(phone),
            TemporaryPassword,
            MessageAction: 'SUPPRESS',
            UserAttributes: [
              { Name: 'phone_number', Value: `+${phone}` },
              { Name: 'phone_number_verified', Value: 'true' },
            ],
          }),
        )
        .catch(absent('UsernameExistsException'));
      return made && { id: idIn(made.User?.Attributes), fresh: true };
    },
    find: async (phone) => {
      const found = await client
        .send(new AdminGetUserCommand(user(phone)))
        .catch(absent('UserNotFoundException'));
      return found && { id: idIn(found.UserAttributes), fresh: found.UserStatus === 'FORCE_CHANGE_PASSWORD' };
    },
    setTemporaryPassword: async (phone, Password) => {
      await client.send(new AdminSetUserPasswordCommand({ ...user(phone), Password, Permanent: false }));
    },
  };
};
