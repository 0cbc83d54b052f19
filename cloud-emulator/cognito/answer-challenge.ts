import type { Input } from '../endpoint/service.ts';
import { nextStep, signedIn } from './challenge-steps.ts';
import type { Step } from './challenges.ts';
import { badSession, codeMismatch, codeUsed, disabled, invalidParameter } from './errors.ts';
import { afterFailure, checkNotLocked } from './lockout.ts';
import { checkPolicy, hashPassword } from './passwords.ts';
import type { ClientDescription } from './pool.ts';
import { clientOf, type PoolContext } from './pool-context.ts';
import { stepOf } from './totp.ts';
import type { PoolUser } from './users.ts';

type Answers = Record<string, string | undefined>;
type Answer = (
  context: PoolContext,
  user: PoolUser,
  client: ClientDescription,
  answers: Answers,
) => Promise<PoolUser>;

const required = (answers: Answers, name: string): string => {
  const value = answers[name];
  if (!value) throw invalidParameter(`Missing required parameter ${name}`);
  return value;
};

/** A refused password leaves the session usable. */
const newPassword: Answer = async (context, user, _client, answers) => {
  const password = required(answers, 'NEW_PASSWORD');
  checkPolicy(password, context.pool.properties.Policies?.PasswordPolicy);
  const { temporaryUntil, ...kept } = user;
  const confirmed: PoolUser = {
    ...kept,
    Password: await hashPassword(password),
    UserStatus: 'CONFIRMED',
    UserLastModifiedDate: new Date(context.now()),
  };
  await context.users.saveUser(undefined, confirmed);
  return confirmed;
};

/** A wrong code counts as a wrong password does; a right one serves once. */
const authenticatorCode: Answer = async (context, user, _client, answers) => {
  const code = required(answers, 'SOFTWARE_TOKEN_MFA_CODE');
  const { totp } = user;
  checkNotLocked(user.failures, context.now());
  const step = totp?.verified ? stepOf(totp.secret, code, context.now()) : undefined;
  if (!totp || step === undefined) {
    await context.users.saveUser(undefined, {
      ...user,
      failures: afterFailure(user.failures, context.now()),
    });
    throw codeMismatch();
  }
  if (step <= (totp.lastStep ?? 0)) throw codeUsed();
  const used = { ...user, totp: { ...totp, lastStep: step } };
  await context.users.saveUser(undefined, used);
  return used;
};

const answers: Record<string, { step: Step; answer?: Answer; last: boolean }> = {
  NEW_PASSWORD_REQUIRED: { step: 'NEW_PASSWORD_REQUIRED', answer: newPassword, last: false },
  SOFTWARE_TOKEN_MFA: { step: 'SOFTWARE_TOKEN_MFA', answer: authenticatorCode, last: true },
  MFA_SETUP: { step: 'token verified', last: true },
};

/** RespondToAuthChallenge and AdminRespondToAuthChallenge: the next challenge, or the tokens. */
export const respondToAuthChallenge = async (context: PoolContext, input: Input) => {
  const client = clientOf(context, input.ClientId);
  const challenge = answers[String(input.ChallengeName)];
  if (!challenge) throw invalidParameter(`${input.ChallengeName} is not emulated`);
  const given = (input.ChallengeResponses ?? {}) as Answers;
  const user = await context.users.getUserByUsername(undefined, required(given, 'USERNAME'));
  if (!user) throw badSession();
  await context.challenges.check(input.Session, user.Username, challenge.step, context.now());
  if (!user.Enabled) throw disabled();
  const after = (await challenge.answer?.(context, user, client, given)) ?? user;
  await context.challenges.use(String(input.Session));
  return challenge.last ? signedIn(context, after, client) : nextStep(context, after, client);
};
