import type { OwnSession } from '../../contract/operations/sessions.ts';
import { type Caller, kindOf, type Somebody } from '../http/caller.ts';
import { endSessions, getSession, sessionsOf } from '../identity/session-items.ts';
import type { Table } from '../table/client.ts';

type Deps = { table: Table; now: Date };

const whoseOf = (caller: Caller): Somebody => ({ kind: kindOf(caller), id: caller.id });

/** The caller's sessions, the one that they act in first, then those used last. */
export const listSessions = async (
  { table, now }: Deps,
  caller: Caller,
): Promise<{ sessions: OwnSession[] }> => {
  const sessions = (await sessionsOf(table, whoseOf(caller), now)).map(
    ({ sessionId, device, since, usedAt }) => ({
      sessionId,
      ...device,
      since,
      usedAt,
      current: sessionId === caller.sessionId,
    }),
  );
  return {
    sessions: sessions.sort(
      (one, other) => Number(other.current) - Number(one.current) || other.usedAt.localeCompare(one.usedAt),
    ),
  };
};

/** Ends one session of the caller's, the one that they act in too; one that has ended stays so. */
export const endSession = async (
  { table, now }: Deps,
  caller: Caller,
  sessionId: string,
): Promise<undefined> => {
  const whose = whoseOf(caller);
  if (await getSession(table, { ...whose, sessionId })) await endSessions(table, whose, [sessionId], now);
  return undefined;
};

/** Ends every session of the caller's but the one that they act in. */
export const endOtherSessions = async ({ table, now }: Deps, caller: Caller): Promise<undefined> => {
  const whose = whoseOf(caller);
  const others = (await sessionsOf(table, whose, now)).filter(
    ({ sessionId }) => sessionId !== caller.sessionId,
  );
  const ids = others.map(({ sessionId }) => sessionId);
  await endSessions(table, whose, ids, now);
  return undefined;
};
