import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Table } from '../table/client.ts';
import type { ProfileItem } from '../table/items.ts';
import { keys } from '../table/keys.ts';
import { written } from '../table/writes.ts';
import type { Gate } from './gate.ts';
import { claimsOf } from './session.ts';

type Deps = { table: Table; gate: Gate; now: Date };
type Ended = NonNullable<ProfileItem['endedSessions']>[number];

/** Ended sessions that a profile remembers before those whose tokens have expired are swept out. */
const mostRemembered = 20;

/** Staff have no profile: their access token ends by itself (docs/decisions/0005-ended-sessions.md). */
const append = async ({ table }: Deps, professionalId: string, ended: Ended): Promise<Ended[]> => {
  let remembered: Ended[] = [];
  await written(
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

/** Where another sign-out came in between, that one sweeps. */
const sweep = ({ table, now }: Deps, professionalId: string, remembered: Ended[]) =>
  written(
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

const remember = async (deps: Deps, professionalId: string, ended: Ended): Promise<void> => {
  const remembered = await append(deps, professionalId, ended);
  if (remembered.length > mostRemembered) await sweep(deps, professionalId, remembered);
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
