import assert from 'node:assert/strict';
import { test } from 'vitest';
import { refusals } from '../contract/refusals.ts';
import { firewallAnswers, firewallRules } from './firewall.ts';
import { stages } from './stages.ts';

const limits = stages.prod.addressLimits;
const rules = firewallRules(limits);
const rule = (name: string) => rules.find((one) => one.name === name);
const rateOf = (name: string) =>
  rule(name)?.statement as {
    rateBasedStatement: { limit: number; aggregateKeyType: string; scopeDownStatement?: object };
  };

for (const [name, path, limit] of [
  ['registrations', '/api/accounts', limits.registrations],
  ['password-resets', '/api/password-resets', limits.passwordResets],
  ['sign-ins', '/api/sessions', limits.signIns],
  ['reset-codes', '/api/password-resets/confirm', limits.resetCodes],
] as const)
  test(`one address may ask for only so many ${name}`, () => {
    const { rateBasedStatement } = rateOf(name);
    assert.equal(rateBasedStatement.limit, limit);
    assert.equal(rateBasedStatement.aggregateKeyType, 'IP');
    assert.match(JSON.stringify(rateBasedStatement.scopeDownStatement), new RegExp(`"POST".*"${path}"`));
    assert.ok(limit < limits.all);
  });

test('one address may send only so many requests of any kind', () => {
  assert.equal(rateOf('all-requests').rateBasedStatement.limit, limits.all);
  assert.equal(rateOf('all-requests').rateBasedStatement.scopeDownStatement, undefined);
});

test('the rules that AWS keeps are on, but the size of a body is for the portal to judge', () => {
  const common = rule('AWSManagedRulesCommonRuleSet')?.statement as {
    managedRuleGroupStatement: { ruleActionOverrides: { name: string }[] };
  };
  assert.deepEqual(
    common.managedRuleGroupStatement.ruleActionOverrides.map(({ name }) => name),
    ['SizeRestrictions_BODY'],
  );
  assert.ok(rule('AWSManagedRulesKnownBadInputsRuleSet'));
});

test('each rule has its own priority', () => {
  assert.equal(new Set(rules.map(({ priority }) => priority)).size, rules.length);
});

test('who is limited hears it as the API would say it, in both languages', () => {
  const answer = JSON.parse(firewallAnswers.tooMany.content) as {
    code: string;
    title: string;
    status: number;
  };
  assert.deepEqual([answer.code, answer.status], ['busy', 429]);
  for (const sentence of [refusals.busy.en, refusals.busy.sw]) assert.ok(answer.title.includes(sentence));
});
