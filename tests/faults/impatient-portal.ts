import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLocalPortal } from '../../local/portal.ts';
import { openWorld, type World } from './fixtures.ts';
import { lifeMs } from './matrix.ts';

/** A portal of its own whose functions give up soon, so that a call that hangs need not hang long. */
export const openFaultyWorld = async (): Promise<World> => {
  const dataFolder = await mkdtemp(join(tmpdir(), 'faults-'));
  const cloud = await startLocalPortal({ port: 0, dataFolder, env: { LIFE_MS: String(lifeMs) } });
  const world = openWorld(cloud);
  return {
    ...world,
    close: async () => {
      await world.close();
      await cloud.close();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
};
