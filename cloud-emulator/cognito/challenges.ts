import { createHash, randomBytes } from 'node:crypto';
import type { JsonLevel } from '../storage/level.ts';
import { badSession } from './errors.ts';

/** What a session answers: a challenge, or a step of enrolling an authenticator. */
export type Step =
  | 'NEW_PASSWORD_REQUIRED'
  | 'SOFTWARE_TOKEN_MFA'
  | 'MFA_SETUP'
  | 'token associated'
  | 'token verified';
type Challenge = { sub: string; step: Step; until: number; used: boolean };

const place = (session: string) => `challenge!${createHash('sha256').update(session).digest('base64url')}`;

/** The sessions of challenges: bound to a user, used once, and short-lived. */
export class Challenges {
  readonly #level: JsonLevel;
  constructor(level: JsonLevel) {
    this.#level = level;
  }

  async open(sub: string, step: Step, until: number): Promise<string> {
    const session = randomBytes(96).toString('base64url');
    await this.#level.put(place(session), { sub, step, until, used: false });
    return session;
  }

  /** Whose session it is; undefined where this pool never opened it. */
  async ownerOf(session: unknown): Promise<string | undefined> {
    return ((await this.#level.get(place(String(session ?? '')))) as Challenge | undefined)?.sub;
  }

  /** Refuses a session that is not this user's, is for another step, is over, or was used. */
  async check(session: unknown, sub: string, step: Step, now: number): Promise<void> {
    const challenge = (await this.#level.get(place(String(session ?? '')))) as Challenge | undefined;
    if (!challenge || challenge.sub !== sub || challenge.step !== step) throw badSession();
    if (challenge.used) throw badSession(', session can only be used once');
    if (challenge.until <= now) throw badSession(', session is expired');
  }

  async use(session: string): Promise<void> {
    const challenge = (await this.#level.get(place(session))) as Challenge;
    await this.#level.put(place(session), { ...challenge, used: true });
  }

  /** Forgets the sessions that ended a day ago. */
  async forgetOld(now: number): Promise<void> {
    for await (const [key, value] of this.#level.iterator({ gte: 'challenge!', lt: 'challenge!\uffff' }))
      if ((value as Challenge).until < now - 86_400_000) await this.#level.del(key);
  }
}
