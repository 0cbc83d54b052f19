import * as operations from '../../contract/operations/applications.ts';
import { withSentence } from '../http/answer.ts';
import { Refusal } from '../http/refusal.ts';
import { on, serveLiving } from '../http/serve.ts';
import { openSessionLives } from '../identity/session-lives.ts';
import { enqueue, openQueue } from '../queue/enqueue.ts';
import { openTable } from '../table/client.ts';
import { decideApplications } from './decide-applications.ts';
import type { ApplicationUpdateIntent } from './intents.ts';
import { listApplications } from './list-applications.ts';
import { readApplication } from './read-application.ts';

const table = openTable();
const updates = openQueue(process.env.UPDATES_QUEUE_URL);
const deps = { table, enqueue: (intents: readonly ApplicationUpdateIntent[]) => enqueue(updates, intents) };

export const handler = serveLiving(
  openSessionLives(table),
  on(operations.listApplications, ({ caller, path, query }) =>
    listApplications({ table }, caller, { ...query, vacancyId: path.vacancyId }),
  ),
  on(operations.readApplication, ({ caller, path }) => readApplication({ table }, caller, path)),
  on(operations.decideApplications, async ({ caller, body, key, language, now }) => {
    const { reason, seen } = body;
    const outcome = await decideApplications({ ...deps, now }, caller, { ...body, reason, seen, key });
    return outcome instanceof Refusal
      ? outcome
      : { results: outcome.results.map((result) => withSentence(result, language)) };
  }),
);
