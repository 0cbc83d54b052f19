import { randomUUID } from 'node:crypto';
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
type Input = Ruling & { vacancyId: string; professionalIds: readonly string[]; language: Language };
type Result = AnswerOf<typeof operation>['results'][number];

/** Applications that are written at the same time. */
const abreast = 10;

const resultOf = (professionalId: string, judgement: Judgement, language: Language): Result => {
  switch (judgement.verdict) {
    case 'step':
      return { professionalId, outcome: 'done', status: judgement.step.status };
    case 'done':
    case 'unchanged':
      return { professionalId, outcome: judgement.verdict, status: judgement.status };
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

/** Decides upon one person; somebody else's step in between is judged anew. */
const decideOne = (
  { table, now }: Deps,
  officer: Officer,
  input: Input,
  professionalId: string,
  read: ApplicationItem | undefined,
): Promise<Judgement> => {
  let item = read;
  return retryOnConflict<Judgement>(async () => {
    const judgement = judge(item, officer, input, now);
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
 */
export const decideApplications = async (
  deps: Deps,
  officer: Officer,
  { key = randomUUID(), ...asked }: Omit<Input, 'key'> & { key: string | undefined },
): Promise<AnswerOf<typeof operation> | Refusal> => {
  const input = { ...asked, key };
  const people = [...new Set(input.professionalIds)];
  const items = await readAll(deps.table, input.vacancyId, people);
  const judged = people.map((id) => judge(items.get(id), officer, input, deps.now));
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
    const decided = await Promise.all(some.map((id) => decideOne(deps, officer, input, id, items.get(id))));
    results.push(
      ...decided.map((judgement, index) => resultOf(some[index] as string, judgement, input.language)),
    );
  }
  return { results };
};
