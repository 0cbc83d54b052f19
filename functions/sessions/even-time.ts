import { setTimeout } from 'node:timers/promises';
import { Refusal } from '../edge/refusal.ts';

/** Milliseconds that a refused password takes: longer than Cognito needs, whether or not it knows the number. */
export const failureTakesMs = 400;

/** Lets a refused password take as long as any other: how long it takes tells nobody who has an account. */
export const failEvenly = async <T>(signIn: Promise<T>): Promise<T> => {
  const start = performance.now();
  const outcome = await signIn;
  if (outcome instanceof Refusal && outcome.code === 'sign-in-failed')
    await setTimeout(start + failureTakesMs - performance.now());
  return outcome;
};
