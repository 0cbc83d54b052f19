import { exceptionInMigration, invalidParameter } from './errors.ts';
import type { PoolContext } from './pool-context.ts';

/** Runs a Lambda function by its ARN; rejects where the function throws. */
export type Trigger = (functionArn: string, event: object) => Promise<unknown>;

/** For pools without triggers. */
export const noTriggers: Trigger = () => Promise.reject(new Error('The pool has no triggers'));

type Attempt = {
  clientId: string;
  username: string;
  password: string;
  clientMetadata: Record<string, string> | undefined;
};
type Answer = {
  response?: { userAttributes?: Record<string, string>; finalUserStatus?: string; messageAction?: string };
};
export type Migrated = { attributes: Record<string, string>; confirmed: boolean };

const migrationOf = ({ pool }: PoolContext): string | undefined =>
  (pool.properties.LambdaConfig as { UserMigration?: string } | undefined)?.UserMigration;

/**
 * Asks the pool's user migration trigger about a user whom the pool does not know; undefined where it has none. What a
 * client sends as ClientMetadata reaches the trigger as validationData.
 */
export const migrate = async (context: PoolContext, attempt: Attempt): Promise<Migrated | undefined> => {
  const functionArn = migrationOf(context);
  if (!functionArn) return undefined;
  const event = {
    version: '1',
    triggerSource: 'UserMigration_Authentication',
    region: context.pool.region,
    userPoolId: context.pool.poolId,
    userName: attempt.username,
    callerContext: { awsSdkVersion: 'aws-sdk-js', clientId: attempt.clientId },
    request: {
      password: attempt.password,
      validationData: attempt.clientMetadata ?? null,
      userAttributes: null,
    },
    response: {
      userAttributes: null,
      forceAliasCreation: null,
      finalUserStatus: null,
      messageAction: null,
      desiredDeliveryMediums: null,
    },
  };
  const answer = (await context.trigger(functionArn, event).catch(() => undefined)) as Answer | undefined;
  const { userAttributes, finalUserStatus, messageAction } = answer?.response ?? {};
  if (!userAttributes) throw exceptionInMigration(attempt.clientId);
  if (messageAction !== 'SUPPRESS')
    throw invalidParameter('Not emulated: messages of Cognito itself; use messageAction SUPPRESS');
  return { attributes: userAttributes, confirmed: finalUserStatus === 'CONFIRMED' };
};
