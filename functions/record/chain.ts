import { createHash } from 'node:crypto';

/** What stands before the first link of a record: no hash at all, in the length of one. */
export const beginning = '0'.repeat(64);

/**
 * One record and its place. What is hashed is the text that is kept, so that no way of writing JSON
 * has to be agreed upon by whoever verifies years later.
 */
export type Link = {
  /** The hash of the link before, or `beginning`. */
  previous: string;
  /** The record as it is kept, byte for byte. */
  text: string;
  /** SHA-256 in hexadecimal over `previous`, a line break and `text`. */
  hash: string;
};

/** The links that one object of the bucket holds, in their order. */
export type Segment = { object: string; links: readonly Link[] };

/** The first place where a chain does not hold; `line` counts from 1. */
export type BrokenLink = {
  object: string;
  line: number;
  what: 'does not follow the one before' | 'is not what was recorded' | 'is not the last that was recorded';
  expected: string;
  found: string;
};

const hashOf = (previous: string, text: string): string =>
  createHash('sha256').update(`${previous}\n${text}`).digest('hex');

/** The record `text` as the link after the one whose hash is `previous`. */
export const linkAfter = (previous: string, text: string): Link => ({
  previous,
  text,
  hash: hashOf(previous, text),
});

/**
 * The first broken link of a chain, or nothing where every link holds. `head` is the last hash as it
 * is known from elsewhere: a chain alone cannot tell that its end was cut off, nor that all of it was
 * written anew.
 */
export const firstBrokenLink = (segments: Iterable<Segment>, head?: string): BrokenLink | undefined => {
  let last = beginning;
  let place = { object: 'no object', line: 0 };
  for (const { object, links } of segments)
    for (const [index, { previous, text, hash }] of links.entries()) {
      place = { object, line: index + 1 };
      if (previous !== last)
        return { ...place, what: 'does not follow the one before', expected: last, found: previous };
      const expected = hashOf(previous, text);
      if (hash !== expected) return { ...place, what: 'is not what was recorded', expected, found: hash };
      last = hash;
    }
  if (head === undefined || head === last) return undefined;
  return { ...place, what: 'is not the last that was recorded', expected: head, found: last };
};
