import { createHash, randomBytes } from 'node:crypto';
import type { JsonLevel } from '../storage/level.ts';
import { badSession } from './errors.ts';

type Challenge = { sub: string; until: number; used: boolean };

const place = (session: string) => `challenge!${createHash('sha256').update(session).digest('base64url')}`;

/** The sessions of challenges: bound to a user, used once, and short-lived. */
export class Challenges {
  readonly #level: JsonLevel;
  constructor(level: JsonLevel) {
    this.#level = level;
  }

  async open(sub: string, until: number): Promise<string> {
    const session = randomBytes(96).toString('base64url');
    await this.#level.put(place(session), { sub, until, used: false });
    return session;
  }

  /** Refuses a session that is not this user's, is over, or was used. */
  async check(session: unknown, sub: string, now: number): Promise<void> {
    const challenge = (await this.#level.get(place(String(session ?? '')))) as Challenge | undefined;
    if (!challenge || challenge.sub !== sub) throw badSession();
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
