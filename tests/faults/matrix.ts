import { setTimeout as wait } from 'node:timers/promises';
import type { FaultKind, Origin } from '../../cloud-emulator/endpoint/faults.ts';
import type { RecordedCall } from '../../cloud-emulator/endpoint/server.ts';
import { newTrace } from '../../cloud-emulator/lambda/functions.ts';
import { allFunctions } from '../../infra/functions.ts';
import { comparable, effectOf } from './effect.ts';
import type { Fixtures } from './fixtures.ts';
import { busy, cutOff, functionNamed, type Ready, type Subject, subjectsOf } from './subject.ts';
import { type Job, runByWorkers } from './workers.ts';

/** Milliseconds that an event of a function lives here; a fifth of it is what one try of a call may take. */
export const lifeMs = 6_000;
/** An answer that comes when nobody waits for it any more. */
const lateMs = 1_500;

/** An outside call of a subject: which of its kind. */
export type Call = { service: string; action: string; nth: number };
/** A fault that befalls one try of a call, or every one. */
export type Variant = { kind: FaultKind; often: 'once' | 'always' };
export type Cell = {
  subject: string;
  call: Call;
  variant: Variant;
  /** What the first answer was: `ok`, `busy` or `cut off`; after the last two, sending it again is `ok`. */
  outcome: string;
  /** The same SMS came more often than once. */
  smsRepeated: boolean;
  /** What is not as it was without a fault. */
  wrong: string | undefined;
};
/** A run without faults: what it called, what it answered, what was seen of it afterwards. */
type Clean = { subject: Subject; calls: Call[]; ready: Ready; answer: string; seen: string; also: string };
export type Matrix = { calls: { subject: string; call: Call }[]; cells: Cell[] };

const readsSecret = ({ functionName }: Subject): boolean =>
  allFunctions.some(({ name, uses }) => name === functionName && uses.secret);

/** The secret is asked for once in a worker's life. */
const startCold = (fixtures: Fixtures, { functionName }: Subject) =>
  fixtures.cloud.functions.cool(functionNamed(fixtures, functionName).name);

const callsOf = (fixtures: Fixtures, { traced, functionName }: Subject, trace: string) => {
  const { id } = functionNamed(fixtures, functionName);
  return (origin: Origin): boolean => (traced ? origin.trace === trace : origin.caller === id);
};

const numbered = (calls: readonly RecordedCall[]): Call[] =>
  calls.map(({ service, action }, index) => ({
    service,
    action,
    nth: calls.slice(0, index + 1).filter((one) => one.service === service && one.action === action).length,
  }));

const runClean = async (
  fixtures: Fixtures,
  recorded: readonly RecordedCall[],
  subject: Subject,
): Promise<Clean> => {
  if (readsSecret(subject)) await startCold(fixtures, subject);
  const ready = await subject.prepare();
  const [trace, from] = [newTrace(), recorded.length];
  const answer = await ready.attempt(trace, 1);
  if (!/^(2|done)/.test(answer)) throw new Error(`${subject.name} without a fault: ${answer}`);
  const calls = numbered(recorded.slice(from).filter(callsOf(fixtures, subject, trace)));
  return { subject, calls, ready, answer, seen: '', also: '' };
};

/** Erasing an account takes its time on purpose; everything else that was enqueued is done in a moment. */
const smsSettled = async ({ cloud }: Fixtures) => {
  const waits = () =>
    cloud.sqs
      .queues()
      .filter(({ description }) => description.redrive && !/closings/i.test(description.name))
      .some((queue) => Object.values(queue.counts()).some((count) => count > 0));
  while (waits()) await wait(50);
};

/** Looks at every clean run when its SMS have gone out. */
const lookAtClean = async (fixtures: Fixtures, runs: readonly Clean[]) => {
  await smsSettled(fixtures);
  for (const run of runs) {
    const { subjects, also } = run.ready;
    run.seen = (await effectOf(fixtures, subjects)).seen;
    run.also = comparable(await also?.(), subjects);
  }
};

/** The first try, with the fault; done anew where the call did not come to it (a worker that had the secret). */
const firstTry = async (fixtures: Fixtures, { subject }: Clean, call: Call, { kind, often }: Variant) => {
  for (let time = 1; ; time++) {
    if (call.service === 'secretsmanager') await startCold(fixtures, subject);
    const ready = await subject.prepare();
    const trace = newTrace();
    let happened = false;
    const takeBack = fixtures.cloud.faults.plan({
      service: call.service,
      action: call.action,
      kind,
      times: often === 'once' ? 1 : Number.POSITIVE_INFINITY,
      skip: call.nth - 1,
      lateMs,
      of: callsOf(fixtures, subject, trace),
      happens: () => {
        happened = true;
      },
    });
    const answer = await ready.attempt(trace, 1);
    takeBack();
    if (happened) return { ready, answer };
    if (time === 9) throw new Error(`${subject.name} never called ${call.action} ${call.nth} again`);
  }
};

type Tried = { ready: Ready; first: string; second: string };

/** Tries with the fault, and again at once, as a person or a queue would. */
const tryTwice = async (fixtures: Fixtures, clean: Clean, call: Call, variant: Variant): Promise<Tried> => {
  const { ready, answer } = await firstTry(fixtures, clean, call, variant);
  return {
    ready,
    first: answer,
    second: answer === clean.answer ? answer : await ready.attempt(newTrace(), 2),
  };
};

/** What a crashed worker had taken is brought again by the queue when that worker's time is over. */
const tryToTheEnd = async ({ subject, answer }: Clean, { ready, second }: Tried): Promise<string> => {
  let last = second;
  for (let time = 3; last !== answer && time <= subject.mostTries; time++) {
    await wait(lifeMs);
    last = await ready.attempt(newTrace(), time);
  }
  return last;
};

/** The effect when it is that of the clean run, or when that did not come about in time: SMS take a moment. */
const settledEffect = async (fixtures: Fixtures, { seen }: Clean, { subjects }: Ready) => {
  const until = Date.now() + 20_000;
  for (;;) {
    const effect = await effectOf(fixtures, subjects);
    if (effect.seen === seen || Date.now() > until) return effect;
    await wait(150);
  }
};

const differs = (what: string, is: string, was: string) =>
  is === was ? undefined : `${what}: ${is}\n  instead of ${was}`;

const judge = async (fixtures: Fixtures, clean: Clean, tried: Tried) => {
  const { ready, first } = tried;
  const last = await tryToTheEnd(clean, tried);
  const effect = await settledEffect(fixtures, clean, ready);
  const also = comparable(await ready.also?.(), ready.subjects);
  const unclear = ![clean.answer, busy, cutOff].includes(first);
  return {
    outcome: first === clean.answer ? 'ok' : first,
    smsRepeated: effect.repeated > 0,
    wrong:
      (unclear ? `the first answer: ${first}` : undefined) ??
      differs('the last answer', last, clean.answer) ??
      differs('the effect', effect.seen, clean.seen) ??
      differs('what else is seen', also, clean.also),
  };
};

export type Reach = { variantsFor: (call: Call, subject: string) => readonly Variant[]; concurrency: number };

/** Every operation and worker × every outside call it makes × the faults asked for, each tried again until it is done. */
export const runMatrix = async (fixtures: Fixtures, { variantsFor, concurrency }: Reach): Promise<Matrix> => {
  const recorded: RecordedCall[] = [];
  fixtures.cloud.onCall((call) => recorded.push(call));
  const runs: Clean[] = [];
  for (const subject of subjectsOf(fixtures)) runs.push(await runClean(fixtures, recorded, subject));
  await lookAtClean(fixtures, runs);
  const cells: Cell[] = [];
  const judging: Job[] = [];
  const attempts = runs.flatMap((clean) =>
    clean.calls.flatMap((call) =>
      variantsFor(call, clean.subject.name).map((variant): Job => {
        const { subject } = clean;
        const alone = !subject.traced || call.service === 'secretsmanager';
        const work = async () => {
          const tried = await tryTwice(fixtures, clean, call, variant);
          judging.push({
            work: async () => {
              const judged = await judge(fixtures, clean, tried);
              cells.push({ subject: subject.name, call, variant, ...judged });
            },
          });
        };
        return { worker: alone ? subject.functionName : undefined, work };
      }),
    ),
  );
  await runByWorkers(attempts, concurrency);
  await runByWorkers(judging, 3 * concurrency);
  return {
    calls: runs.flatMap(({ subject, calls }) => calls.map((call) => ({ subject: subject.name, call }))),
    cells,
  };
};
