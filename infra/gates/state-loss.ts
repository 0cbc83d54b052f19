import { fullDiff, ResourceImpact } from '@aws-cdk/cloudformation-diff';
import { resourceType } from './schema-faults.ts';
import type { CloudFormationTemplate } from './templates.ts';

const losses: Partial<Record<ResourceImpact, string>> = {
  [ResourceImpact.WILL_REPLACE]: 'would be replaced by an empty one',
  [ResourceImpact.MAY_REPLACE]: 'may be replaced by an empty one',
  [ResourceImpact.WILL_DESTROY]: 'would be deleted',
  [ResourceImpact.WILL_ORPHAN]: 'would be left behind, out of the stack',
};

/** AWS does not call a distribution state, yet its address stands in texts that people keep. */
const hasState = (type: string): boolean =>
  type === 'AWS::CloudFront::Distribution' || resourceType(type)?.isStateful === true;

/**
 * What an update of a stack from one template to another would take away: tables, pools, secrets, buckets, queues,
 * log groups and distributions that go, are made anew or, renamed in the code, begin empty.
 */
export const stateLoss = (from: CloudFormationTemplate, to: CloudFormationTemplate): string[] => {
  const found: string[] = [];
  fullDiff(from, to).resources.forEachDifference((id, { changeImpact, oldResourceType = '' }) => {
    const loss = losses[changeImpact];
    if (loss && hasState(oldResourceType)) found.push(`${id} (${oldResourceType}) ${loss}`);
  });
  return found;
};
