import { spreadPage } from '../../functions/vacancies/alert-subscribers.ts';
import { about, applications, type Demand, eveningSeconds, randomFrom, registrations } from './demand.ts';
import { apply, Crowd, register } from './people.ts';
import { Portal, type Setting } from './portal.ts';
import { type BusyQueue, errandOf } from './queues.ts';

/** What is seen every so often. */
export type Sample = Record<BusyQueue, number> & {
  at: number;
  concurrency: number;
  requests: number;
  throttled: number;
};
export type Day = { portal: Portal; crowd: Crowd; samples: readonly Sample[]; endedAt: number };

const everySeconds = 20;

const takeSamples = (portal: Portal, samples: Sample[]): void => {
  const { clock, gateway, lambda, queues } = portal;
  const requests = () => gateway.asked;
  let [before, refused] = [0, 0];
  const takeOne = () => {
    samples.push({
      at: clock.now,
      accounts: queues.accounts.fate.waiting,
      updates: queues.updates.fate.waiting,
      alerts: queues.alerts.fate.waiting,
      concurrency: lambda.busy,
      requests: (requests() - before) / everySeconds,
      throttled: (gateway.throttled - refused) / everySeconds,
    });
    [before, refused] = [requests(), gateway.throttled];
    if (clock.pending > 0) clock.after(everySeconds, takeOne);
  };
  takeOne();
};

/** Each arrival plans the next, so that the clock holds one of them only. */
const arrive = ({ clock }: Portal, times: Float64Array, come: (index: number) => void): void => {
  const next = (index: number) => {
    const at = times[index];
    if (at === undefined) return;
    clock.at(at, () => {
      come(index);
      next(index + 1);
    });
  };
  next(0);
};

const lived = (portal: Portal, crowd: Crowd): Day => {
  const samples: Sample[] = [];
  takeSamples(portal, samples);
  portal.clock.run(Number.POSITIVE_INFINITY);
  return { portal, crowd, samples, endedAt: portal.clock.now };
};

/** The alert of the opening goes to everybody who chose it: page after page of the lists, then person by person. */
const alertThem = (portal: Portal, people: number): void => {
  for (let page = 0; page * spreadPage < people; page++)
    portal.clock.at(1 + page * 0.05, () => {
      for (let person = 0; person < Math.min(spreadPage, people - page * spreadPage); person++)
        portal.queues.alerts.enqueue({ ...errandOf(portal.clock.now), deed: true });
    });
};

/** Opening day: half the country registers, while those of earlier seasons are told of the first vacancy. */
export const openingDay = (demand: Demand, setting: Setting, seed: number): Day => {
  const random = randomFrom(seed);
  const [portal, crowd] = [new Portal(setting, random), new Crowd()];
  arrive(portal, registrations(demand, random), () => register({ portal, demand, crowd }));
  alertThem(portal, demand.professionals * demand.alertedAtOpening);
  return lived(portal, crowd);
};

/** The last evening: people sign in, look, and apply, most of them just before the deadline. */
export const lastEvening = (demand: Demand, setting: Setting, seed: number): Day => {
  const random = randomFrom(seed);
  const [portal, crowd] = [new Portal(setting, random), new Crowd()];
  const plans = Array.from(applications(demand, random), (at) => ({
    at,
    signIn: at - Math.min(at * random(), 60 * about(demand.dwellMinutes, random)),
  })).sort((one, other) => one.signIn - other.signIn);
  arrive(
    portal,
    Float64Array.from(plans, ({ signIn }) => signIn),
    (index) => apply({ portal, demand, crowd }, plans[index]?.at ?? 0, eveningSeconds),
  );
  return lived(portal, crowd);
};
