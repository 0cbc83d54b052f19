import * as z from 'zod/mini';
import type { Application } from '../../contract/application.ts';
import { applyForVacancy as operation } from '../../contract/operations/applications.ts';
import { problemType } from '../../contract/problem.ts';
import { refusals } from '../../contract/refusals.ts';
import { applyForVacancy } from '../../functions/applications/apply-for-vacancy.ts';
import type { ApplicationUpdateIntent } from '../../functions/applications/intents.ts';
import type { Event } from '../../functions/http/caller.ts';
import { callerOf, mayCall } from '../../functions/http/caller.ts';
import { Refusal, refuse } from '../../functions/http/refusal.ts';
import { enqueue, openQueue } from '../../functions/queue/enqueue.ts';
import { openTable } from '../../functions/table/client.ts';

const table = openTable();
const updates = openQueue(process.env.UPDATES_QUEUE_URL);
const deps = { table, enqueue: (intents: readonly ApplicationUpdateIntent[]) => enqueue(updates, intents) };

type Asked = { vacancyId: string; body: unknown; key: string | undefined; event: Event };

const outcome = async ({ vacancyId, body, key, event }: Asked): Promise<Application | Refusal> => {
  const caller = callerOf(event);
  if (!caller) return refuse('not-signed-in');
  if (!mayCall(operation, caller)) return refuse('not-allowed');
  const path = z.safeParse(operation.request.path(), { vacancyId });
  const parsed = z.safeParse(operation.request.body(), body);
  if (!path.success || !parsed.success) return refuse('invalid-request');
  const answers = parsed.data.answers ?? {};
  return applyForVacancy({ ...deps, now: new Date() }, caller, { vacancyId, answers, key });
};

/** The same operation for every peer: only what carries the request differs. */
export const apply = async (asked: Asked): Promise<{ status: number; body: object }> => {
  const result = await outcome(asked);
  if (!(result instanceof Refusal)) return { status: operation.answer.status, body: result };
  const { status, en } = refusals[result.code];
  return {
    status,
    body: { type: problemType(result.code), title: en, status, code: result.code, ...result.details },
  };
};
