import {
  applyForVacancy as apply,
  withdrawApplication as withdraw,
} from '../../contract/operations/applications.ts';
import { on, serve } from '../http/serve.ts';
import { enqueue, openQueue } from '../queue/enqueue.ts';
import { openTable } from '../table/client.ts';
import { applyForVacancy } from './apply-for-vacancy.ts';
import type { ApplicationUpdateIntent } from './intents.ts';
import { withdrawApplication } from './withdraw-application.ts';

const table = openTable();
const updates = openQueue(process.env.UPDATES_QUEUE_URL);
const deps = { table, enqueue: (intents: readonly ApplicationUpdateIntent[]) => enqueue(updates, intents) };

export const handler = serve(
  on(apply, ({ caller, path, body, key, now }) =>
    applyForVacancy({ ...deps, now }, caller, {
      vacancyId: path.vacancyId,
      answers: body.answers ?? {},
      key,
    }),
  ),
  on(withdraw, ({ caller, path, now }) => withdrawApplication({ ...deps, now }, caller, path.vacancyId)),
);
