import { type Refusal, refuseFields } from './refusal.ts';

/** A place in a list that goes on: opaque to clients, and only ever a place inside the list being read. */
export const cursorOf = (place: readonly string[]): string =>
  Buffer.from(JSON.stringify(place)).toString('base64url');

/** What list keys are made of; nothing else is let near a Query. */
const plain = /^[!-~]{0,200}$/;

const refuseCursor = (): Refusal => refuseFields({ field: 'cursor', code: 'invalid' });

/** The place that a cursor names: as many texts as it was made of, or the refusal of one we did not make. */
export const placeOf = (cursor: string, parts: number): string[] | Refusal => {
  try {
    const place: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    const fits =
      Array.isArray(place) &&
      place.length === parts &&
      place.every((part) => typeof part === 'string' && plain.test(part));
    return fits ? (place as string[]) : refuseCursor();
  } catch {
    return refuseCursor();
  }
};
