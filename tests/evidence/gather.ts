import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Gives a run the folder where its processes gather what they did, and removes it when the run has ended. */
export default async () => {
  const folder = await mkdtemp(join(tmpdir(), 'evidence-'));
  process.env.PORTAL_EVIDENCE = folder;
  return () => rm(folder, { recursive: true });
};
