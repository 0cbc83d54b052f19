import { randomUUID } from 'node:crypto';
import type { DecisionResult, Seen } from '../../contract/application.ts';
import type { RefusalCode } from '../../contract/refusals.ts';
import type { Officer } from '../http/caller.ts';
import { Refusal, refuse } from '../http/refusal.ts';
import type { Table } from '../table/client.ts';
import type { ApplicationItem } from '../table/items.ts';
import { keys } from '../table/keys.ts';
import { getItem } from '../table/reads.ts';
import { conflict, retryOnConflict } from '../table/writes.ts';
import { measure } from '../telemetry/metrics.ts';
import { takeStep } from './application-store.ts';
import { type EnqueueUpdates, updateIntentOf } from './application-update.ts';
import { openDecisionRequest } from './decision-request.ts';
import { type Judgement, judge, type Ruling } from './judge.ts';

type Deps = { table: Table; enqueue: EnqueueUpdates; now: Date };
type Input = Omit<Ruling, 'key'> & {
  vacancyId: string;
  professionalIds: readonly string[];
  seen?: Seen | undefined;
  key: string | undefined;
};
/** A result without its sentence: the edge adds it in the caller's language. */
type Result = Omit<DecisionResult, 'code' | 'message'> & { code?: RefusalCode };

/** Applications that are written at the same time. */
const abreast = 10;

const resultOf = (professionalId: string, judgement: Judgement): Result => {
  switch (judgement.verdict) {
    case 'step':
      return { professionalId, outcome: 'done', status: judgement.step.status, steps: judgement.steps };
    case 'done':
    case 'unchanged': {
      const { verdict: outcome, status, steps } = judgement;
      return { professionalId, outcome, status, steps };
    }
    case 'changed': {
      const { latest, steps } = judgement;
      const { status, at, by } = latest;
      return { professionalId, outcome: 'changed', status, steps, at, by, code: 'application-changed' };
    }
    case 'refused':
      return { professionalId, outcome: 'refused', code: judgement.code };
    default:
      return { professionalId, outcome: 'refused', code: 'idempotency-key-reused' };
  }
};

/** Decides upon one person as seen; where somebody else came in between, the application has changed since. */
const decideOne = (
  { table, now }: Deps,
  officer: Officer,
  ruling: Ruling,
  read: ApplicationItem | undefined,
  seen: number,
): Promise<Judgement> => {
  let item = read;
  return retryOnConflict<Judgement>(async () => {
    const judgement = judge(item, officer, ruling, seen, now);
    if (judgement.verdict !== 'step' || !item) return judgement;
    if ((await takeStep(table, item, judgement.step)).done) {
      measure({ Decisions: 1 }, { decision: ruling.decision });
      return judgement;
    }
    item = await getItem<ApplicationItem>(table, keys.application(item.professionalId, item.vacancyId));
    return conflict;
  });
};

/**
 * Shortlists, accepts or rejects up to 50 people with a result for each:
 * one read of all, the intents of all SMS, then one conditional write a person.
 * What the officer saw is `seen`, or what this read finds; an application with another step since is answered as
 * changed and not decided.
 */
export const decideApplications = async (
  deps: Deps,
  officer: Officer,
  { key, ...asked }: Input,
): Promise<{ results: Result[] } | Refusal> => {
  const people = [...new Set(asked.professionalIds)];
  const request = { ...asked, professionalIds: people };
  const opened = await retryOnConflict(() => openDecisionRequest(deps, officer.id, request, key));
  if (opened instanceof Refusal) return opened;
  const { items, seen } = opened;
  const ruling = { decision: asked.decision, reason: asked.reason, key: key ?? randomUUID() };
  const judged = people.map((id) => judge(items.get(id), officer, ruling, seen[id] ?? 0, deps.now));
  if (judged.some(({ verdict }) => verdict === 'key-reused')) return refuse('idempotency-key-reused');
  const updates = people.flatMap((id, index) => {
    const [item, judgement] = [items.get(id), judged[index]];
    if (!item || judgement?.verdict !== 'step') return [];
    return [updateIntentOf(item, judgement.step.status, judgement.step.at)];
  });
  if (updates.length > 0) await deps.enqueue(updates);
  const results: Result[] = [];
  for (let from = 0; from < people.length; from += abreast) {
    const some = people.slice(from, from + abreast);
    const decided = await Promise.all(
      some.map((id) => decideOne(deps, officer, ruling, items.get(id), seen[id] ?? 0)),
    );
    results.push(...decided.map((judgement, index) => resultOf(some[index] as string, judgement)));
  }
  return { results };
};
