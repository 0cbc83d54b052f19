import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import type { StaffPool } from './staff-accounts.ts';

/** What a running local portal writes into its data folder for the tools beside it (`local/cloud.ts`). */
type Running = { endpoint: string; userPoolId: string };

const runningHere = async (): Promise<Running> => {
  const dataFolder = process.env.PORTAL_DATA || join(import.meta.dirname, '..', '.local');
  try {
    return JSON.parse(await readFile(join(dataFolder, 'running.json'), 'utf8')) as Running;
  } catch {
    throw new Error(
      'No portal runs on this machine: start it with `npm start`, or name a pool on AWS with --pool.',
    );
  }
};

/** The user pool by its id on AWS, or that of the portal that runs on this machine. */
export const poolOfPortal = async (userPoolId: string | undefined): Promise<StaffPool> => {
  if (userPoolId)
    return {
      client: new CognitoIdentityProviderClient({ region: userPoolId.split('_')[0] as string }),
      userPoolId,
    };
  const { endpoint, userPoolId: local } = await runningHere();
  const region = local.split('_')[0] as string;
  const credentials = { accessKeyId: 'tool', secretAccessKey: 'local' };
  return { client: new CognitoIdentityProviderClient({ endpoint, region, credentials }), userPoolId: local };
};
