import assert from 'node:assert/strict';
import { test } from 'vitest';
import { firstPasswordProblem, poolFirstPasswordsPerSecond } from './first-password-rate.ts';
import { first, placed } from './test-portal.ts';

const prod = await placed('prod');
const perSecondOfOpeningDay = 70;

test('the pool of a stage admits users by its trigger: nothing is told, however many come', () => {
  const pool = first<object>(prod.templateOf('identity'), 'AWS::Cognito::UserPool');
  for (const perSecond of [perSecondOfOpeningDay, 10_000])
    assert.equal(firstPasswordProblem(pool, perSecond), undefined);
});

test('a pool that chooses first passwords itself is told what that means on opening day', () => {
  for (const pool of [{}, { LambdaConfig: {} }])
    assert.match(
      firstPasswordProblem(pool, perSecondOfOpeningDay) ?? '',
      /30 a second.*At 70.*up to 2\.3\.$/s,
    );
});

test('where few come at once the old way is no problem', () => {
  assert.equal(firstPasswordProblem({}, poolFirstPasswordsPerSecond), undefined);
});
