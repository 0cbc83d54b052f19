import {
  AdminAddUserToGroupCommand,
  AdminCreateUserCommand,
  AdminSetUserPasswordCommand,
  CognitoIdentityProviderClient,
  UsernameExistsException,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Cloud } from './cloud.ts';

/** Someone who may sign in to the demo: the username as people type it. */
export type DemoAccount = { role: string; username: string; password: string };

const officer: DemoAccount = { role: 'Officer', username: '254700000001', password: 'officer-demo-2026' };

/** Each step may be repeated, so a seed that was killed half-way is finished by the next start. */
const makeStaff = async (cloud: Cloud, { username, password }: DemoAccount, GroupName: string) => {
  const client = new CognitoIdentityProviderClient(cloud.client);
  const user = { UserPoolId: cloud.userPoolId, Username: `+${username}` };
  try {
    await client
      .send(new AdminCreateUserCommand({ ...user, MessageAction: 'SUPPRESS', TemporaryPassword: password }))
      .catch((error) => {
        if (!(error instanceof UsernameExistsException)) throw error;
      });
    await client.send(new AdminSetUserPasswordCommand({ ...user, Password: password, Permanent: true }));
    await client.send(new AdminAddUserToGroupCommand({ ...user, GroupName }));
  } finally {
    client.destroy();
  }
};

/** Puts the demo staff and vacancies into the data folder; returns who may sign in. */
export const seed = async (cloud: Cloud): Promise<DemoAccount[]> => {
  await makeStaff(cloud, officer, 'officer');
  return [officer];
};
