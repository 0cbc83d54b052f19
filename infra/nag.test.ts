import assert from 'node:assert/strict';
import { AwsSolutionsChecks } from 'cdk-nag';
import { test } from 'vitest';
import { type StageName, stageNames } from './stages.ts';
import { placed } from './test-portal.ts';

const findings = async (stage: StageName): Promise<string[]> => {
  const { app } = await placed(stage, { validated: true });
  const { violations } = new AwsSolutionsChecks(app).validateScope(app);
  return violations.flatMap(({ ruleName, violatingResources }) =>
    violatingResources.map(({ constructPath }) => `${ruleName} ${constructPath}`),
  );
};

for (const stage of stageNames)
  test(`CloudFormation accepts ${stage}, and cdk-nag finds nothing in it that has no reason beside it`, async () => {
    assert.deepEqual(await findings(stage), []);
  });
