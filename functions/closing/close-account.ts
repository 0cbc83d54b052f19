import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Person } from '../edge/caller.ts';
import { measure } from '../edge/metrics.ts';
import { Refusal, refuse } from '../edge/refusal.ts';
import type { ClosingIntent } from '../messaging/intents.ts';
import { ifSignedIn } from '../profile/professional.ts';
import { giveBackAttempt, takeAttempt } from '../sessions/attempts.ts';
import { sessionEnded } from '../sessions/ended-sessions.ts';
import type { Gate } from '../sessions/gate.ts';
import type { Table } from '../table/client.ts';
import type { ProfileItem } from '../table/items.ts';
import { keys } from '../table/keys.ts';
import { getItem } from '../table/reads.ts';
import { lostRace, untilSettled, type WriteOutcome, written } from '../table/writes.ts';

type Deps = {
  table: Table;
  gate: Pick<Gate, 'signIn'>;
  promise: (intent: ClosingIntent) => Promise<void>;
  now: Date;
};
type Closed = { closedAt: string };

/** From here on nobody acts for the account, and a save that was on its way finds another version. */
const markClosing = (table: Table, professionalId: string, closedAt: string): Promise<WriteOutcome> =>
  written(
    table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key: keys.profile(professionalId),
        ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(closingAt)',
        UpdateExpression: 'SET closingAt = :now, #version = #version + :one REMOVE listPk, listSk, summary',
        ExpressionAttributeNames: { '#version': 'version' },
        ExpressionAttributeValues: { ':now': closedAt, ':one': 1 },
      }),
    ),
  );

/**
 * Whether it is the person who asks, by the password; otherwise the refusal. Its failures count apart: no
 * stranger keeps an account open, and whoever found a phone signed in cannot guess for ever.
 */
const reauthenticated = async (
  { table, gate, now }: Deps,
  phone: string,
  password: string,
): Promise<Refusal | undefined> => {
  const attempts = { phone, device: 'closing', now };
  if (!(await takeAttempt(table, attempts))) return refuse('too-many-attempts');
  const outcome = await gate.signIn(phone, password);
  if (outcome === 'locked') {
    await giveBackAttempt(table, attempts);
    return refuse('too-many-attempts');
  }
  const right = outcome !== 'wrong' && 'accessToken' in outcome;
  return right
    ? undefined
    : new Refusal('password-wrong', {}, [{ field: 'password', code: 'password-wrong' }]);
};

const attempt = async (
  deps: Deps,
  caller: Person,
  password: string,
): Promise<Closed | Refusal | typeof lostRace> => {
  const found = await getItem<ProfileItem>(deps.table, keys.profile(caller.id));
  if (found?.closingAt && !sessionEnded(found, caller)) return { closedAt: found.closingAt };
  const profile = ifSignedIn(found, caller);
  if (!profile) return refuse('not-signed-in');
  const refused = await reauthenticated(deps, profile.phone, password);
  if (refused) return refused;
  await deps.promise({ kind: 'closing', professionalId: caller.id });
  const closedAt = deps.now.toISOString();
  if (!(await markClosing(deps.table, caller.id, closedAt)).done) return lostRace;
  measure({ AccountsClosed: 1 }, {});
  return { closedAt };
};

/**
 * Closes the caller's account: promised on the queue, then marked, which ends every session; the worker erases.
 * Asked again while it is being erased, it is answered as the first time.
 */
export const closeAccount = (deps: Deps, caller: Person, password: string): Promise<Closed | Refusal> =>
  untilSettled(() => attempt(deps, caller, password));
