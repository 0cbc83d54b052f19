import { randomUUID } from 'node:crypto';
import type { DecisionResult, Seen } from '../../contract/application.ts';
import type { Language } from '../../contract/language.ts';
import type { AnswerOf } from '../../contract/operation.ts';
import type { decideApplications as operation } from '../../contract/operations/applications.ts';
import { refusalText } from '../../contract/refusals.ts';
import type { Caller } from '../http/caller.ts';
import { type Refusal, refuse } from '../http/refusal.ts';
import type { Table } from '../table/client.ts';
import type { ApplicationItem } from '../table/items.ts';
import { keys } from '../table/keys.ts';
import { getTogether } from '../table/reads.ts';
import { conflict, retryOnConflict } from '../table/writes.ts';
import { measure } from '../telemetry/metrics.ts';
import { takeStep } from './application-store.ts';
import { type EnqueueUpdates, updateIntentOf } from './application-update.ts';
import { type Judgement, judge, type Ruling } from './judge.ts';

type Deps = { table: Table; enqueue: EnqueueUpdates; now: Date };
type Officer = Pick<Caller, 'id' | 'counties'>;
type Input = Ruling & {
  vacancyId: string;
  professionalIds: readonly string[];
  seen?: Seen | undefined;
  language: Language;
};

/** Applications that are written at the same time. */
const abreast = 10;

const resultOf = (professionalId: string, judgement: Judgement, language: Language): DecisionResult => {
  switch (judgement.verdict) {
    case 'step':
      return { professionalId, outcome: 'done', status: judgement.step.status, steps: judgement.steps };
    case 'done':
    case 'unchanged': {
      const { verdict: outcome, status, steps } = judgement;
      return { professionalId, outcome, status, steps };
    }
    case 'changed': {
      const { status, at, by } = judgement.latest;
      const code = 'application-changed';
      const message = refusalText(code, language);
      return { professionalId, outcome: 'changed', status, steps: judgement.steps, at, by, code, message };
    }
    default: {
      const code = judgement.verdict === 'refused' ? judgement.code : 'idempotency-key-reused';
      return { professionalId, outcome: 'refused', code, message: refusalText(code, language) };
    }
  }
};

const readAll = async (table: Table, vacancyId: string, professionalIds: readonly string[]) => {
  const wanted = professionalIds.map((professionalId) => keys.application(professionalId, vacancyId));
  const items = await getTogether<ApplicationItem>(table, wanted);
  return new Map(items.map((item) => [item.professionalId, item]));
};

/** Decides upon one person as seen; where somebody else came in between, the application has changed since. */
const decideOne = (
  { table, now }: Deps,
  officer: Officer,
  input: Input,
  professionalId: string,
  read: ApplicationItem | undefined,
): Promise<Judgement> => {
  let item = read;
  const seen = input.seen?.[professionalId] ?? read?.history.length;
  return retryOnConflict<Judgement>(async () => {
    const judgement = judge(item, officer, input, seen, now);
    if (judgement.verdict !== 'step' || !item) return judgement;
    if ((await takeStep(table, item, judgement.step)).done) {
      measure({ Decisions: 1 }, { decision: input.decision });
      return judgement;
    }
    item = (await readAll(table, input.vacancyId, [professionalId])).get(professionalId);
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
  { key = randomUUID(), ...asked }: Omit<Input, 'key'> & { key: string | undefined },
): Promise<AnswerOf<typeof operation> | Refusal> => {
  const input = { ...asked, key };
  const people = [...new Set(input.professionalIds)];
  const items = await readAll(deps.table, input.vacancyId, people);
  const judged = people.map((id) => judge(items.get(id), officer, input, input.seen?.[id], deps.now));
  if (judged.some(({ verdict }) => verdict === 'key-reused')) return refuse('idempotency-key-reused');
  const updates = people.flatMap((id, index) => {
    const [item, judgement] = [items.get(id), judged[index]];
    if (!item || judgement?.verdict !== 'step') return [];
    return [updateIntentOf(item, judgement.step.status, judgement.step.at)];
  });
  if (updates.length > 0) await deps.enqueue(updates);
  const results: DecisionResult[] = [];
  for (let from = 0; from < people.length; from += abreast) {
    const some = people.slice(from, from + abreast);
    const decided = await Promise.all(some.map((id) => decideOne(deps, officer, input, id, items.get(id))));
    results.push(
      ...decided.map((judgement, index) => resultOf(some[index] as string, judgement, input.language)),
    );
  }
  return { results };
};
