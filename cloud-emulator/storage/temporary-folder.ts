import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

type AtTheEnd = (remove: () => Promise<void>) => unknown;

/** A folder of a test's own, removed when the test ends, or when the caller says. */
export const temporaryFolder = async (atTheEnd: AtTheEnd = onTestFinished): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'cloud-'));
  atTheEnd(() => rm(folder, { recursive: true, force: true }));
  return folder;
};
