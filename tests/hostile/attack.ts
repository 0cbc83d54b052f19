import fc from 'fast-check';
import type { Operation } from '../../contract/operation.ts';
import { operations } from '../../contract/operations/index.ts';
import { apiFunctions } from '../../infra/functions.ts';
import type { Portal } from '../fixtures/portal.ts';
import { type Fault, judge } from './judge.ts';
import { type Case, type Hostile, requestsFor } from './requests.ts';
import { parsed, sendCase } from './send.ts';
import { openWorker, remember, type Worker } from './worker.ts';

export type Failure = { fault: Fault; said: string; operation?: string; request?: Hostile };
/** How many requests were sent to an operation, by what had to come of them; `done` of those that fit. */
export type Tally = Record<Hostile['expected'] | 'done', number>;
export type Outcome = { failures: Failure[]; tallies: Record<string, Tally> };

const count = (tallies: Outcome['tallies'], { operation, request }: Case, done: boolean) => {
  const tally = tallies[operation.name] ?? { taken: 0, refused: 0, any: 0, done: 0 };
  tallies[operation.name] = tally;
  tally[request.expected] += 1;
  if (done && request.expected === 'taken') tally.done += 1;
};

/** A function's name in the template is its own and eight signs; workers and schedules act by themselves. */
const answersRequests = (caller: string): boolean =>
  apiFunctions.some(({ name }) => caller.slice(0, -8) === name.replaceAll('-', ''));

const workers = 4;
const shareOut = async (cases: readonly Case[], work: (worker: number, one: Case) => Promise<void>) => {
  let next = 0;
  const run = async (worker: number) => {
    for (let one = cases[next++]; one; one = cases[next++]) await work(worker, one);
  };
  await Promise.all(Array.from({ length: workers }, (_, worker) => run(worker)));
};

/** The requests that a seed makes, spread evenly over every operation of the contract. */
export const casesOf = (seed: number, count: number): Case[] => {
  const all = Object.values<Operation>(operations);
  const each = Math.ceil(count / all.length);
  const byOperation = all.map((operation, index) =>
    fc
      .sample(requestsFor(operation), { seed: seed + index, numRuns: each })
      .map((request) => ({ operation, request })),
  );
  return Array.from({ length: each }, (_, index) => byOperation.map((cases) => cases[index] as Case)).flat();
};

/**
 * Sends the requests through the real edge: first those that must have no effect, while only the senders of SMS may
 * still be at work, then all others.
 */
export const attack = async (portal: Portal, cases: readonly Case[]): Promise<Outcome> => {
  const people = await Promise.all(Array.from({ length: workers }, () => openWorker(portal)));
  const failures: Failure[] = [];
  const tallies: Record<string, Tally> = {};
  const ask = async (worker: number, one: Case) => {
    const { operation, request } = one;
    const person = people[worker] as Worker;
    const answer = await sendCase(portal, person, one);
    const done = answer.status === operation.answer.status;
    if (done) remember(person, operation, parsed(answer.text) ?? {});
    count(tallies, one, done);
    const fault = judge(one, answer);
    const said = `${answer.status} ${answer.text.slice(0, 400)}`;
    if (fault) failures.push({ fault, said, operation: operation.name, request });
  };

  const effects = new Set<string>();
  let mayHaveEffects = false;
  portal.onCall(({ caller, service, action }) => {
    if (!mayHaveEffects && answersRequests(caller)) effects.add(`${caller} called ${service} ${action}`);
  });
  const wrong = ({ request }: Case) => request.expected === 'refused';
  await shareOut(cases.filter(wrong), ask);
  failures.push(...[...effects].map((said) => ({ fault: 'refused, with an effect' as const, said })));
  mayHaveEffects = true;
  await shareOut(
    cases.filter((one) => !wrong(one)),
    ask,
  );
  return { failures, tallies };
};
