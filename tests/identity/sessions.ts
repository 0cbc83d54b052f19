import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { WithCookies } from '../../functions/http/answer.ts';
import type { Caller, PersonKind } from '../../functions/http/caller.ts';
import { placeOf } from '../../functions/identity/ended-sessions.ts';
import { openSessionLives } from '../../functions/identity/session-lives.ts';
import { refreshSession } from '../../functions/sessions/refresh-session.ts';
import { claimsOf } from '../../functions/sessions/session.ts';
import type { EndedSessions } from '../../functions/table/items.ts';
import { keys } from '../../functions/table/keys.ts';
import { getItem } from '../../functions/table/reads.ts';
import { keptBy, noon, openSigningIn, password } from './signing-in.ts';

/** What a browser holds after an answer: its cookies, and the caller that its token makes. */
export type Held = { cookies: string[]; caller: Caller };

const heldFrom = (kind: PersonKind, answer: unknown): Held => {
  if (!(answer instanceof WithCookies)) throw new Error('Not signed in');
  const { sub, origin_jti, exp } = claimsOf(answer.value.accessToken);
  const roles = [kind === 'staff' ? 'officer' : 'professional'] as const;
  const caller = {
    id: sub,
    roles: [...roles],
    counties: undefined,
    sessionId: origin_jti,
    tokenExpires: exp,
  };
  return { cookies: keptBy(answer), caller: caller as Caller };
};

/** People with sessions, at a table and a user pool of their own; the clock stands where a call says. */
export const openSessions = async () => {
  const people = await openSigningIn();
  const { identity, deps } = people;
  const { table } = identity;
  const someone = async (kind: PersonKind = 'professional') => {
    const phone = people.newPhone();
    const id = await identity.makeUser(phone, password);
    const Item = { ...keys.profile(id), professionalId: id, phone, version: 1 };
    if (kind === 'professional') await table.client.send(new PutCommand({ TableName: table.name, Item }));
    else await identity.join(phone, 'officer');
    const whose = { kind, id };
    return {
      phone,
      whose,
      signIn: async (now = noon) => heldFrom(kind, await people.attempt(phone, password, now)),
      refresh: async ({ cookies }: Held, now = noon, person?: string): Promise<Held | string> => {
        const answer = await refreshSession(deps(now), { cookies, person });
        return answer instanceof WithCookies ? heldFrom(kind, answer) : answer.code;
      },
      /** The ids of the sessions that are remembered as ended. */
      ended: async () =>
        ((await getItem<EndedSessions>(table, placeOf(whose)))?.endedSessions ?? []).map(
          ({ id: ended }) => ended,
        ),
    };
  };
  return { ...people, table, someone, lives: openSessionLives(table) };
};
export type Sessions = Awaited<ReturnType<typeof openSessions>>;
