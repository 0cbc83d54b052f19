import { randomBytes, randomUUID } from 'node:crypto';
import { AwsError } from '../endpoint/aws-error.ts';
import type { Input } from '../endpoint/service.ts';
import { invalidParameter, noSuchUser, userExists } from './errors.ts';
import { checkPolicy, hashPassword } from './passwords.ts';
import { type PoolContext, userOf } from './pool-context.ts';
import type { PoolUser } from './users.ts';

const dayMs = 86_400_000;
const phone = /^\+[1-9]\d{4,14}$/;

const policyOf = ({ pool }: PoolContext) => pool.properties.Policies?.PasswordPolicy ?? {};

const temporary = async (context: PoolContext, password: string) => {
  checkPolicy(password, policyOf(context));
  return {
    Password: await hashPassword(password),
    UserStatus: 'FORCE_CHANGE_PASSWORD' as const,
    temporaryUntil: context.now() + (policyOf(context).TemporaryPasswordValidityDays ?? 7) * dayMs,
    UserLastModifiedDate: new Date(context.now()),
  };
};

const shown = ({
  Username,
  Attributes,
  Enabled,
  UserCreateDate,
  UserLastModifiedDate,
  UserStatus,
}: PoolUser) => ({
  User: { Username, Attributes, Enabled, UserCreateDate, UserLastModifiedDate, UserStatus },
});

/** Without MessageAction, Cognito would send one that nobody has written. */
const checkSilent = (input: Input) => {
  if (input.MessageAction === undefined)
    throw invalidParameter('Not emulated: messages of Cognito itself; use MessageAction SUPPRESS');
};

const resend = async (context: PoolContext, input: Input, password: string) => {
  const user = await context.users.getUserByUsername(undefined, String(input.Username));
  if (!user) throw noSuchUser();
  if (user.UserStatus !== 'FORCE_CHANGE_PASSWORD')
    throw new AwsError(
      'UnsupportedUserStateException',
      'Resend not possible. User status is not FORCE_CHANGE_PASSWORD',
    );
  const renewed = { ...user, ...(await temporary(context, password)) };
  await context.users.saveUser(undefined, renewed);
  return shown(renewed);
};

/** AdminCreateUser: the phone number is how the user signs in, the sub is the user's name. */
export const adminCreateUser = async (context: PoolContext, input: Input) => {
  checkSilent(input);
  const number = String(input.Username ?? '');
  if (!phone.test(number)) throw invalidParameter('Username should be a phone number.');
  const password = String(input.TemporaryPassword ?? `${randomBytes(9).toString('base64url')}aA1!`);
  if (input.MessageAction === 'RESEND') return resend(context, input, password);
  if (await context.users.getUserByUsername(undefined, number)) throw userExists();
  const given = ((input.UserAttributes ?? []) as PoolUser['Attributes']).filter(
    ({ Name }) => Name !== 'sub' && Name !== 'phone_number',
  );
  const sub = randomUUID();
  const user: PoolUser = {
    Username: sub,
    Attributes: [{ Name: 'sub', Value: sub }, ...given, { Name: 'phone_number', Value: number }],
    Enabled: true,
    UserCreateDate: new Date(context.now()),
    RefreshTokens: [],
    ...(await temporary(context, password)),
  };
  await context.users.saveUser(undefined, user);
  return shown(user);
};

/** AdminSetUserPassword: permanent, or temporary with a new term. */
export const adminSetUserPassword = async (context: PoolContext, input: Input) => {
  const user = await userOf(context, input.Username);
  const password = String(input.Password ?? '');
  if (!input.Permanent) {
    await context.users.saveUser(undefined, { ...user, ...(await temporary(context, password)) });
    return {};
  }
  checkPolicy(password, policyOf(context));
  const { temporaryUntil, ...kept } = user;
  await context.users.saveUser(undefined, {
    ...kept,
    Password: await hashPassword(password),
    UserStatus: 'CONFIRMED',
    UserLastModifiedDate: new Date(context.now()),
  });
  return {};
};

/** AdminListGroupsForUser: by the user's own memberships, whatever name the request used. */
export const adminListGroupsForUser = async (context: PoolContext, input: Input) => {
  const user = await userOf(context, input.Username);
  const names = await context.users.listUserGroupMembership(undefined, user);
  const groups = await Promise.all(names.map((name) => context.users.getGroupByGroupName(undefined, name)));
  return {
    Groups: groups.flatMap((group) =>
      group ? [{ ...group, members: undefined, UserPoolId: context.pool.poolId }] : [],
    ),
  };
};

const mostListed = 60;

/** ListUsers: sixty at a time at most, in an order of its own, and the attributes asked for. */
export const listUsers = async (context: PoolContext, input: Input) => {
  const limit = Number(input.Limit ?? mostListed);
  if (limit > mostListed) throw invalidParameter(`Limit must be at most ${mostListed}`);
  if (input.Filter) throw invalidParameter('Not emulated: filters of ListUsers');
  const after = String(input.PaginationToken ?? '');
  const rest = (await context.users.listUsers()).filter(({ Username }) => Username > after);
  const page = rest.slice(0, limit);
  const wanted = input.AttributesToGet as string[] | undefined;
  const Users = page.map((user) => {
    const Attributes = user.Attributes.filter(({ Name }) => !wanted || wanted.includes(Name));
    return shown({ ...user, Attributes }).User;
  });
  return { Users, ...(rest.length > limit && { PaginationToken: page.at(-1)?.Username }) };
};
