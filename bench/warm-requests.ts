import type { Context } from 'aws-lambda';
import type { Operation } from '../contract/operation.ts';
import { operations } from '../contract/operations/index.ts';
import { on, serve } from '../functions/http/serve.ts';
import { vacancyDraft } from '../tests/table/samples.ts';
import { eventOf } from './events.ts';
import { median } from './gauge.ts';

const [warmUp, batches, batch] = [300, 60, 20];
/** A page of a list: what the largest answers hold. */
const page = Array.from({ length: 50 }, () => vacancyDraft);

/** Milliseconds of CPU of one call, the median of many short runs. */
const cpuMs = async (call: () => Promise<unknown>): Promise<number> => {
  for (let index = 0; index < warmUp; index++) await call();
  const times: number[] = [];
  for (let run = 0; run < batches; run++) {
    const before = process.cpuUsage();
    for (let index = 0; index < batch; index++) await call();
    const { user, system } = process.cpuUsage(before);
    times.push((user + system) / 1000 / batch);
  }
  return median(times);
};

const overheadOf = async (operation: Operation): Promise<number> => {
  const answer = operation.method === 'GET' ? page : (operation.example ?? {});
  const work = async () => answer as never;
  const handler = serve(on(operation, work));
  const event = eventOf(operation);
  const { statusCode } = await handler(event, {} as Context);
  if (statusCode !== operation.answer.status) throw new Error(`${operation.name} answers ${statusCode}`);
  const whole = await cpuMs(() => handler(event, {} as Context));
  return whole - (await cpuMs(work));
};

/** Run in a process of its own whose standard output, where the requests' log goes, nobody reads. */
const found: Record<string, number> = {};
for (const operation of Object.values<Operation>(operations))
  found[operation.name] = await overheadOf(operation);
process.stderr.write(JSON.stringify(found));
