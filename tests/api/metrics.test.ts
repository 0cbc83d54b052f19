import assert from 'node:assert/strict';
import { afterAll, beforeAll, test } from 'vitest';
import { type Series, statisticOf, valuesBetween } from '../../cloud-emulator/cloudwatch/metrics.ts';
import { type MetricName, metrics } from '../../contract/metrics.ts';
import { applyForVacancy } from '../../contract/operations/applications.ts';
import {
  fillProfile,
  newPhone,
  newProfessional,
  officer,
  outlastGrace,
  ownPassword,
} from '../fixtures/people.ts';
import { eventually, type Portal, startPortal } from '../fixtures/portal.ts';

/** Whatever the dashboard shows and an alarm waits for is really measured, by functions that run. */
let portal: Portal;
beforeAll(async () => {
  portal = await startPortal();
});
afterAll(() => portal.stop());

const namespace = 'Portal-dev';
const seriesOf = (name: MetricName, dimensions: Record<string, string> = {}): Series | undefined =>
  portal.metrics.find({ namespace, name, dimensions });
const total = (name: MetricName, dimensions?: Record<string, string>): number => {
  const series = seriesOf(name, dimensions);
  return series ? statisticOf('Sum', valuesBetween(series, 0)) : 0;
};

type Counts = { [N in MetricName]?: number };
const names = (counts: Counts) => Object.keys(counts) as MetricName[];
const totals = (counts: Counts): Counts =>
  Object.fromEntries(names(counts).map((name) => [name, total(name)]));

/** Does the work and waits for what it causes: each metric goes up by exactly so much. */
const counts = async (expected: Counts, work: () => Promise<unknown>): Promise<void> => {
  const before = totals(expected);
  const added = () => names(expected).map((name) => [name, total(name) - (before[name] ?? 0)] as const);
  await work();
  await eventually(async () =>
    added().every(([name, count]) => count >= (expected[name] ?? 0)) ? true : undefined,
  ).catch(() => undefined);
  assert.deepEqual(Object.fromEntries(added()), expected);
};

const applying = async () => {
  const { body } = await portal.api<{ vacancies: { vacancyId: string }[] }>(
    'GET /api/vacancies?examination=kcse&position=invigilator',
  );
  return body.vacancies[0]?.vacancyId ?? '';
};

test('registering is counted once at each step, and how long its SMS took is measured', async () => {
  const phone = newPhone();
  await counts({ AccountsRequested: 1, AccountsMade: 1, FirstSignIns: 1, SmsSent: 1 }, () =>
    newProfessional(portal, phone),
  );
  const delay = seriesOf('SmsDelay', { kind: 'account-created' });
  const [milliseconds = 0] = delay ? valuesBetween(delay, 0) : [];
  assert.ok(milliseconds > 0 && milliseconds < 15_000, String(milliseconds));
  await counts({ RequestsRateLimited: 1, AccountsRequested: 0, SmsSent: 0 }, () =>
    portal.api('POST /api/accounts', { body: { phone, confirmPhone: phone } }),
  );
});

test('an application, its withdrawal and a decision are counted once, sent twice or not', async () => {
  const [person, { token }, vacancyId] = [
    await newProfessional(portal),
    await officer(portal),
    await applying(),
  ];
  await fillProfile(portal, person);
  const { professionalId } = await person.me();
  const apply = (key: string) =>
    portal.api(`POST /api/vacancies/${vacancyId}/applications`, {
      token: person.token,
      body: applyForVacancy.example,
      key,
    });
  await counts({ Applications: 2, Withdrawals: 1, Decisions: 1, Refusals: 0 }, async () => {
    await apply('counted-once-1');
    await apply('counted-once-1');
    await portal.api(`DELETE /api/me/applications/${vacancyId}`, { token: person.token });
    await portal.api(`DELETE /api/me/applications/${vacancyId}`, { token: person.token });
    await apply('counted-once-2');
    for (const key of ['decided-once-1', 'decided-once-1'])
      await portal.api('POST /api/officer/decisions', {
        token,
        body: { vacancyId, professionalIds: [professionalId], decision: 'accept' },
        key,
      });
  });
  assert.equal(total('Decisions', { decision: 'accept' }), 1);
});

test('sign-ins, those refused, and lost passwords are counted', async () => {
  const { phone } = await newProfessional(portal);
  const signIn = (password: string) =>
    portal.api('POST /api/sessions', { body: { username: phone, password } });
  await counts({ SignIns: 1, PasswordResetsRequested: 1, PasswordsReset: 1 }, async () => {
    await signIn('a wrong password');
    await signIn(ownPassword);
    await portal.api('POST /api/password-resets', { body: { phone } });
    const { text } = await portal.smsMatching(phone, /is your code/);
    const code = /\b\d{6}\b/.exec(text)?.[0];
    const body = { phone, code, newPassword: 'other words entirely' };
    assert.equal((await portal.api('POST /api/password-resets/confirm', { body })).status, 204);
    await portal.smsMatching(phone, /password was changed/);
  });
  assert.equal(total('Refusals', { code: 'sign-in-failed' }), 1);
});

test('a cookie that comes again long after it was renewed is counted', async () => {
  const person = await newProfessional(portal);
  const refresh = () => portal.api('POST /api/sessions/refresh', { cookie: person.cookie });
  await counts({ SessionsReplayed: 1 }, async () => {
    await refresh();
    await outlastGrace(portal, person);
    assert.equal((await refresh()).body.code, 'session-ended');
    assert.equal((await refresh()).body.code, 'session-ended');
  });
});

test('a closed account is counted once, however often it is closed', async () => {
  const { phone, token } = await newProfessional(portal);
  await counts({ AccountsClosed: 1 }, async () => {
    for (let time = 0; time < 2; time++)
      await portal.api('PUT /api/me/closure', { token, body: { password: ownPassword } });
    await portal.smsMatching(phone, /^Your account has been closed/);
  });
});

test('an SMS that is given up is counted once', async () => {
  portal.sns.failNext(99, 'before');
  const phone = newPhone();
  await portal.api('POST /api/accounts', { body: { phone, confirmPhone: phone } });
  for (let look = 0; look < 200 && total('SmsFailed') === 0; look++) {
    portal.advance(10_000);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  assert.equal(total('SmsFailed', { kind: 'account-created' }), 1);
  portal.faults.clear();
});

test('an outage is counted by the part that it struck', async () => {
  const phone = newPhone();
  portal.faults.plan({ service: 'sqs', action: 'SendMessageBatch', kind: 'before', times: 9 });
  await counts({ FailedRequests: 1, Refusals: 1 }, async () => {
    const failed = await portal.api('POST /api/accounts', { body: { phone, confirmPhone: phone } });
    assert.equal(failed.status, 503);
  });
  portal.faults.clear();
  assert.equal(total('FailedRequests', { part: 'accounts' }), 1);
  assert.equal(total('Refusals', { code: 'busy' }), 1);
});

test('every metric of the list is measured, none besides, and none that CloudWatch would drop', async () => {
  const own = portal.metrics.all().filter((series) => series.namespace === namespace);
  assert.deepEqual([...new Set(own.map(({ name }) => name))].sort(), Object.keys(metrics).sort());
  for (const { name, dimensions } of own) {
    const { by } = metrics[name as MetricName] as { by?: string };
    assert.ok(
      Object.keys(dimensions).every((key) => key === by),
      name,
    );
  }
  assert.equal(
    portal.metrics.find({ namespace: 'AWS/Logs', name: 'EMFValidationErrors', dimensions: {} }),
    undefined,
  );
});

test('a developer sees them at /_local/metrics', async () => {
  const { body } = await portal.api<{ name: string; thisRun: { sum: number } }[]>('GET /_local/metrics');
  assert.equal(body.find(({ name }) => name === 'Applications')?.thisRun.sum, 2);
  const page = await fetch(`${portal.url}/_local/metrics`, { headers: { accept: 'text/html' } });
  assert.match(await page.text(), /Applications.*SmsDelay/s);
});
