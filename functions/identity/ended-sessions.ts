import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { expiryOf } from '../../contract/retention.ts';
import { sessionLife } from '../../contract/session-life.ts';
import type { Caller, Somebody } from '../http/caller.ts';
import type { Table } from '../table/client.ts';
import type { EndedSessions } from '../table/items.ts';
import { keys } from '../table/keys.ts';
import { conditionalWrite } from '../table/writes.ts';

export type Ended = NonNullable<EndedSessions['endedSessions']>[number];

/** In place of a session's id: every session whose token ends before the instant. */
export const everySession = '*';

/** Ended sessions that are remembered before those whose tokens have expired are swept out. */
const mostRemembered = 50;

/** Professionals have it on their profile, which their operations read anyway; staff, who have none, on an item of its own. */
export const placeOf = ({ kind, id }: Somebody) =>
  kind === 'staff' ? keys.endedStaffSessions(id) : keys.profile(id);

/** A profile that was erased does not come back by this; what staff have makes itself, and goes when no token can live. */
const toRemember = ({ kind }: Somebody, ended: readonly Ended[], now: Date) => {
  const update = 'SET endedSessions = list_append(if_not_exists(endedSessions, :none), :ended)';
  const values = { ':ended': ended, ':none': [] };
  return kind === 'staff'
    ? {
        UpdateExpression: `${update}, expiresAt = :expiresAt`,
        ExpressionAttributeValues: { ...values, ':expiresAt': expiryOf('endedSessions', now) },
      }
    : {
        ConditionExpression: 'attribute_exists(pk)',
        UpdateExpression: update,
        ExpressionAttributeValues: values,
      };
};

const append = async (
  table: Table,
  whose: Somebody,
  ended: readonly Ended[],
  now: Date,
): Promise<Ended[]> => {
  let remembered: Ended[] = [];
  await conditionalWrite(
    table.client
      .send(
        new UpdateCommand({
          TableName: table.name,
          Key: placeOf(whose),
          ...toRemember(whose, ended, now),
          ReturnValues: 'UPDATED_NEW',
        }),
      )
      .then(({ Attributes }) => {
        remembered = (Attributes as EndedSessions).endedSessions ?? [];
      }),
  );
  return remembered;
};

/** Where another session ended in between, its end sweeps. */
const sweep = (table: Table, whose: Somebody, remembered: Ended[], now: Date) =>
  conditionalWrite(
    table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key: placeOf(whose),
        ConditionExpression: 'size(endedSessions) = :length',
        UpdateExpression: 'SET endedSessions = :alive',
        ExpressionAttributeValues: {
          ':length': remembered.length,
          ':alive': remembered.filter(({ until }) => until * 1000 > now.getTime()).slice(-mostRemembered),
        },
      }),
    ),
  );

/** Remembers that sessions of somebody have ended, until the last access token of each has. */
export const rememberEnded = async (
  table: Table,
  whose: Somebody,
  ended: readonly Ended[],
  now: Date,
): Promise<void> => {
  const remembered = await append(table, whose, ended, now);
  if (remembered.length > mostRemembered) await sweep(table, whose, remembered, now);
};

/** What ends every session of somebody who is gone for good: no token of theirs will be issued. */
export const everySessionForGood = (now: Date): Ended => ({
  id: everySession,
  until: expiryOf('endedSessions', now),
});

/** Cognito's clock may be behind: who signs in again at once is not shut out. */
const clockSeconds = 5;

/**
 * What ends every session of somebody whose token was issued until some seconds ago; those of the last seconds end by
 * their ids.
 */
export const everySessionUntil = (now: Date | string): Ended => ({
  id: everySession,
  until: Math.floor(new Date(now).getTime() / 1000) + sessionLife.accessTokenMinutes * 60 - clockSeconds,
});

/** Whether the caller's session was ended while its access token still lives. */
export const sessionEnded = (
  { endedSessions = [] }: EndedSessions,
  { sessionId, tokenExpires }: Pick<Caller, 'sessionId' | 'tokenExpires'>,
): boolean =>
  endedSessions.some(({ id, until }) => (id === everySession ? tokenExpires < until : id === sessionId));
