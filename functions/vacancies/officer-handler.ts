import * as operations from '../../contract/operations/vacancies.ts';
import { on, serveLiving } from '../http/serve.ts';
import { openSessionLives } from '../identity/session-lives.ts';
import { enqueue, openQueue } from '../queue/enqueue.ts';
import { openTable } from '../table/client.ts';
import { changeVacancy } from './change-vacancy.ts';
import { closeVacancy } from './close-vacancy.ts';
import { correctVacancy, type EnqueueCorrection } from './correct-vacancy.ts';
import { countApplicants } from './count-applicants.ts';
import { countSubscribers } from './count-subscribers.ts';
import { createVacancy } from './create-vacancy.ts';
import { extendVacancy } from './extend-vacancy.ts';
import type { AlertIntent } from './intents.ts';
import { listOfficerVacancies } from './list-officer-vacancies.ts';
import { type EnqueueAlert, publishVacancy } from './publish-vacancy.ts';
import { readOfficerVacancy } from './read-officer-vacancy.ts';

const table = openTable();
const alerts = openQueue(process.env.ALERTS_QUEUE_URL);
const enqueueAlert: EnqueueAlert = (vacancyId) =>
  enqueue(alerts, [{ kind: 'vacancy-published', vacancyId } satisfies AlertIntent]);
const enqueueCorrection: EnqueueCorrection = (intent) => enqueue(alerts, [intent]);

export const handler = serveLiving(
  openSessionLives(table),
  on(operations.listOfficerVacancies, ({ caller, query }) => listOfficerVacancies({ table }, caller, query)),
  on(operations.readOfficerVacancy, ({ caller, path }) =>
    readOfficerVacancy({ table }, caller, path.vacancyId),
  ),
  on(operations.createVacancy, ({ caller, body, key, now }) =>
    createVacancy({ table, now }, caller, { draft: body, key }),
  ),
  on(operations.changeVacancy, ({ caller, path, body: { version, ...draft }, now }) =>
    changeVacancy({ table, now }, caller, { vacancyId: path.vacancyId, draft, version }),
  ),
  on(operations.publishVacancy, ({ caller, path, body, now }) =>
    publishVacancy({ table, now, enqueue: enqueueAlert }, caller, { ...path, version: body?.version }),
  ),
  on(operations.extendVacancy, ({ caller, path, body, now }) =>
    extendVacancy({ table, now }, caller, { ...path, deadline: body.deadline, version: body.version }),
  ),
  on(operations.countApplicants, ({ caller, path, query }) =>
    countApplicants({ table }, caller, { ...path, ...query }),
  ),
  on(operations.countSubscribers, ({ caller, path }) => countSubscribers({ table }, caller, path.vacancyId)),
  on(operations.correctVacancy, ({ caller, path, body, now }) =>
    correctVacancy({ table, now, enqueue: enqueueCorrection }, caller, { ...path, ...body }),
  ),
  on(operations.closeVacancy, ({ caller, path, body, now }) =>
    closeVacancy({ table, now }, caller, { ...path, reason: body?.reason, version: body?.version }),
  ),
);
