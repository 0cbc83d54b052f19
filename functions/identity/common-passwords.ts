import { createHash } from 'node:crypto';
import { once } from '../../contract/schema.ts';
import { filterOfCommonPasswords } from './common-passwords-filter.ts';

/** Bits that a password sets of a Bloom filter: what wrongly calls the fewest common at 14.4 bits a password. */
const bitsEach = 10;

/** The places of a password in a filter of so many bytes, in capitals or not. */
export const placesIn = (bytes: number, password: string): number[] => {
  const hash = createHash('sha256').update(password.toLowerCase()).digest();
  const [start, step] = [hash.readUInt32BE(0), hash.readUInt32BE(4) | 1];
  return Array.from({ length: bitsEach }, (_, index) => (start + index * (step >>> 0)) % (bytes * 8));
};

const filter = once(() => Buffer.from(filterOfCommonPasswords, 'base64'));

const isInFilter = (password: string): boolean => {
  const bits = filter();
  return placesIn(bits.length, password).every((place) => ((bits[place >> 3] ?? 0) >> (place & 7)) & 1);
};

/** A password without the digits and signs that people put after it to make it another. */
const withoutEnd = (password: string): string => password.replace(/[\d!@#$%&*._\s-]+$/, '');

/**
 * Whether a password is among the 10,000 commonest that are long enough, with something after it or not. One in a
 * thousand others is called so too (docs/decisions/0069-common-passwords-are-a-filter.md).
 */
export const isCommonPassword = (password: string): boolean =>
  isInFilter(password) || (withoutEnd(password) !== password && isInFilter(withoutEnd(password)));
