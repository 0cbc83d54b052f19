import type { CfnWebACL } from 'aws-cdk-lib/aws-wafv2';
import type { Operation } from '../contract/operation.ts';
import {
  confirmPasswordReset,
  createAccount,
  requestPasswordReset,
} from '../contract/operations/accounts.ts';
import { signIn } from '../contract/operations/sessions.ts';
import { type Problem, problemType } from '../contract/problem.ts';
import { refusals } from '../contract/refusals.ts';
import type { Stage } from './stages.ts';

type Rule = CfnWebACL.RuleProperty;
type Statement = CfnWebACL.StatementProperty;

const seen = (metricName: string) => ({
  cloudWatchMetricsEnabled: true,
  metricName,
  sampledRequestsEnabled: true,
});

/** Rules that AWS keeps up to date; `counted` are only counted, as the portal judges those itself. */
const managed = (priority: number, name: string, counted: readonly string[] = []): Rule => ({
  name,
  priority,
  overrideAction: { none: {} },
  visibilityConfig: seen(name),
  statement: {
    managedRuleGroupStatement: {
      vendorName: 'AWS',
      name,
      ruleActionOverrides: counted.map((rule) => ({ name: rule, actionToUse: { count: {} } })),
    },
  },
});

/** However it is written: API Gateway decodes an address before it looks for its route. */
const matches = (part: CfnWebACL.FieldToMatchProperty, text: string): Statement => ({
  byteMatchStatement: {
    fieldToMatch: part,
    positionalConstraint: 'EXACTLY',
    searchString: text,
    textTransformations: [{ priority: 0, type: 'URL_DECODE' }],
  },
});

const requestsOf = ({ method, path }: Operation): Statement => ({
  andStatement: { statements: [matches({ method: {} }, method), matches({ uriPath: {} }, path)] },
});

const tooMany = {
  type: problemType('busy'),
  title: `${refusals.busy.en} ${refusals.busy.sw}`,
  status: 429,
  code: 'busy',
  requestId: '',
} satisfies Problem;

/** What the firewall answers; it knows no language, so it says it in both. */
export const firewallAnswers = {
  tooMany: { contentType: 'APPLICATION_JSON', content: JSON.stringify(tooMany) },
} as const;

const refusal: CfnWebACL.CustomResponseProperty = {
  responseCode: tooMany.status,
  customResponseBodyKey: 'tooMany' satisfies keyof typeof firewallAnswers,
  responseHeaders: [{ name: 'retry-after', value: '60' }],
};

/** Too many requests in five minutes from one address are answered with 429. */
const limited = (priority: number, name: string, limit: number, operation?: Operation): Rule => ({
  name,
  priority,
  action: { block: { customResponse: refusal } },
  visibilityConfig: seen(name),
  statement: {
    rateBasedStatement: {
      aggregateKeyType: 'IP',
      evaluationWindowSec: 300,
      limit,
      ...(operation && { scopeDownStatement: requestsOf(operation) }),
    },
  },
});

/** What CloudFront turns away before it reaches the API. */
export const firewallRules = (limits: Stage['addressLimits']): Rule[] => [
  limited(0, 'registrations', limits.registrations, createAccount),
  limited(1, 'password-resets', limits.passwordResets, requestPasswordReset),
  limited(2, 'sign-ins', limits.signIns, signIn),
  limited(3, 'reset-codes', limits.resetCodes, confirmPasswordReset),
  limited(4, 'all-requests', limits.all),
  managed(5, 'AWSManagedRulesAmazonIpReputationList'),
  managed(6, 'AWSManagedRulesKnownBadInputsRuleSet'),
  managed(7, 'AWSManagedRulesCommonRuleSet', ['SizeRestrictions_BODY']),
];
