import assert from 'node:assert/strict';
import { it } from 'vitest';
import { measurementsIn } from '../../cloud-emulator/cloudwatch/embedded.ts';
import { embedded } from './metrics.ts';

const line = (facts: object) => JSON.stringify({ level: 'info', event: 'measured', ...facts });

it('reads what functions measure: in total, and by what it is told apart by', () => {
  const measured = embedded({ SmsSent: 1, SmsDelay: 1500 }, { kind: 'account-created' }, 'Portal-test');
  const found = measurementsIn(line(measured)).map(({ name, dimensions, values }) => [
    name,
    dimensions,
    values,
  ]);
  assert.deepEqual(found, [
    ['SmsSent', {}, [1]],
    ['SmsSent', { kind: 'account-created' }, [1]],
    ['SmsDelay', {}, [1500]],
    ['SmsDelay', { kind: 'account-created' }, [1500]],
  ]);
});

it('measures nothing where no namespace is given', () => {
  assert.deepEqual(embedded({ Applications: 1 }, {}, undefined), {});
  assert.deepEqual(measurementsIn(line({})), []);
});

it('drops what CloudWatch would drop: no number, no dimension, no timestamp', () => {
  const good = embedded({ Decisions: 1 }, { decision: 'accept' }, 'Portal-test');
  assert.equal(measurementsIn(line(good)).length, 2);
  for (const spoilt of [
    { Decisions: 'many' },
    { Decisions: null },
    { decision: '' },
    { decision: 7 },
    { _aws: {} },
  ])
    assert.throws(() => measurementsIn(line({ ...good, ...spoilt })));
});
