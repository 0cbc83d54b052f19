import {
  type Health,
  type Service,
  type ServiceState,
  serviceStates,
  services,
} from '../../contract/status.ts';

/** Requests of a while, and how many of them failed. */
export type Share = { requests: number; failed: number };

/** What was measured in the last minutes. */
export type Measured = {
  parts: Readonly<Record<string, Share>>;
  /** All requests, and those of them that failed without a function's answer: throttled, timed out, crashed. */
  unanswered: Share;
  sms: { sent: number; failed: number; waited: number | undefined; oldest: number };
};

/** Fewer failures than these may be one person's bad luck. */
const fewest = 3;
const [troubledFrom, downFrom] = [0.05, 0.5];
/** Seconds: a request that came to nothing leaves an intent behind for so long, which delays nobody. */
const leftovers = 60;
const slowFrom = 120;

const stateOf = ({ requests, failed }: Share): ServiceState => {
  if (failed < fewest || failed / requests < troubledFrom) return 'works';
  return failed / requests < downFrom ? 'troubled' : 'down';
};

const worst = (states: readonly ServiceState[]): ServiceState =>
  states.toSorted((one, other) => serviceStates.indexOf(other) - serviceStates.indexOf(one))[0] ?? 'works';

/** What was sent lately tells what it took, the oldest in the queue what it takes by now. */
const secondsOf = ({ waited, oldest }: Measured['sms']): number | undefined => {
  const stuck = oldest > leftovers ? oldest : undefined;
  const known = [waited, stuck].filter((seconds) => seconds !== undefined);
  return known.length > 0 ? Math.round(Math.max(...known)) : undefined;
};

const smsState = ({ sent, failed }: Measured['sms'], seconds = 0): ServiceState =>
  worst([stateOf({ requests: sent + failed, failed }), seconds > slowFrom ? 'troubled' : 'works']);

/** What the public is told of what was measured. */
export const judgeHealth = ({ parts, unanswered, sms }: Measured, at: string): Health => {
  const whole = stateOf(unanswered);
  const service = (name: Service): ServiceState =>
    worst([whole, ...services[name].map((part) => stateOf(parts[part] ?? { requests: 0, failed: 0 }))]);
  const smsSeconds = secondsOf(sms);
  return {
    at,
    services: {
      vacancies: service('vacancies'),
      registration: service('registration'),
      signIn: service('signIn'),
      applying: service('applying'),
      sms: smsState(sms, smsSeconds),
    },
    ...(smsSeconds === undefined ? {} : { smsSeconds }),
  };
};
