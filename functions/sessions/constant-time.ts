import { setTimeout } from 'node:timers/promises';
import type { RefusalCode } from '../../contract/refusals.ts';
import { Refusal } from '../http/refusal.ts';

/** Milliseconds that a refused password takes: longer than Cognito needs, whether or not it knows the number. */
export const failureTakesMs = 400;

/** What is answered after a password was looked at and found wrong: at signing in, and where a new one is chosen too late. */
const failures: readonly RefusalCode[] = ['sign-in-failed', 'challenge-expired'];

/** Lets a refused password take as long as any other: how long it takes tells nobody who has an account. */
export const inConstantTime = async <T>(signIn: Promise<T>): Promise<T> => {
  const start = performance.now();
  const outcome = await signIn;
  if (outcome instanceof Refusal && failures.includes(outcome.code))
    await setTimeout(start + failureTakesMs - performance.now());
  return outcome;
};
