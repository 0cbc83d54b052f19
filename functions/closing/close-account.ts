import type { Person } from '../http/caller.ts';
import { Refusal, refuse } from '../http/refusal.ts';
import type { CognitoSignIn } from '../identity/cognito-sign-in.ts';
import { sessionEnded } from '../identity/ended-sessions.ts';
import { giveBackAttempt, takeAttempt } from '../identity/sign-in-throttle.ts';
import { ifSignedIn } from '../profile/professional.ts';
import type { Table } from '../table/client.ts';
import type { ProfileItem } from '../table/items.ts';
import { keys } from '../table/keys.ts';
import { getItem } from '../table/reads.ts';
import { conflict, retryOnConflict } from '../table/writes.ts';
import { measure } from '../telemetry/metrics.ts';
import type { ClosingIntent } from './intents.ts';
import { markClosing } from './mark-closing.ts';

type Deps = {
  table: Table;
  cognito: Pick<CognitoSignIn, 'signIn'>;
  enqueue: (intent: ClosingIntent) => Promise<void>;
  now: Date;
};
type Closed = { closedAt: string };

/**
 * Whether it is the person who asks, by the password; otherwise the refusal. Its failures count apart: no
 * stranger keeps an account open, and whoever found a phone signed in cannot guess for ever.
 */
const reauthenticated = async (
  { table, cognito, now }: Deps,
  phone: string,
  password: string,
): Promise<Refusal | undefined> => {
  const attempts = { phone, device: 'closing', now };
  if (!(await takeAttempt(table, attempts))) return refuse('closing-locked');
  const outcome = await cognito.signIn(phone, password);
  if (outcome === 'locked') {
    await giveBackAttempt(table, attempts);
    return refuse('wait-a-minute');
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
): Promise<Closed | Refusal | typeof conflict> => {
  const found = await getItem<ProfileItem>(deps.table, keys.profile(caller.id));
  if (found?.closingAt && !sessionEnded(found, caller)) return { closedAt: found.closingAt };
  const profile = ifSignedIn(found, caller);
  if (!profile) return refuse('not-signed-in');
  const refused = await reauthenticated(deps, profile.phone, password);
  if (refused) return refused;
  await deps.enqueue({ kind: 'closing', professionalId: caller.id });
  const closedAt = deps.now.toISOString();
  if (!(await markClosing(deps.table, profile, closedAt)).done) return conflict;
  measure({ AccountsClosed: 1 }, {});
  return { closedAt };
};

/**
 * Closes the caller's account: enqueued on the queue, then marked, which ends every session; the worker erases.
 * Asked again while it is being erased, it is answered as the first time.
 */
export const closeAccount = (deps: Deps, caller: Person, password: string): Promise<Closed | Refusal> =>
  retryOnConflict(() => attempt(deps, caller, password));
