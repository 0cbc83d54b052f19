import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { afterAll } from 'vitest';
import { settings } from './app.ts';
import { bundleFunctions } from './bundle.ts';
import { addStage } from './portal.ts';
import { siteIn } from './site.ts';
import { type StageName, stages } from './stages.ts';

type Stacks = ReturnType<typeof addStage>;

const pages = [
  'index.html',
  '404.html',
  'sw/index.html',
  'sw/404.html',
  'vacancies/index.html',
  'assets/page-1a2b.js',
];

/** A built site in miniature. */
const smallSite = async (folder: string) => {
  for (const page of pages) {
    await mkdir(dirname(join(folder, page)), { recursive: true });
    await writeFile(join(folder, page), page);
  }
  return siteIn(folder);
};

/** One stage as it would be deployed, and what each of its stacks becomes. */
export const placed = async (name: StageName, { validated } = { validated: false }) => {
  const folder = await mkdtemp(join(tmpdir(), 'portal-'));
  afterAll(() => rm(folder, { recursive: true }));
  await bundleFunctions();
  const app = new App({
    outdir: join(folder, 'out'),
    builtinCloudFormationValidation: validated,
    postCliContext: settings,
  });
  const stacks = addStage(app, stages[name], await smallSite(join(folder, 'site')));
  const assembly = app.synth();
  const templateOf = (part: keyof Stacks) =>
    Template.fromJSON(assembly.getStackArtifact(stacks[part].artifactId).template);
  return { app, stage: stages[name], templateOf };
};

/** The properties of each resource of a type, by logical id. */
export const resources = <P = Record<string, unknown>>(template: Template, type: string): [string, P][] =>
  Object.entries(template.findResources(type)).map(([id, { Properties }]) => [id, Properties as P]);

/** The properties of the first resource of a type. */
export const first = <P>(template: Template, type: string): P => {
  const [found] = resources<P>(template, type);
  if (!found) throw new Error(`No ${type}`);
  return found[1];
};
