import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import type { CloudAssembly } from 'aws-cdk-lib/cx-api';
import { bundleFunctions, projectFolder } from './bundle.ts';
import { addStage } from './portal.ts';
import { siteIn } from './site.ts';
import { type StageName, stageNames, stages } from './stages.ts';

/** A stack whose table, pool or queue is in use by another cannot lose it; a template that AWS would refuse fails. */
export const settings = {
  '@aws-cdk/core:defaultCrossStackReferences': 'strong',
  '@aws-cdk/core:validateAgainstDefaultRules': true,
};

type SynthesisOptions = {
  readonly stage: StageName;
  readonly outdir: string;
  /** The folder of the built site; without it the bucket stays empty. */
  readonly site?: string;
};

/**
 * Synthesizes one stage in process for the local cloud, without CDK's validation, which takes longer than
 * everything else and which `cdk synth` does.
 */
export const synthesize = async ({ stage, outdir, site }: SynthesisOptions): Promise<CloudAssembly> => {
  await bundleFunctions();
  const app = new App({
    outdir,
    analyticsReporting: false,
    builtinCloudFormationValidation: false,
    postCliContext: settings,
  });
  addStage(app, stages[stage], site === undefined ? undefined : siteIn(site));
  return app.synth();
};

/** The CDK app: `-c stage=dev` or `-c stage=prod`; without it, both. */
const synthesizeForCdk = async (): Promise<void> => {
  await bundleFunctions();
  const app = new App({ postCliContext: settings });
  const chosen: string | undefined = app.node.tryGetContext('stage');
  if (chosen && !stageNames.includes(chosen as StageName))
    throw new Error(`No stage "${chosen}": choose one of ${stageNames.join(', ')}`);
  const site = siteIn(join(projectFolder, 'dist/web'));
  for (const name of chosen ? [chosen as StageName] : stageNames) addStage(app, stages[name], site);
  app.synth();
};

if (import.meta.main) await synthesizeForCdk();
