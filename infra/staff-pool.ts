import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { tableOfPortal } from './portal-table.ts';
import { runningHere, toolCredentials } from './running-portal.ts';
import type { StaffPool } from './staff-accounts.ts';

/** The user pool and the table by their names on AWS, or those of the portal that runs on this machine. */
export const poolOfPortal = async (
  userPoolId: string | undefined,
  tableName: string | undefined,
): Promise<StaffPool> => {
  if (userPoolId) {
    const region = userPoolId.split('_')[0] as string;
    const client = new CognitoIdentityProviderClient({ region });
    return { client, userPoolId, table: await tableOfPortal(tableName, region) };
  }
  const { endpoint, userPoolId: local } = await runningHere('name a pool on AWS with --pool');
  const region = local.split('_')[0] as string;
  const client = new CognitoIdentityProviderClient({ endpoint, region, credentials: toolCredentials });
  return { client, userPoolId: local, table: await tableOfPortal(undefined, region) };
};
