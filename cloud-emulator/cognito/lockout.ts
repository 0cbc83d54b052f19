import { tooManyAttempts } from './errors.ts';

/** Failed sign-ins of a user, as AWS counts them. */
export type Failures = { count: number; last: number };

const freeAttempts = 5;
const longestLockMs = 15 * 60 * 1000;

/** How long n failed sign-ins lock a user out: from the fifth 2^(n-5) seconds, 15 minutes at most. */
export const lockMs = (count: number): number =>
  count < freeAttempts ? 0 : Math.min(2 ** (count - freeAttempts) * 1000, longestLockMs);

/** Refuses a sign-in while the user is locked out. */
export const checkNotLocked = (failures: Failures | undefined, now: number) => {
  if (failures && now < failures.last + lockMs(failures.count)) throw tooManyAttempts();
};

/** The count after one more failure; fifteen quiet minutes start it anew. */
export const afterFailure = (failures: Failures | undefined, now: number): Failures => ({
  count: failures && now - failures.last < longestLockMs ? failures.count + 1 : 1,
  last: now,
});
