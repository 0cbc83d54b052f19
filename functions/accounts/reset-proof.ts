import { isSame } from '../identity/derived-secret.ts';
import { isUnused } from '../profile/last-seen.ts';
import type { ProfileItem } from '../table/items.ts';

const lastDigits = 4;

/** The last four digits of the numbers that only their owner knows; a number with fewer digits proves nothing. */
const endingsOf = ({ personal, workstation }: ProfileItem): string[] =>
  [personal?.nationalId, workstation?.tscNumber]
    .map((number = '') => number.replace(/\D/g, '').slice(-lastDigits))
    .filter((digits) => digits.length === lastDigits);

/**
 * What a reset needs beside its code: a carrier gives a number that was long silent to somebody else, and the code
 * then reaches whoever has it now. `owed` where the account was not used for long and nothing was typed, `wrong`
 * where what was typed ends neither the ID nor the TSC number; undefined where the code is enough.
 */
export const faultOfProof = (
  profile: ProfileItem | undefined,
  proof: string | undefined,
  now: Date,
): 'owed' | 'wrong' | undefined => {
  const endings = profile && isUnused(profile, now) ? endingsOf(profile) : [];
  if (endings.length === 0) return undefined;
  if (proof === undefined) return 'owed';
  return endings.map((ending) => isSame(ending, proof)).includes(true) ? undefined : 'wrong';
};
