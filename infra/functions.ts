import type { Part } from '../contract/operation.ts';

export type QueueName = 'accounts' | 'updates' | 'alerts' | 'closings';
export type TableAction =
  | 'GetItem'
  | 'BatchGetItem'
  | 'Query'
  | 'PutItem'
  | 'UpdateItem'
  | 'DeleteItem'
  | 'ConditionCheckItem';
export type PoolAction =
  | 'AdminInitiateAuth'
  | 'AdminRespondToAuthChallenge'
  | 'AdminGetUser'
  | 'AdminSetUserPassword'
  | 'AdminUserGlobalSignOut'
  | 'AdminDeleteUser'
  | 'ListUsers';

/** What a function may do with the items whose partition key begins with one of `keys`. */
export type TableUse = { readonly keys: readonly string[]; readonly actions: readonly TableAction[] };

/** Everything that a function may touch; what is not said here, its role refuses. */
export type Uses = {
  readonly table?: readonly TableUse[];
  /** Lists of the index `byList` that it may query. */
  readonly lists?: readonly string[];
  readonly sendsTo?: readonly QueueName[];
  readonly pool?: readonly PoolAction[];
  /** Signs people in, or asks for a password again: at the pool's client. */
  readonly signsIn?: 'once more' | 'and out';
  readonly secret?: true;
  readonly sms?: true;
  /** Asks CloudWatch what was measured. */
  readonly metrics?: true;
};

type Base = {
  readonly entry: string;
  readonly memoryMb: number;
  readonly timeoutSeconds: number;
  readonly uses: Uses;
};
export type ApiFunction = Base & { readonly name: Part };
export type Worker = Base & {
  readonly name: `send-${Exclude<QueueName, 'closings'>}` | 'close-accounts';
  readonly queue: QueueName;
  /** Intents that one call takes from its queue. */
  readonly batchSize: number;
};

/** What the user pool asks at times. */
export type Trigger = Base & { readonly name: 'admit-user' };

export type Scheduled = Base & { readonly name: 'record-health'; readonly everyMinutes: number };

/** The more memory, the more CPU: a cold start is all CPU. After `timeoutSeconds` no request is still at work. */
const api = { memoryMb: 1024, timeoutSeconds: 10 } as const;
const worker = { memoryMb: 512, timeoutSeconds: 60, batchSize: 10 } as const;

const account = 'ACCOUNT#*';
const professional = 'PROFESSIONAL#*';
const staff = 'STAFF#*';
const claim = 'CLAIM#*';
const decision = 'DECISION#*';
const vacancy = 'VACANCY#*';

/** The functions that answer requests, one for each part of the contract. */
export const apiFunctions: readonly ApiFunction[] = [
  {
    ...api,
    name: 'accounts',
    entry: 'functions/accounts/handler.ts',
    uses: {
      table: [
        { keys: [account], actions: ['GetItem', 'UpdateItem'] },
        { keys: [professional], actions: ['GetItem', 'Query', 'UpdateItem', 'DeleteItem'] },
      ],
      sendsTo: ['accounts'],
      pool: ['AdminSetUserPassword', 'AdminUserGlobalSignOut'],
      secret: true,
    },
  },
  {
    ...api,
    name: 'sessions',
    entry: 'functions/sessions/handler.ts',
    uses: {
      table: [
        { keys: [account], actions: ['GetItem', 'UpdateItem'] },
        {
          keys: [professional, staff],
          actions: ['GetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem'],
        },
      ],
      pool: ['AdminInitiateAuth', 'AdminRespondToAuthChallenge'],
      signsIn: 'and out',
      secret: true,
    },
  },
  {
    ...api,
    name: 'profile',
    entry: 'functions/profile/handler.ts',
    uses: {
      table: [
        { keys: [professional], actions: ['GetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem'] },
        { keys: [claim], actions: ['PutItem', 'DeleteItem', 'ConditionCheckItem'] },
        { keys: [account], actions: ['Query'] },
      ],
    },
  },
  {
    ...api,
    name: 'closing',
    entry: 'functions/closing/handler.ts',
    uses: {
      table: [
        { keys: [professional], actions: ['GetItem', 'UpdateItem'] },
        { keys: [account], actions: ['UpdateItem'] },
      ],
      sendsTo: ['closings'],
      pool: ['AdminInitiateAuth'],
      signsIn: 'once more',
    },
  },
  {
    ...api,
    name: 'vacancies',
    entry: 'functions/vacancies/handler.ts',
    uses: { table: [{ keys: [vacancy], actions: ['GetItem'] }], lists: ['VACANCIES#*'] },
  },
  {
    ...api,
    name: 'officer-vacancies',
    entry: 'functions/vacancies/officer-handler.ts',
    uses: {
      table: [
        { keys: [vacancy], actions: ['GetItem', 'Query', 'PutItem'] },
        { keys: [staff], actions: ['GetItem'] },
      ],
      lists: ['VACANCIES#*', 'APPLICATIONS#*', 'ALERTS#*'],
      sendsTo: ['alerts'],
    },
  },
  {
    ...api,
    name: 'applications',
    entry: 'functions/applications/handler.ts',
    uses: {
      table: [
        { keys: [professional], actions: ['Query', 'PutItem', 'UpdateItem'] },
        { keys: [vacancy], actions: ['GetItem'] },
        { keys: [professional, vacancy], actions: ['BatchGetItem'] },
      ],
      sendsTo: ['updates'],
    },
  },
  {
    ...api,
    name: 'officer-applications',
    entry: 'functions/applications/officer-handler.ts',
    uses: {
      table: [
        { keys: [professional], actions: ['GetItem', 'UpdateItem'] },
        { keys: [vacancy], actions: ['GetItem'] },
        { keys: [decision], actions: ['PutItem'] },
        { keys: [staff], actions: ['GetItem'] },
        { keys: [professional, decision], actions: ['BatchGetItem'] },
      ],
      lists: ['APPLICATIONS#*'],
      sendsTo: ['updates'],
    },
  },
  {
    ...api,
    name: 'status',
    entry: 'functions/status/handler.ts',
    uses: { table: [{ keys: ['STATUS'], actions: ['Query'] }] },
  },
];

/** The functions that take intents from a queue and send the SMS. */
export const workers: readonly Worker[] = [
  {
    ...worker,
    name: 'send-accounts',
    queue: 'accounts',
    entry: 'functions/accounts/worker.ts',
    uses: {
      table: [
        { keys: [account], actions: ['GetItem', 'PutItem', 'UpdateItem'] },
        { keys: ['SMS-BUDGET#*'], actions: ['UpdateItem'] },
        { keys: [professional], actions: ['GetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem'] },
        { keys: [staff], actions: ['Query', 'UpdateItem', 'DeleteItem'] },
      ],
      pool: ['AdminGetUser'],
      secret: true,
      sms: true,
    },
  },
  {
    ...worker,
    name: 'send-updates',
    queue: 'updates',
    entry: 'functions/applications/worker.ts',
    uses: {
      table: [
        { keys: [vacancy], actions: ['GetItem'] },
        { keys: [professional], actions: ['GetItem', 'PutItem', 'UpdateItem'] },
      ],
      sms: true,
    },
  },
  {
    ...worker,
    name: 'send-alerts',
    queue: 'alerts',
    entry: 'functions/vacancies/worker.ts',
    uses: {
      table: [
        { keys: [vacancy], actions: ['GetItem'] },
        { keys: [professional], actions: ['GetItem', 'PutItem', 'UpdateItem'] },
      ],
      lists: ['ALERTS#*', 'APPLICATIONS#*'],
      sendsTo: ['alerts'],
      sms: true,
    },
  },
  {
    ...worker,
    name: 'close-accounts',
    queue: 'closings',
    entry: 'functions/closing/worker.ts',
    uses: {
      table: [
        { keys: [professional], actions: ['BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem'] },
        { keys: [claim], actions: ['DeleteItem'] },
        { keys: [account], actions: ['UpdateItem'] },
      ],
      sendsTo: ['closings'],
      pool: ['AdminDeleteUser', 'ListUsers'],
      sms: true,
    },
  },
];

/** The functions that the user pool calls; it waits five seconds for an answer. */
export const triggers: readonly Trigger[] = [
  {
    name: 'admit-user',
    entry: 'functions/identity/user-pool-trigger.ts',
    memoryMb: 512,
    timeoutSeconds: 5,
    uses: { secret: true },
  },
];

/** The functions that run by the clock. */
export const scheduled: readonly Scheduled[] = [
  {
    name: 'record-health',
    entry: 'functions/status/scheduled.ts',
    memoryMb: 256,
    timeoutSeconds: 20,
    everyMinutes: 1,
    uses: { table: [{ keys: ['STATUS'], actions: ['PutItem'] }], metrics: true },
  },
];

/** Every function that is deployed. */
export const allFunctions: readonly (ApiFunction | Worker | Trigger | Scheduled)[] = [
  ...apiFunctions,
  ...workers,
  ...triggers,
  ...scheduled,
];
