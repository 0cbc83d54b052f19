import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What a running local portal writes into its data folder for the tools beside it (`cloud-emulator/cloud.ts`). */
export type Running = { endpoint: string; region: string; userPoolId: string; tableName: string };

/** Opens nothing: the local cloud tells callers apart by it. */
export const toolCredentials = { accessKeyId: 'tool', secretAccessKey: 'local' };

/** The portal that runs on this machine; `instead` is how to name one on AWS. */
export const runningHere = async (instead: string): Promise<Running> => {
  const dataFolder = process.env.PORTAL_DATA || join(import.meta.dirname, '..', '.local');
  try {
    return JSON.parse(await readFile(join(dataFolder, 'running.json'), 'utf8')) as Running;
  } catch {
    throw new Error(`No portal runs on this machine: start it with \`npm start\`, or ${instead}.`);
  }
};
