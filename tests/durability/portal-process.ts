import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const script = join(import.meta.dirname, '../../local/start.ts');

/** What `npm start` runs, in a process of its own that can be killed. */
export type PortalProcess = {
  url: string;
  /** Milliseconds from the start to the first line that says it is ready. */
  readyMs: number;
  /** Ends it as a power cut would: no handler of it runs. */
  kill(): Promise<void>;
};

const urlIn = async ({ stdout }: ChildProcess): Promise<string | undefined> => {
  if (!stdout) return undefined;
  for await (const line of createInterface({ input: stdout })) {
    const url = /^ {2}Portal\s+(http\S+)/.exec(line)?.[1];
    if (url) return url;
  }
  return undefined;
};

/** Starts the portal on a data folder and any free port; fails where it does not come up by itself. */
export const startProcess = async (dataFolder: string): Promise<PortalProcess> => {
  const began = performance.now();
  const child = spawn(process.execPath, [script], {
    env: { ...process.env, PORT: '0', PORTAL_DATA: dataFolder },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  const url = await urlIn(child);
  if (!url) throw new Error(`The portal ended with ${(await exited)[0]}`);
  child.stdout.resume();
  return {
    url,
    readyMs: performance.now() - began,
    kill: async () => {
      child.kill('SIGKILL');
      await exited;
    },
  };
};
