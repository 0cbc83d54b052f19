import { DeleteCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { expiryOf } from '../../contract/retention.ts';
import { sessionLife } from '../../contract/session-life.ts';
import type { Somebody } from '../http/caller.ts';
import type { Table } from '../table/client.ts';
import type { SessionItem } from '../table/items.ts';
import { keys, personPk } from '../table/keys.ts';
import { getItem, queryAll } from '../table/reads.ts';
import { conditionalWrite } from '../table/writes.ts';
import { type Ended, everySessionUntil, rememberEnded } from './ended-sessions.ts';

/** Whose session, and which: Cognito's id of it (origin_jti), the same for all its tokens. */
export type SessionId = Somebody & { sessionId: string };

/** Writes down a session that begins: its cookie is the first. */
export const putSession = async (
  table: Table,
  { sessionId, ...whose }: SessionId,
  device: SessionItem['device'],
  now: Date,
): Promise<void> => {
  const at = now.toISOString();
  const began = { sessionId, generation: 1, device, since: at, usedAt: at };
  const Item = { ...keys.session(whose, sessionId), ...began, expiresAt: expiryOf('sessions', now) };
  await table.client.send(new PutCommand({ TableName: table.name, Item }));
};

/** A session as it is now; undefined where it has ended. */
export const getSession = (
  table: Table,
  { sessionId, ...whose }: SessionId,
): Promise<SessionItem | undefined> => getItem<SessionItem>(table, keys.session(whose, sessionId));

/** Cookies whose replacement is remembered: as many pages as somebody opens while one answer is on its way. */
const remembered = 5;

/** When the cookie of a generation was replaced; undefined where that is long ago, or never was. */
export const replacedAt = (item: SessionItem, generation: number): string | undefined =>
  item[`replaced-${generation}`];

/** Takes a session from one generation of its cookie to the next; false where it is not at that one. */
export const advanceSession = async (
  table: Table,
  { sessionId, ...whose }: SessionId,
  generation: number,
  now: Date,
): Promise<boolean> => {
  const advanced = await conditionalWrite(
    table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key: keys.session(whose, sessionId),
        ConditionExpression: 'generation = :generation',
        UpdateExpression: 'SET generation = :next, usedAt = :now, #replaced = :now REMOVE #forgotten',
        ExpressionAttributeNames: {
          '#replaced': `replaced-${generation}`,
          '#forgotten': `replaced-${generation - remembered}`,
        },
        ExpressionAttributeValues: {
          ':generation': generation,
          ':next': generation + 1,
          ':now': now.toISOString(),
        },
      }),
    ),
  );
  return advanced.done;
};

/** The sessions of somebody that have not ended. */
export const sessionsOf = async (table: Table, whose: Somebody, now: Date): Promise<SessionItem[]> => {
  const items = await queryAll<SessionItem>(table, {
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :session)',
    ExpressionAttributeValues: { ':pk': personPk(whose), ':session': 'SESSION#' },
    ConsistentRead: true,
  });
  return items.filter(({ expiresAt }) => expiresAt * 1000 > now.getTime());
};

/** Longer than any token lives that another machine, whose clock is ahead, issued a moment ago. */
const clockSeconds = 60;

const endedFrom =
  (now: Date) =>
  (id: string): Ended => ({
    id,
    until: Math.floor(now.getTime() / 1000) + sessionLife.accessTokenMinutes * 60 + clockSeconds,
  });

const removeSession = (table: Table, whose: Somebody, sessionId: string) =>
  table.client.send(new DeleteCommand({ TableName: table.name, Key: keys.session(whose, sessionId) }));

/**
 * Ends sessions: their access tokens are refused from now on, and their cookies renew nothing. Remembered first,
 * removed second: after a crash in between, ending them again finishes it.
 */
export const endSessions = async (
  table: Table,
  whose: Somebody,
  sessionIds: readonly string[],
  now: Date,
  also: readonly Ended[] = [],
): Promise<void> => {
  const ended = [...sessionIds.map(endedFrom(now)), ...also];
  if (ended.length > 0) await rememberEnded(table, whose, ended, now);
  await Promise.all(sessionIds.map((sessionId) => removeSession(table, whose, sessionId)));
};

/** Ends every session that somebody began up to an instant, for what changed then: a password, a reach. */
export const endSessionsBegunBefore = async (
  table: Table,
  whose: Somebody,
  instant: Date | string,
  now: Date,
): Promise<void> => {
  const last = new Date(instant).toISOString();
  const begun = (await sessionsOf(table, whose, now)).filter(({ since }) => since <= last);
  const ids = begun.map(({ sessionId }) => sessionId);
  await endSessions(table, whose, ids, now, [everySessionUntil(instant)]);
};
