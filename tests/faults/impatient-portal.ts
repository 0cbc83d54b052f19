import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLocalPortal } from '../../local/portal.ts';
import { type Fixtures, openFixtures } from './fixtures.ts';
import { lifeMs } from './matrix.ts';

/** A portal of its own whose functions give up soon, so that a call that hangs need not hang long. */
export const openImpatientPortal = async (): Promise<Fixtures> => {
  const dataFolder = await mkdtemp(join(tmpdir(), 'faults-'));
  const cloud = await startLocalPortal({ port: 0, dataFolder, env: { LIFE_MS: String(lifeMs) } });
  // A function that the user pool asks, and that starts cold, would outlast the patience of its caller.
  cloud.functions.warm();
  const fixtures = openFixtures(cloud);
  return {
    ...fixtures,
    close: async () => {
      await fixtures.close();
      await cloud.close();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
};
