import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import type { ApplicationStatus, Decision } from '../../contract/application.ts';
import type { ApplicationItem, StatusStep } from '../table/items.ts';
import { judge } from './judge.ts';

const now = new Date('2027-02-01T09:00:00Z');
const officer = { id: 'officer-1', counties: ['nairobi'] };
const step = (status: ApplicationStatus, change: Partial<StatusStep> = {}): StatusStep => ({
  status,
  at: '2027-01-20T09:00:00.000Z',
  by: { role: 'professional', id: 'person-1' },
  ...change,
});
const standing = (status: ApplicationStatus, change: Partial<ApplicationItem> = {}): ApplicationItem =>
  ({ status, county: 'nairobi', vacancy: {}, history: [step(status)], ...change }) as ApplicationItem;
const ruling = (decision: Decision = 'shortlist', reason?: string) => ({ decision, reason, key: 'key-1' });

test('a decision is a step of its own, with who took it, when, why and from where', () => {
  assert.deepEqual(judge(standing('submitted'), officer, ruling('reject', 'Incomplete'), 1, now), {
    verdict: 'step',
    steps: 2,
    step: {
      status: 'rejected',
      at: '2027-02-01T09:00:00.000Z',
      before: 'submitted',
      reason: 'Incomplete',
      by: { role: 'officer', id: 'officer-1' },
      key: 'key-1',
    },
  });
});

test('there is nothing to decide where nobody applied', () => {
  const answer = judge(undefined, officer, ruling(), 0, now);
  assert.deepEqual(answer, { verdict: 'refused', code: 'application-not-found' });
});

test('an application of another county for a vacancy of all is out of reach, whatever else is true of it', () => {
  const elsewhere = standing('accepted', { county: 'kisumu', accountClosedAt: '2027-01-31' });
  const answer = judge(elsewhere, officer, ruling(), 0, now);
  assert.deepEqual(answer, { verdict: 'refused', code: 'outside-reach' });
  assert.equal(judge(elsewhere, { ...officer, counties: undefined }, ruling(), 1, now).verdict, 'refused');
});

test('whoever applies for the county’s own vacancy is within reach', () => {
  const visitor = standing('submitted', { county: 'kisumu', vacancy: { county: 'nairobi' } as never });
  assert.equal(judge(visitor, officer, ruling(), 1, now).verdict, 'step');
});

test('who has closed the account is decided upon no more', () => {
  const closed = standing('submitted', { accountClosedAt: '2027-01-31' });
  assert.deepEqual(judge(closed, officer, ruling(), 1, now), { verdict: 'refused', code: 'account-closed' });
});

describe('a request that comes again', () => {
  const mine = step('shortlisted', {
    key: 'key-1',
    by: { role: 'officer', id: 'officer-1' },
    reason: 'Good',
  });
  const later = step('accepted');
  const item = standing('accepted', { history: [step('submitted'), mine, later] });

  test('is answered as before, though others have decided since and the account is closed', () => {
    const done = { verdict: 'done', status: 'shortlisted', steps: 2 };
    assert.deepEqual(judge(item, officer, ruling('shortlist', 'Good'), 1, now), done);
    const closed = { ...item, accountClosedAt: '2027-01-31' };
    assert.deepEqual(judge(closed, officer, ruling('shortlist', 'Good'), 1, now), done);
  });

  test('is another request where the decision or the reason differs', () => {
    const reused = { verdict: 'key-reused' };
    assert.deepEqual(judge(item, officer, ruling('reject', 'Good'), 1, now), reused);
    assert.deepEqual(judge(item, officer, ruling('shortlist', 'Better'), 1, now), reused);
  });

  test('is another request under another key, and of another officer', () => {
    assert.equal(
      judge(item, officer, { ...ruling('shortlist', 'Good'), key: 'key-2' }, 1, now).verdict,
      'changed',
    );
    const colleague = { ...officer, id: 'officer-2' };
    assert.equal(judge(item, colleague, ruling('shortlist', 'Good'), 1, now).verdict, 'changed');
  });
});

test('what changed since it was seen is shown, not decided', () => {
  const latest = step('shortlisted');
  const item = standing('shortlisted', { history: [step('submitted'), latest] });
  assert.deepEqual(judge(item, officer, ruling('accept'), 1, now), { verdict: 'changed', steps: 2, latest });
  const longer = standing('shortlisted', { history: [step('submitted'), step('accepted'), latest] });
  assert.deepEqual(judge(longer, officer, ruling('accept'), 1, now), {
    verdict: 'changed',
    steps: 3,
    latest,
  });
  assert.equal(judge(item, officer, ruling('accept'), 2, now).verdict, 'step');
  assert.equal(judge(standing('submitted', { history: [] }), officer, ruling(), 1, now).verdict, 'step');
});

test('what stands already is left as it is', () => {
  const unchanged = { verdict: 'unchanged', status: 'shortlisted', steps: 1 };
  assert.deepEqual(judge(standing('shortlisted'), officer, ruling(), 1, now), unchanged);
});

const roads: [from: ApplicationStatus, decision: Decision, allowed: boolean][] = [
  ['submitted', 'shortlist', true],
  ['submitted', 'accept', true],
  ['submitted', 'reject', true],
  ['shortlisted', 'accept', true],
  ['shortlisted', 'reject', true],
  ['accepted', 'shortlist', false],
  ['accepted', 'reject', true],
  ['rejected', 'shortlist', true],
  ['rejected', 'accept', false],
  ['withdrawn', 'shortlist', false],
  ['withdrawn', 'accept', false],
  ['withdrawn', 'reject', false],
];
test.each(roads)('from %s an officer may %s: %s', (from, decision, allowed) => {
  const answer = judge(standing(from), officer, ruling(decision), 1, now);
  if (allowed) assert.equal(answer.verdict, 'step');
  else assert.deepEqual(answer, { verdict: 'refused', code: 'application-decided' });
});
