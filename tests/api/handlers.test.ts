import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Context } from 'aws-lambda';
import { afterAll, beforeAll, test } from 'vitest';
import * as z from 'zod/mini';
import { openSqs, type Sqs } from '../../cloud-emulator/sqs/service.ts';
import type { Operation } from '../../contract/operation.ts';
import * as applications from '../../contract/operations/applications.ts';
import * as profile from '../../contract/operations/profile.ts';
import * as vacancies from '../../contract/operations/vacancies.ts';
import type { Event } from '../../functions/http/caller.ts';
import { inComingSeason } from '../fixtures/coming-vacancy.ts';
import { newProfessional } from '../table/samples.ts';
import { openTestTable, type TestTable } from '../table/test-table.ts';

let testTable: TestTable;
let sqs: Sqs;
let folder: string;
const queue = (name: string) => ({
  name,
  arn: `arn:aws:sqs:us-east-1:000000000000:${name}`,
  visibilityTimeout: 30,
  delay: 0,
  receiveWait: 0,
  retention: 60,
  mostBytes: 262_144,
});

beforeAll(async () => {
  testTable = await openTestTable();
  const { url } = testTable.endpoint;
  folder = await mkdtemp(join(tmpdir(), 'queues-'));
  sqs = await openSqs(folder, [queue('updates'), queue('alerts')], (name) => `${url}/000000000000/${name}`);
  testTable.endpoint.add(sqs);
  Object.assign(process.env, {
    AWS_ENDPOINT_URL: url,
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'tests',
    AWS_SECRET_ACCESS_KEY: 'local',
    TABLE_NAME: testTable.table.name,
    UPDATES_QUEUE_URL: `${url}/000000000000/updates`,
    ALERTS_QUEUE_URL: `${url}/000000000000/alerts`,
  });
});
afterAll(async () => {
  await testTable.close();
  await sqs.close();
  await rm(folder, { recursive: true });
});

type Handler = (event: Event, context: Context) => Promise<{ statusCode?: number; body?: string }>;
const handlers: Record<string, () => Promise<{ handler: unknown }>> = {
  profile: () => import('../../functions/profile/handler.ts'),
  vacancies: () => import('../../functions/vacancies/handler.ts'),
  'officer-vacancies': () => import('../../functions/vacancies/officer-handler.ts'),
  applications: () => import('../../functions/applications/handler.ts'),
  'officer-applications': () => import('../../functions/applications/officer-handler.ts'),
};
type Sent = { path?: Record<string, string>; query?: Record<string, string>; body?: unknown };
type Person = { id: string; sessionId: string; groups?: string };

const eventOf = ({ method, path }: Operation, { id, sessionId, groups }: Person, sent: Sent) =>
  ({
    version: '2.0',
    routeKey: `${method} ${path}`,
    headers: { 'content-type': 'application/json', 'idempotency-key': `key-${path.length}-00000001` },
    isBase64Encoded: false,
    body: sent.body === undefined ? undefined : JSON.stringify(sent.body),
    pathParameters: sent.path,
    queryStringParameters: sent.query,
    requestContext: {
      requestId: 'request-1',
      authorizer: {
        jwt: {
          claims: { sub: id, origin_jti: sessionId, token_use: 'id', exp: 1, 'cognito:groups': groups },
        },
      },
    },
  }) as unknown as Event;

/** Sends a request as API Gateway would, and holds the answer to the contract. */
const call = async (operation: Operation, person: Person, sent: Sent = {}): Promise<never> => {
  const open = handlers[operation.part];
  assert.ok(open);
  const { handler } = (await open()) as { handler: Handler };
  const answer = await handler(
    eventOf(operation, person, { body: operation.example && inComingSeason(operation.example), ...sent }),
    {} as Context,
  );
  assert.equal(answer.statusCode, operation.answer.status, `${operation.name}: ${answer.body}`);
  const body = answer.body === undefined ? undefined : JSON.parse(answer.body);
  if (operation.answer.schema) z.parse(operation.answer.schema(), body);
  return body as never;
};

const officer: Person = { id: 'officer-1', sessionId: 'session-9', groups: '[officer]' };

test('the contract’s examples together make a professional who applies and is decided upon, answer by answer', async () => {
  const person = await newProfessional(testTable.table);
  const { savePersonal, savePayment, saveWorkstation, saveNextOfKin, saveAlerts } = profile;
  for (const save of [savePersonal, savePayment, saveWorkstation, saveNextOfKin, saveAlerts])
    await call(save, person);
  const job: { id: string } = await call(profile.addWorkExperience, person);
  await call(profile.changeWorkExperience, person, { path: { id: job.id } });
  const course: { id: string } = await call(profile.addQualification, person);
  await call(profile.changeQualification, person, { path: { id: course.id } });

  const draft: { vacancyId: string } = await call(vacancies.createVacancy, officer);
  const path = { vacancyId: draft.vacancyId };
  await call(vacancies.changeVacancy, officer, { path });
  await call(vacancies.publishVacancy, officer, { path });
  await call(vacancies.extendVacancy, officer, { path });
  await call(vacancies.correctVacancy, officer, { path });
  await call(vacancies.countApplicants, officer, { path });
  await call(vacancies.countSubscribers, officer, { path });
  const found: { vacancies: unknown[] } = await call(vacancies.findVacancies, person, {
    query: { county: 'nairobi' },
  });
  assert.equal(found.vacancies.length, 1);
  await call(vacancies.readVacancy, person, { path });

  await call(applications.applyForVacancy, person, { path });
  const listed: { applications: { professionalId: string }[] } = await call(
    applications.listApplications,
    officer,
    { path },
  );
  assert.deepEqual(
    listed.applications.map(({ professionalId }) => professionalId),
    [person.id],
  );
  await call(applications.readApplication, officer, { path: { ...path, professionalId: person.id } });
  const body = { ...path, professionalIds: [person.id], decision: 'shortlist' };
  const decided: { results: { outcome: string }[] } = await call(applications.decideApplications, officer, {
    body,
  });
  assert.equal(decided.results[0]?.outcome, 'done');
  await call(applications.withdrawApplication, person, { path });
  await call(vacancies.closeVacancy, officer, { path });
  await call(vacancies.readOfficerVacancy, officer, { path });
  await call(vacancies.listOfficerVacancies, officer);

  await call(profile.removeQualification, person, { path: { id: course.id } });
  await call(profile.removeWorkExperience, person, { path: { id: job.id } });
  const me: { completeness: { percent: number }; applications: { status: string }[] } = await call(
    profile.readMe,
    person,
  );
  assert.deepEqual([me.completeness.percent, me.applications[0]?.status], [86, 'withdrawn']);

  const waiting = sqs
    .queues()
    .map((one) => [one.description.name, one.counts().visible + one.counts().delayed]);
  assert.deepEqual(waiting, [
    ['updates', 3],
    ['alerts', 2],
  ]);
});
