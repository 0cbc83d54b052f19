import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { runningHere, toolCredentials } from './running-portal.ts';
import type { StaffPool } from './staff-accounts.ts';

/** The user pool by its id on AWS, or that of the portal that runs on this machine. */
export const poolOfPortal = async (userPoolId: string | undefined): Promise<StaffPool> => {
  if (userPoolId)
    return {
      client: new CognitoIdentityProviderClient({ region: userPoolId.split('_')[0] as string }),
      userPoolId,
    };
  const { endpoint, userPoolId: local } = await runningHere('name a pool on AWS with --pool');
  const region = local.split('_')[0] as string;
  const client = new CognitoIdentityProviderClient({ endpoint, region, credentials: toolCredentials });
  return { client, userPoolId: local };
};
