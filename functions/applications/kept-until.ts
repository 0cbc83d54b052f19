import { expiryOf } from '../../contract/retention.ts';
import type { StatusStep } from '../table/items.ts';

/** When an application goes, by its steps so far: one that was ever accepted is the record of a contract. */
export const expiryOfApplication = (history: readonly StatusStep[]): number => {
  const accepted = history.some(({ status }) => status === 'accepted');
  return expiryOf(accepted ? 'contracts' : 'decisions', history.at(-1)?.at ?? '');
};
