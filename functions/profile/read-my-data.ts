import type { MyData } from '../../contract/my-data.ts';
import { applicationOf } from '../applications/application-of.ts';
import type { Person } from '../http/caller.ts';
import { type Refusal, refuse } from '../http/refusal.ts';
import type { Table } from '../table/client.ts';
import type { AccountItem, ApplicationItem, MessageItem, ProfileItem, SignInItem } from '../table/items.ts';
import { keys } from '../table/keys.ts';
import { queryAll } from '../table/reads.ts';
import { ifSignedIn, profileOf, readProfessional } from './professional.ts';

type Deps = { table: Table; now: Date };
type Numbered = { account?: AccountItem; signIn?: SignInItem };

/** What lies under the person's phone number. */
const readNumber = async (table: Table, phone: string): Promise<Numbered> => {
  const items = await queryAll<AccountItem | SignInItem>(table, {
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': keys.account(phone).pk },
  });
  const at = (sk: string) => items.find((item) => item.sk === sk);
  return { account: at('ACCOUNT') as AccountItem, signIn: at('SIGN-IN') as SignInItem };
};

/** The counters of an item whose names begin alike, by what follows. */
const counted = (item: object | undefined, prefix: string): [string, number][] =>
  Object.entries(item ?? {})
    .filter(([name]) => name.startsWith(prefix))
    .map(([name, times]) => [name.slice(prefix.length), Number(times)]);

const accountOf = (item: ProfileItem, { account, signIn }: Numbered): MyData['account'] => ({
  phone: item.phone,
  language: item.language,
  createdAt: item.createdAt,
  seenAt: item.seenAt,
  notice: item.notice,
  consents: item.consents ?? {},
  requests: [...counted(account, 'requests-'), ...counted(signIn, 'requests-')].map(([date, times]) => ({
    date,
    times,
  })),
  failedSignIns: counted(signIn, 'attempts-').map(([who, times]) => ({
    knownDevice: who !== 'strangers',
    times,
    lastAt: signIn?.[`attempted-${who}`] ?? '',
  })),
  claimTries: item.claimTries && { date: item.claimTries.date, times: item.claimTries.times },
  passwordCodeAskedAt: signIn?.requestedAt,
});

const instant = ({ expiresAt }: { expiresAt: number }): string => new Date(expiresAt * 1000).toISOString();

const withProfile = (item: ApplicationItem): MyData['applications'][number] => ({
  ...applicationOf(item),
  profile: item.profile,
  history: item.history.map(({ status, at, reason, by }) => ({ status, at, reason, by: by.role })),
  keptUntil: instant(item),
});

const messageOf = (item: MessageItem): MyData['messages'][number] => {
  const { messageId, kind, state, at, text } = item;
  return { messageId, kind, state, at, text, keptUntil: instant(item) };
};

/** Everything that the council holds of the caller, and until when: two Queries. */
export const readMyData = async ({ table, now }: Deps, caller: Person): Promise<MyData | Refusal> => {
  const professional = await readProfessional(table, caller.id);
  const item = ifSignedIn(professional.profile, caller);
  if (!item) return refuse('not-signed-in');
  return {
    preparedAt: now.toISOString(),
    account: accountOf(item, await readNumber(table, item.phone)),
    profile: profileOf(item, professional),
    applications: professional.applications.map(withProfile),
    sessions: professional.sessions.map(({ device, since, usedAt, expiresAt }) => ({
      ...device,
      since,
      usedAt,
      keptUntil: instant({ expiresAt }),
    })),
    messages: professional.messages.map(messageOf),
  };
};
