import { synthesize } from '../infra/app.ts';
import type { StageName } from '../infra/stages.ts';

/** Synthesizes a stage with the built site: `node local/synthesize.ts dev <folder> <site>`. */
const [stage = 'dev', outdir = '', site = ''] = process.argv.slice(2);
await synthesize({ stage: stage as StageName, outdir, site });
