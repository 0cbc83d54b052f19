import { createRequire } from 'node:module';
import { AwsError } from '../endpoint/aws-error.ts';
import type { Input } from '../endpoint/service.ts';
import { invalidParameter } from './errors.ts';
import type { PoolContext } from './pool-context.ts';

const require = createRequire(import.meta.url);

type Target = (context: unknown, input: Input) => Promise<unknown>;

const names = [
  'AdminGetUser',
  'AdminDeleteUser',
  'AdminDisableUser',
  'AdminEnableUser',
  'AdminUpdateUserAttributes',
  'AdminAddUserToGroup',
  'AdminRemoveUserFromGroup',
  'CreateGroup',
  'GetGroup',
  'ListGroups',
  'ListUsersInGroup',
];

const silent = { debug() {}, info() {}, warn() {}, error() {}, child: () => silent };

const servicesOf = ({ users, now }: PoolContext) => ({
  clock: { get: () => new Date(now()) },
  cognito: { getUserPool: async () => users },
  messages: {
    deliver: async () => {
      throw invalidParameter('Not emulated: messages of Cognito itself');
    },
  },
  otp: () => '',
  triggers: { enabled: () => false },
});

const asAwsError = (error: unknown): unknown => {
  const { code, message } = error as { code?: unknown; message?: string };
  return typeof code === 'string' && /Exception$/.test(code) ? new AwsError(code, message ?? '') : error;
};

const load = (name: string, context: PoolContext): Target => {
  const file = `cognito-local/lib/targets/${name[0]?.toLowerCase()}${name.slice(1)}.js`;
  const target = (require(file) as Record<string, (services: unknown) => Target>)[name];
  if (!target) throw new Error(`cognito-local has no ${name}`);
  return target(servicesOf(context));
};

/** The actions that cognito-local does as AWS does, over our users. */
export const packageActions = (context: PoolContext): Map<string, (input: Input) => Promise<unknown>> =>
  new Map(
    names.map((name) => {
      let target: Target | undefined;
      return [
        name,
        async (input: Input) => {
          target ??= load(name, context);
          return target({ logger: silent }, input).catch((error) => Promise.reject(asAwsError(error)));
        },
      ];
    }),
  );
