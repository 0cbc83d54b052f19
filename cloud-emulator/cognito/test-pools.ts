import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { clientConfig } from '../endpoint/client-config.ts';
import { startEndpoint } from '../endpoint/server.ts';
import { temporaryFolder } from '../storage/temporary-folder.ts';
import { openCognito } from './service.ts';

type Opening = Parameters<typeof openCognito>;

/** User pools in a folder of their own, with a client over HTTP; `now` is the time that they are told. */
export const openExamplePools = async (descriptions: Opening[1], migrate?: Opening[3]) => {
  const removals: (() => unknown)[] = [];
  const time = { now: Date.now() };
  const folder = await temporaryFolder((remove) => removals.push(remove));
  const endpoint = await startEndpoint();
  const cognito = await openCognito(folder, descriptions, () => time.now, migrate);
  endpoint.add(cognito);
  const client = new CognitoIdentityProviderClient(clientConfig(endpoint.url));
  const close = async () => {
    client.destroy();
    await endpoint.close();
    await cognito.close();
    for (const remove of removals) await remove();
  };
  return Object.assign(time, { cognito, client, close });
};
export type ExamplePools = Awaited<ReturnType<typeof openExamplePools>>;
