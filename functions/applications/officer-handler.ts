import * as operations from '../../contract/operations/applications.ts';
import { on, serve } from '../http/serve.ts';
import { type NoticeIntent, openQueue, promise } from '../queue/enqueue.ts';
import { openTable } from '../table/client.ts';
import { decideApplications } from './decide-applications.ts';
import { listApplications } from './list-applications.ts';
import { readApplication } from './read-application.ts';

const table = openTable();
const notices = openQueue(process.env.NOTICES_QUEUE_URL);
const deps = { table, promise: (intents: readonly NoticeIntent[]) => promise(notices, intents) };

export const handler = serve(
  on(operations.listApplications, ({ caller, path, query }) =>
    listApplications({ table }, caller, { ...query, vacancyId: path.vacancyId }),
  ),
  on(operations.readApplication, ({ caller, path }) => readApplication({ table }, caller, path)),
  on(operations.decideApplications, ({ caller, body, key, language, now }) =>
    decideApplications({ ...deps, now }, caller, { ...body, reason: body.reason, key, language }),
  ),
);
