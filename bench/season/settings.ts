import { workers } from '../../infra/functions.ts';
import { smsSpacingMs } from '../../infra/sms-pace.ts';
import { type Stage, stages } from '../../infra/stages.ts';
import type { FirstPassword, Setting } from './portal.ts';
import { defaultQuotas, type Quotas, raisedQuotas } from './quotas.ts';

/** A stage as it would be deployed in an account with these quotas: it says how many SMS AWS has granted. */
export const settingOf = (
  stage: Stage,
  quotas: Quotas,
  firstPassword: FirstPassword = 'of the portal',
): Setting => {
  const own = { ...stage, smsPerSecond: Math.min(stage.smsPerSecond, quotas.sms) };
  const paces = workers.map(({ queue }) => [
    queue,
    { workers: own.workers[queue], spacingMs: smsSpacingMs(own, queue) },
  ]);
  return { firstPassword, stage: own, quotas, paces: Object.fromEntries(paces) as Setting['paces'] };
};

export const settings = {
  raised: settingOf(stages.prod, raisedQuotas),
  default: settingOf(stages.prod, defaultQuotas),
  /** As it was before decision 0060. */
  former: settingOf(stages.prod, raisedQuotas, 'of the pool'),
} as const;
