import type { Input } from '../endpoint/service.ts';
import { openSession } from './challenge-steps.ts';
import type { Step } from './challenges.ts';
import { badSession, enableMismatch, invalidParameter } from './errors.ts';
import type { ClientDescription } from './pool.ts';
import { type PoolContext, userOf } from './pool-context.ts';
import { signedInUser } from './sessions.ts';
import { newSecret, stepOf } from './totp.ts';
import type { PoolUser } from './users.ts';

/** The user who enrolls: by the session of a sign-in that asks for it, or by an access token. */
const enrolling = async (
  context: PoolContext,
  { Session, AccessToken }: Input,
  step: Step,
): Promise<PoolUser> => {
  if (AccessToken !== undefined) return signedInUser(context, AccessToken);
  const sub = await context.challenges.ownerOf(Session);
  if (!sub) throw badSession();
  await context.challenges.check(Session, sub, step, context.now());
  return userOf(context, sub);
};

/** A session does not say its client; its life is the same at each. */
const next = async (context: PoolContext, user: PoolUser, { Session }: Input, step: Step) => {
  if (Session === undefined) return {};
  await context.challenges.use(String(Session));
  return { Session: await openSession(context, user, context.pool.clients[0] as ClientDescription, step) };
};

/** AssociateSoftwareToken: a new secret, which counts once a code of it was right. */
export const associateSoftwareToken = async (context: PoolContext, input: Input) => {
  const user = await enrolling(context, input, 'MFA_SETUP');
  const secret = newSecret();
  await context.users.saveUser(undefined, { ...user, totp: { secret, verified: false } });
  return { SecretCode: secret, ...(await next(context, user, input, 'token associated')) };
};

/** VerifySoftwareToken: the first right code. */
export const verifySoftwareToken = async (context: PoolContext, input: Input) => {
  const user = await enrolling(context, input, 'token associated');
  if (!user.totp) throw invalidParameter('No software token is associated');
  const step = stepOf(user.totp.secret, String(input.UserCode ?? ''), context.now());
  if (step === undefined) throw enableMismatch();
  await context.users.saveUser(undefined, {
    ...user,
    totp: { ...user.totp, verified: true, lastStep: step },
  });
  return { Status: 'SUCCESS', ...(await next(context, user, input, 'token verified')) };
};

const forget = async (context: PoolContext, user: PoolUser) => {
  const { totp, ...kept } = user;
  await context.users.saveUser(undefined, kept);
  return {};
};

/** AdminDeleteSoftwareToken: the next sign-in enrolls anew. */
export const adminDeleteSoftwareToken = async (context: PoolContext, input: Input) =>
  forget(context, await userOf(context, input.Username));

/** SetUserMFAPreference: where the pool requires a second factor, nobody switches it off. */
export const setUserMfaPreference = async (context: PoolContext, input: Input) => {
  const user = await signedInUser(context, input.AccessToken);
  const { Enabled } = (input.SoftwareTokenMfaSettings ?? {}) as { Enabled?: boolean };
  if (Enabled === true && !user.totp?.verified)
    throw invalidParameter('User has not verified software token mfa');
  if (Enabled !== false) return {};
  if (context.pool.properties.MfaConfiguration === 'ON')
    throw invalidParameter('Cannot disable the only second factor of a pool that requires one');
  return forget(context, user);
};
