import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CloudAssembly } from 'aws-cdk-lib/cx-api';
import { synthesize } from '../app.ts';
import { type StageName, stageNames } from '../stages.ts';
import type { DeployedStack } from './templates.ts';

const releasedFolder = join(import.meta.dirname, '..', 'released');

/** The stacks of what was synthesized, each after those it needs. */
export const stacksIn = ({ stacks }: CloudAssembly): DeployedStack[] =>
  stacks.map(({ stackName, template }) => ({ name: stackName, template }));

/** The stacks of a stage as this checkout would deploy them, in their order. */
export const stacksOf = async (stage: StageName): Promise<DeployedStack[]> => {
  const outdir = await mkdtemp(join(tmpdir(), 'portal-templates-'));
  const assembly = await synthesize({ stage, outdir });
  const stacks = stacksIn(assembly);
  await rm(outdir, { recursive: true });
  return stacks;
};

/** The stacks of a stage as they were last released, in the order in which they were deployed. */
export const releasedStacks = async (stage: StageName): Promise<DeployedStack[]> => {
  const folder = join(releasedFolder, stage);
  const files = (await readdir(folder)).toSorted();
  return Promise.all(
    files.map(async (file) => ({
      name: file.replace(/^\d+-(.*)\.json$/, '$1'),
      template: JSON.parse(await readFile(join(folder, file), 'utf8')) as DeployedStack['template'],
    })),
  );
};

/** Keeps the templates of this checkout as those of the last release: what the next change is compared with. */
const keepAsReleased = async (stage: StageName): Promise<void> => {
  const folder = join(releasedFolder, stage);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const [index, { name, template }] of (await stacksOf(stage)).entries())
    await writeFile(
      join(folder, `${String(index + 1).padStart(2, '0')}-${name}.json`),
      `${JSON.stringify(template, null, 1)}\n`,
    );
};

if (import.meta.main) for (const stage of stageNames) await keepAsReleased(stage);
