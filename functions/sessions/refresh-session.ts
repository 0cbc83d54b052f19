import type { Session } from '../../contract/operations/sessions.ts';
import { sessionLife } from '../../contract/session-life.ts';
import type { WithCookies } from '../http/answer.ts';
import { isAnother } from '../http/caller.ts';
import { type Refusal, refuse } from '../http/refusal.ts';
import type { CognitoSignIn } from '../identity/cognito-sign-in.ts';
import type { Secret } from '../identity/derived-secret.ts';
import { advanceSession, endSessions, getSession, replacedAt } from '../identity/session-items.ts';
import type { Table } from '../table/client.ts';
import type { SessionItem } from '../table/items.ts';
import { measure } from '../telemetry/metrics.ts';
import { answerSession } from './session.ts';
import { type SessionKey, sessionIn } from './session-cookie.ts';

type Deps = { table: Table; cognito: CognitoSignIn; secret: Secret; now: Date };
type Input = { cookies: readonly string[]; person: string | undefined };

/** A cookie that was replaced a moment ago: its answer was lost on the way, or another tab asked at the same time. */
const isRepeated = (item: SessionItem, generation: number, now: Date): boolean => {
  const at = replacedAt(item, generation);
  return at !== undefined && now.getTime() <= Date.parse(at) + sessionLife.refreshGraceSeconds * 1000;
};

/** Two hold a cookie of which only one can be the person's: nobody goes on with either. */
const endReplayed = async ({ table, cognito, now }: Deps, session: SessionKey): Promise<void> => {
  measure({ SessionsReplayed: 1 }, {});
  await endSessions(table, session, [session.sessionId], now);
  await cognito.revoke(session.refreshToken);
};

/** The generation of the cookie to answer with; undefined where the session has ended, or ends by this. */
const nextGeneration = async (deps: Deps, session: SessionKey): Promise<number | undefined> => {
  const { generation } = session;
  if (await advanceSession(deps.table, session, generation, deps.now)) return generation + 1;
  const item = await getSession(deps.table, session);
  if (!item) return undefined;
  if (isRepeated(item, generation, deps.now)) return item.generation;
  await endReplayed(deps, session);
  return undefined;
};

/**
 * A new access token and a new cookie for a cookie that is used once
 * (docs/decisions/0068-a-refresh-token-is-used-once.md). Cognito first, the table second: an outage in between has
 * used nothing up. A page says which `person` it was made for; where the cookie has become another's, it gets
 * nothing of theirs.
 */
export const refreshSession = async (
  deps: Deps,
  { cookies, person }: Input,
): Promise<WithCookies<Session> | Refusal> => {
  const session = sessionIn(await deps.secret(), cookies);
  if (!session) return refuse('session-ended');
  if (isAnother(person, session.id)) return refuse('another-person');
  const tokens = await deps.cognito.refresh(session.refreshToken);
  const generation = tokens === 'ended' ? undefined : await nextGeneration(deps, session);
  return tokens === 'ended' || generation === undefined
    ? refuse('session-ended')
    : answerSession(deps.secret, tokens, { ...session, generation });
};
