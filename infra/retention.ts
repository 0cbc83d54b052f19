import { RemovalPolicy } from 'aws-cdk-lib';
import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Stage } from './stages.ts';

/** What happens to data when its stack is deleted. */
export const retention = (stage: Stage): RemovalPolicy =>
  stage.keepData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;

const days = {
  14: RetentionDays.TWO_WEEKS,
  30: RetentionDays.ONE_MONTH,
  90: RetentionDays.THREE_MONTHS,
  365: RetentionDays.ONE_YEAR,
} as const;

/** How long logs are kept. */
export const logRetention = (stage: Stage): RetentionDays => days[stage.logDays];
