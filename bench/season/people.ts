import type { OperationName } from '../../contract/operations/index.ts';
import { smsRateLimit } from '../../functions/accounts/sms-rate-limit.ts';
import { alertShards, allAlerts } from '../../functions/table/keys.ts';
import { type Hot, inTurn, type Step } from './aws.ts';
import { about, type Demand } from './demand.ts';
import { latency } from './latencies.ts';
import type { Portal } from './portal.ts';
import { type Errand, errandOf, type PortalQueue } from './queues.ts';

/** How the people of a day fared. */
export class Crowd {
  arrived = 0;
  /** Who has what they came for. */
  finished = 0;
  /** Times that somebody was told to try again. */
  toldToTryAgain = 0;
  /** Applications that were first sent before the deadline and taken after it would have passed. */
  late = 0;
  /** Seconds from the first click to the answer that it is done. */
  readonly waits: number[] = [];
  /** Seconds that choosing the first password took, from the first click. */
  readonly chose: number[] = [];
  readonly applied: number[] = [];
}

type Deps = { portal: Portal; demand: Demand; crowd: Crowd };

/** Does a thing until it is done: whoever is told to try again does so after a while, and each time after a longer one. */
const persist = (
  { portal, demand, crowd }: Deps,
  once: (told: (done: boolean) => void) => void,
  done: () => void,
): void => {
  const { triesAgainSeconds, triesAgainAtMostSeconds } = demand;
  const attempt = (pause: number) =>
    once((ok) => {
      if (ok) return done();
      crowd.toldToTryAgain += 1;
      const longer = Math.min(2 * pause, triesAgainAtMostSeconds);
      portal.clock.after(about(pause, portal.random), () => attempt(longer));
    });
  attempt(triesAgainSeconds);
};

const pageSteps = [
  ['readMe', 'readMe'],
  ['savePersonal', 'savePersonal with a new number'],
  ['saveWorkstation', 'saveWorkstation with a new number'],
  ['savePayment', 'savePersonal'],
  ['saveNextOfKin', 'savePersonal'],
  ['addWorkExperience', 'addWorkExperience'],
  ['addQualification', 'addWorkExperience'],
  ['saveAlerts', 'saveAlerts'],
  ['readMe', 'readMe'],
] as const;

/** A sign-in as Cognito judges it; turned away by a quota, it is no attempt (functions/identity/sign-in-throttle.ts). */
const byCognito = ({ aws }: Portal): Step =>
  inTurn([aws.spend([1, 0, 1]), aws.call('UserAuthentication', latency.signIn), aws.spend([1, 0, 1])]);

/** Signs in, however often it is turned away. */
const signIn = (deps: Deps, authenticate: Step, done: () => void): void => {
  const { portal, crowd } = deps;
  const { clock } = portal;
  const began = clock.now;
  const once = (told: (ok: boolean) => void) => portal.ask('signIn', authenticate, told);
  persist(deps, once, () => {
    crowd.waits.push(clock.now - began);
    done();
  });
};

/** Everybody chooses all alerts: a list of so many shards, of which one is watched. */
const hotOf = (operation: OperationName, { random }: Portal): readonly Hot[] =>
  operation === 'saveAlerts' && random() < 1 / alertShards(allAlerts) ? ['shard'] : [];

/** Fills in the profile, page after page. */
const fillIn = (deps: Deps, index: number): void => {
  const { portal, demand, crowd } = deps;
  const step = pageSteps[index];
  if (!step) {
    crowd.finished += 1;
    return;
  }
  const [operation, spender] = step;
  const send = (told: (ok: boolean) => void) =>
    portal.ask(operation, portal.aws.table(spender, hotOf(operation, portal)), told);
  persist(deps, send, () =>
    portal.clock.after(about(demand.pageSeconds, portal.random), () => fillIn(deps, index + 1)),
  );
};

/** How the password of an SMS is checked, and how the person's own takes its place. */
const firstPasswordAt = (portal: Portal): { check: Step; choose: Step } => {
  const { aws, setting } = portal;
  if (setting.firstPassword === 'of the pool')
    return {
      check: byCognito(portal),
      choose: inTurn([aws.call('UserAccountRecovery', latency.signIn), aws.table('replacePassword')]),
    };
  const admit = portal.trigger('admit-user', aws.wait(0));
  return {
    check: aws.table('signIn'),
    choose: inTurn([aws.call('UserAuthentication', latency.signIn), admit, aws.table('replacePassword')]),
  };
};

const firstSignIn = (deps: Deps): void => {
  const { portal, demand, crowd } = deps;
  const { clock, random } = portal;
  const { check, choose } = firstPasswordAt(portal);
  const replace = () => {
    const began = clock.now;
    persist(
      deps,
      (told) => portal.ask('replacePassword', choose, told),
      () => {
        crowd.chose.push(clock.now - began);
        clock.after(about(demand.pageSeconds / 4, random), () => fillIn(deps, 0));
      },
    );
  };
  signIn(deps, check, () => clock.after(about(20, random), replace));
};

/** Enqueues an SMS, then does the deed that it tells of. */
const enqueued =
  ({ clock }: Portal, queue: PortalQueue, errand: Errand, deed: Step): Step =>
  (done, fail) =>
    clock.after(latency.queue, () => {
      queue.enqueue(errand);
      deed(() => {
        errand.deed = true;
        done();
      }, fail);
    });

/** Registers, waits for the SMS, asks again when it does not come, signs in and fills in the profile. */
export const register = (deps: Deps): void => {
  const { portal, demand, crowd } = deps;
  const { clock, aws, random, queues } = portal;
  crowd.arrived += 1;
  const errand = errandOf(clock.now, true, () => clock.after(about(45, random), () => firstSignIn(deps)));
  const step = enqueued(portal, queues.accounts, errand, aws.table('createAccount'));
  const request = (times: number) => {
    if (errand.served) return;
    persist(
      deps,
      (told) => portal.ask('createAccount', step, told),
      () => {
        if (times === 1) crowd.waits.push(clock.now - errand.since);
        if (times < smsRateLimit.aDay)
          clock.after(60 * about(demand.asksAgainMinutes, random), () => request(times + 1));
      },
    );
  };
  request(1);
};

/** Signs in some minutes before, looks, and applies at a moment of the last evening. */
export const apply = (deps: Deps, at: number, deadline: number): void => {
  const { portal, demand, crowd } = deps;
  const { clock, aws, random } = portal;
  crowd.arrived += 1;
  const submit = () => {
    const began = clock.now;
    const inLargest = random() < demand.largestCounty;
    const step: Step = (done, fail) =>
      enqueued(
        portal,
        portal.queues.updates,
        errandOf(clock.now),
        aws.table('applyForVacancy', inLargest ? ['vacancy', 'list'] : ['vacancy']),
      )(done, fail);
    persist(
      deps,
      (told) => portal.ask('applyForVacancy', step, told),
      () => {
        crowd.finished += 1;
        crowd.applied.push(clock.now - began);
        if (clock.now - latency.network > deadline && began + 1 <= deadline) crowd.late += 1;
      },
    );
  };
  const look = () => {
    const read = (told: (ok: boolean) => void) => portal.ask('readMe', aws.table('readMe'), told);
    persist(deps, read, () => clock.at(Math.max(clock.now, at), submit));
  };
  signIn(deps, byCognito(portal), look);
};
