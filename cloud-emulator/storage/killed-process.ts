import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/**
 * Runs a module in its own process, reads what it says line by line until `enough`, then kills it
 * with SIGKILL, as a power cut would: no handler of it runs.
 */
export const runAndKill = async (
  module: URL,
  args: string[],
  enough: (lines: string[]) => boolean,
): Promise<string[]> => {
  const child = spawn(process.execPath, [module.pathname, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  const lines: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(line);
    if (enough(lines)) {
      child.kill('SIGKILL');
      break;
    }
  }
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  return lines;
};
