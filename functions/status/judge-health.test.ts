import assert from 'node:assert/strict';
import { test } from 'vitest';
import { judgeHealth, type Measured } from './judge-health.ts';

const at = '2027-02-01T09:00:00.000Z';
const quiet: Measured = {
  parts: {},
  unanswered: { requests: 0, failed: 0 },
  sms: { sent: 0, failed: 0, waited: undefined, oldest: 0 },
};
const judged = (change: Partial<Measured>) => judgeHealth({ ...quiet, ...change }, at);
const sms = (change: Partial<Measured['sms']>) => judged({ sms: { ...quiet.sms, ...change } });

test('silence is health, and says nothing of SMS', () => {
  const { services, smsSeconds } = judged({});
  assert.deepEqual([...new Set(Object.values(services))], ['works']);
  assert.equal(smsSeconds, undefined);
});

test('a part that fails troubles what it serves and nothing else', () => {
  const { services } = judged({
    parts: { accounts: { requests: 100, failed: 10 }, sessions: { requests: 10, failed: 8 } },
  });
  assert.deepEqual(services, {
    vacancies: 'works',
    registration: 'troubled',
    signIn: 'down',
    applying: 'works',
    sms: 'works',
  });
});

test('one person’s bad luck is no outage', () => {
  const { services } = judged({ parts: { accounts: { requests: 2, failed: 2 } } });
  assert.equal(services.registration, 'works');
});

test('what reaches no function troubles everything but SMS', () => {
  const { services } = judged({ unanswered: { requests: 100, failed: 60 } });
  assert.deepEqual([services.vacancies, services.applying, services.sms], ['down', 'down', 'works']);
});

test('an SMS takes what the last ones took, or longer where one has been waiting longer', () => {
  assert.equal(sms({ sent: 9, waited: 12.4 }).smsSeconds, 12);
  assert.equal(sms({ sent: 9, waited: 12, oldest: 45 }).smsSeconds, 12);
  assert.equal(sms({ sent: 9, waited: 12, oldest: 900 }).smsSeconds, 900);
  assert.deepEqual(sms({ sent: 9, waited: 12, oldest: 900 }).services.sms, 'troubled');
});

test('SMS that are given up are told', () => {
  assert.equal(sms({ sent: 1, failed: 9 }).services.sms, 'down');
});
