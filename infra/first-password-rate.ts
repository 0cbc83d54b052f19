/** The part of a user pool that decides how a first password is chosen: as CloudFormation and DescribeUserPool name it. */
type Pool = { LambdaConfig?: { UserMigration?: unknown } | undefined };

/**
 * Answers to NEW_PASSWORD_REQUIRED that Cognito takes a second in an account. It counts them as UserAccountRecovery,
 * whose quota AWS does not raise (docs/decisions/0060-the-first-password-is-the-portals.md).
 */
export const poolFirstPasswordsPerSecond = 30;

/**
 * What is wrong with a stage whose pool chooses the first passwords itself; undefined where its trigger admits those
 * who chose one with the portal, or few come at once.
 */
export const firstPasswordProblem = ({ LambdaConfig }: Pool, peoplePerSecond: number): string | undefined => {
  if (LambdaConfig?.UserMigration || peoplePerSecond <= poolFirstPasswordsPerSecond) return undefined;
  const hours = Math.round((peoplePerSecond / poolFirstPasswordsPerSecond) * 10) / 10;
  return (
    `The user pool has no trigger that admits users: first passwords are answers to NEW_PASSWORD_REQUIRED, of which ` +
    `Cognito takes ${poolFirstPasswordsPerSecond} a second in an account and AWS raises nothing. At ${peoplePerSecond} ` +
    `people a second, who comes in an hour waits up to ${hours}.`
  );
};
