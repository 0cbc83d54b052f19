import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Table } from '../table/client.ts';
import type { ProfileItem } from '../table/items.ts';
import { keys } from '../table/keys.ts';
import type { Gate } from './gate.ts';
import { claimsOf } from './session.ts';

type Deps = { table: Table; gate: Gate; now: Date };
type Ended = NonNullable<ProfileItem['endedSessions']>[number];

/** Ended sessions that a profile remembers before those whose tokens have expired are swept out. */
const mostRemembered = 10;

const endSession = (table: Table, professionalId: string, sessions: Ended[], append: boolean) =>
  table.client.send(
    new UpdateCommand({
      TableName: table.name,
      Key: keys.profile(professionalId),
      ConditionExpression: append
        ? 'attribute_exists(pk) AND (attribute_not_exists(endedSessions) OR size(endedSessions) < :most)'
        : 'attribute_exists(pk)',
      UpdateExpression: append
        ? 'SET endedSessions = list_append(if_not_exists(endedSessions, :none), :ended)'
        : 'SET endedSessions = :ended',
      ExpressionAttributeValues: {
        ':ended': sessions,
        ...(append ? { ':none': [], ':most': mostRemembered } : {}),
      },
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    }),
  );

type Failed = Error & { Item?: { endedSessions?: Ended[] } };

/** Staff have no profile: their access token ends by itself (docs/decisions/0005-ended-sessions.md). */
const remember = async ({ table, now }: Deps, professionalId: string, ended: Ended): Promise<void> => {
  try {
    await endSession(table, professionalId, [ended], true);
  } catch (error) {
    const { name, Item } = error as Failed;
    if (name !== 'ConditionalCheckFailedException') throw error;
    if (!Item) return;
    const alive = (Item.endedSessions ?? []).filter(({ until }) => until * 1000 > now.getTime());
    await endSession(table, professionalId, [...alive, ended].slice(-mostRemembered), false);
  }
};

/**
 * Ends the session on the server: its access token is refused from now on and its refresh token is revoked.
 * Remembered first, revoked second: after a crash in between, signing out again finishes it.
 */
export const signOut = async (deps: Deps, refreshToken: string | undefined): Promise<void> => {
  if (!refreshToken) return;
  const tokens = await deps.gate.refresh(refreshToken);
  if (tokens === 'ended') return;
  const { sub, origin_jti, exp } = claimsOf(tokens.accessToken);
  await remember(deps, sub, { id: origin_jti, until: exp });
  await deps.gate.revoke(refreshToken);
};
