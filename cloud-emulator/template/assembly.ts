import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export type Resource = { Type: string; Properties?: Record<string, unknown>; Condition?: string };
export type Stack = {
  name: string;
  region: string;
  resources: Record<string, Resource>;
  outputs: Record<string, { Value: unknown; Export?: { Name: unknown } }>;
  parameters: Record<string, { Default?: unknown }>;
  conditions: Record<string, unknown>;
};
export type Assembly = {
  stacks: Stack[];
  /** Where the files of an uploaded object are on this machine. */
  assetOf(objectKey: string): string;
};

type Artifact = {
  type: string;
  environment?: string;
  properties?: { templateFile?: string; file?: string; stackName?: string };
};
type AssetManifest = {
  files?: Record<string, { source: { path: string }; destinations: Record<string, { objectKey: string }> }>;
};

const accountless = /^aws:\/\/[^/]+\/(.+)$/;

/** Where a stack goes that names no region. */
const anyRegion = 'us-east-1';

const readJson = (file: string) => JSON.parse(readFileSync(file, 'utf8'));

const stackOf = (folder: string, id: string, { environment, properties }: Artifact): Stack => {
  const template = readJson(join(folder, properties?.templateFile ?? ''));
  const region = accountless.exec(environment ?? '')?.[1] ?? anyRegion;
  return {
    name: properties?.stackName ?? id,
    region: region.startsWith('unknown') ? anyRegion : region,
    resources: template.Resources ?? {},
    outputs: template.Outputs ?? {},
    parameters: template.Parameters ?? {},
    conditions: template.Conditions ?? {},
  };
};

/** Reads what `cdk synth` wrote: every stack's template, and which files are uploaded for which object. */
export const readAssembly = (folder: string): Assembly => {
  const artifacts: [string, Artifact][] = Object.entries(readJson(join(folder, 'manifest.json')).artifacts);
  const assets = new Map<string, string>();
  for (const [, { type, properties }] of artifacts) {
    if (type !== 'cdk:asset-manifest') continue;
    const manifest: AssetManifest = readJson(join(folder, properties?.file ?? ''));
    for (const { source, destinations } of Object.values(manifest.files ?? {}))
      for (const { objectKey } of Object.values(destinations))
        assets.set(objectKey, join(folder, source.path));
  }
  return {
    stacks: artifacts
      .filter(([, { type }]) => type === 'aws:cloudformation:stack')
      .map(([id, artifact]) => stackOf(folder, id, artifact)),
    assetOf: (objectKey) => {
      const path = assets.get(objectKey);
      if (!path) throw new Error(`No asset is uploaded as ${objectKey}`);
      return path;
    },
  };
};
