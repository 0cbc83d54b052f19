import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { CloudAssembly } from 'aws-cdk-lib/cx-api';
import { projectFolder } from './bundle.ts';
import { main, UsageError } from './command-line.ts';
import { type RollbackStep, rollbackPlan } from './gates/deployment-faults.ts';
import { stacksIn, stacksOf } from './gates/released.ts';
import { type StageName, stageNames } from './stages.ts';

const usage = `npm run rollback -- --stage prod --to <commit or tag> [--write]

Shows how the stacks of a stage, deployed from this checkout, go back to an earlier release: in reverse, so that who
uses an export goes before who has it. A stack with state that the earlier release does not know stays as it is.
With --write, and your AWS credentials, it is done.`;

const inFolder = (cwd: string, command: string, ...args: string[]): void => {
  execFileSync(command, args, { cwd, stdio: 'inherit' });
};

/** What the earlier release would deploy, built from its own commit by its own commands. */
const synthesizeEarlier = (stage: StageName, commit: string, folder: string): CloudAssembly => {
  inFolder(projectFolder, 'git', 'worktree', 'add', '--detach', folder, commit);
  inFolder(folder, 'npm', 'ci', '--no-audit', '--no-fund');
  inFolder(folder, 'npm', 'run', 'build:web');
  inFolder(folder, 'npx', 'cdk', 'synth', '--quiet', '-c', `stage=${stage}`, '-o', 'cdk.out');
  return new CloudAssembly(join(folder, 'cdk.out'));
};

const told = ({ stack, stays }: RollbackStep): string =>
  stays ? `stays  ${stack}: ${stays}` : `goes   ${stack}`;

const rollBack = async (stage: StageName, commit: string, write: boolean): Promise<string> => {
  const folder = mkdtempSync(join(tmpdir(), 'portal-earlier-'));
  try {
    const earlier = synthesizeEarlier(stage, commit, folder);
    const { steps, faults } = rollbackPlan(await stacksOf(stage), stacksIn(earlier));
    if (faults.length) throw new Error(`There is no way back to ${commit}:\n${faults.join('\n')}`);
    if (write)
      for (const { stack } of steps.filter(({ stays }) => !stays))
        inFolder(folder, 'npx', 'cdk', 'deploy', '--app', 'cdk.out', '--exclusively', stack);
    return steps.map(told).join('\n');
  } finally {
    inFolder(projectFolder, 'git', 'worktree', 'remove', '--force', folder);
    rmSync(folder, { recursive: true, force: true });
  }
};

const run = async (args: string[]): Promise<string> => {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args,
    options: { stage: text, to: text, write: { type: 'boolean', default: false } },
  });
  const stage = stageNames.find((name) => name === values.stage);
  if (!stage) throw new UsageError(`--stage is one of ${stageNames.join(', ')}`);
  if (!values.to) throw new UsageError('--to names the commit or tag to go back to');
  return rollBack(stage, values.to, values.write);
};

if (import.meta.main) await main(run, usage);
