import { createHash } from 'node:crypto';
import { council } from '../../contract/council.ts';

/** No letter or digit that is mistaken for another when read out on the phone. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The reference of a person's application for a vacancy, like KN-7K3M-9QXD: the same however often they apply. */
export const referenceOf = (professionalId: string, vacancyId: string): string => {
  const hash = createHash('sha256').update(`${professionalId} ${vacancyId}`).digest();
  const letters = [...hash.subarray(0, 8)].map((byte) => alphabet[byte % alphabet.length]).join('');
  return `${council.shortName.slice(0, 2)}-${letters.slice(0, 4)}-${letters.slice(4)}`;
};
