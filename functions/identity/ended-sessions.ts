import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Caller } from '../http/caller.ts';
import type { Table } from '../table/client.ts';
import type { ProfileItem } from '../table/items.ts';
import { keys } from '../table/keys.ts';
import { conditionalWrite } from '../table/writes.ts';

export type Ended = NonNullable<ProfileItem['endedSessions']>[number];

/** In place of a session's id: every session whose token ends before the instant. */
export const everySession = '*';

/** Ended sessions that a profile remembers before those whose tokens have expired are swept out. */
const mostRemembered = 20;

/** Staff have no profile: their access token ends by itself (docs/decisions/0005-ended-sessions.md). */
const append = async (table: Table, professionalId: string, ended: Ended): Promise<Ended[]> => {
  let remembered: Ended[] = [];
  await conditionalWrite(
    table.client
      .send(
        new UpdateCommand({
          TableName: table.name,
          Key: keys.profile(professionalId),
          ConditionExpression: 'attribute_exists(pk)',
          UpdateExpression: 'SET endedSessions = list_append(if_not_exists(endedSessions, :none), :ended)',
          ExpressionAttributeValues: { ':ended': [ended], ':none': [] },
          ReturnValues: 'UPDATED_NEW',
        }),
      )
      .then(({ Attributes }) => {
        remembered = (Attributes as Pick<ProfileItem, 'endedSessions'>).endedSessions ?? [];
      }),
  );
  return remembered;
};

/** Where another session ended in between, its end sweeps. */
const sweep = (table: Table, professionalId: string, remembered: Ended[], now: Date) =>
  conditionalWrite(
    table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key: keys.profile(professionalId),
        ConditionExpression: 'size(endedSessions) = :length',
        UpdateExpression: 'SET endedSessions = :alive',
        ExpressionAttributeValues: {
          ':length': remembered.length,
          ':alive': remembered.filter(({ until }) => until * 1000 > now.getTime()).slice(-mostRemembered),
        },
      }),
    ),
  );

/** Remembers on the profile that a session has ended, until its last access token has. */
export const rememberEnded = async (
  table: Table,
  professionalId: string,
  ended: Ended,
  now: Date,
): Promise<void> => {
  const remembered = await append(table, professionalId, ended);
  if (remembered.length > mostRemembered) await sweep(table, professionalId, remembered, now);
};

/** Whether the caller's session was ended while its access token still lives. */
export const sessionEnded = (
  { endedSessions = [] }: Pick<ProfileItem, 'endedSessions'>,
  { sessionId, tokenExpires }: Pick<Caller, 'sessionId' | 'tokenExpires'>,
): boolean =>
  endedSessions.some(({ id, until }) => (id === everySession ? tokenExpires < until : id === sessionId));
