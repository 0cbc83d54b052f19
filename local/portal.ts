import { type Cloud, type CloudOptions, startCloud } from '../cloud-emulator/cloud.ts';
import type { Extend } from '../cloud-emulator/extension.ts';
import type { StageName } from '../infra/stages.ts';
import { buildPortal } from './build.ts';
import { gatherEvidence } from './evidence.ts';
import { screens } from './screens/screens.ts';

export type PortalOptions = Pick<CloudOptions, 'dataFolder' | 'port' | 'env'> & {
  /** Whose settings it runs with; dev where nothing is said. */
  stage?: StageName;
};

/** Where a run of the tests gathers what the portal does; nowhere otherwise. */
const evidenceFolder = process.env.PORTAL_EVIDENCE;
const evidence: readonly Extend[] = evidenceFolder
  ? [(_services, { functions }) => gatherEvidence(evidenceFolder, functions)]
  : [];

/** Builds the portal where something changed and starts it, with the screens that show its SMS, queues and metrics. */
export const startLocalPortal = ({ stage = 'dev', ...options }: PortalOptions): Promise<Cloud> =>
  startCloud({ ...options, assembly: () => buildPortal(stage), extensions: [screens, ...evidence] });
