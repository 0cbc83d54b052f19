import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { jwtVerify, SignJWT } from 'jose';
import type { JsonLevel } from '../storage/level.ts';
import { badAccessToken, badRefreshToken } from './errors.ts';
import { type ClientDescription, type PoolDescription, tokenLifetimes } from './pool.ts';
import type { SigningKey } from './signing-key.ts';
import type { PoolUser } from './users.ts';

type Session = { sub: string; clientId: string; originJti: string; authTime: number; until: number };

const tokenKey = (hash: string) => `token!${hash}`;
const ofUserKey = (sub: string, hash: string) => `user-token!${sub}!${hash}`;
const hashOf = (token: string) => createHash('sha256').update(token).digest('base64url');

/** The attributes that a client may read go into the ID token; without a list that is each of them. */
const readableOf = (user: PoolUser, { properties }: ClientDescription): Record<string, unknown> => {
  const listed = properties.ReadAttributes as string[] | undefined;
  const shown = user.Attributes.filter(({ Name }) => Name !== 'sub' && (!listed || listed.includes(Name)));
  return Object.fromEntries(
    shown.map(({ Name, Value }) => [Name, /_verified$/.test(Name) ? Value === 'true' : Value]),
  );
};

/** The tokens of a sign-in, as in AuthenticationResult. */
export type Tokens = {
  AccessToken: string;
  IdToken: string;
  ExpiresIn: number;
  TokenType: 'Bearer';
  RefreshToken?: string;
};

/** Issues, finds and revokes tokens. Refresh tokens are kept as hashes only. */
export class TokenIssuer {
  readonly #level: JsonLevel;
  readonly #key: SigningKey;
  readonly #pool: PoolDescription;
  readonly issuer: string;

  constructor(level: JsonLevel, key: SigningKey, pool: PoolDescription) {
    this.#level = level;
    this.#key = key;
    this.#pool = pool;
    this.issuer = `https://cognito-idp.${pool.region}.amazonaws.com/${pool.poolId}`;
  }

  /** A new session of a user at a client, with a refresh token. */
  async signIn(user: PoolUser, groups: string[], client: ClientDescription, now: number): Promise<Tokens> {
    const token = randomBytes(128).toString('base64url');
    const session: Session = {
      sub: user.Username,
      clientId: client.clientId,
      originJti: randomUUID(),
      authTime: Math.floor(now / 1000),
      until: now + tokenLifetimes(client).refresh,
    };
    const hash = hashOf(token);
    await this.#level.batch([
      { type: 'put', key: tokenKey(hash), value: session },
      { type: 'put', key: ofUserKey(user.Username, hash), value: session.until },
    ]);
    return { ...(await this.issue(user, groups, client, session, now)), RefreshToken: token };
  }

  /** The session of a refresh token that still counts at this client. */
  async sessionOf(token: unknown, client: ClientDescription, now: number): Promise<Session> {
    const session = (await this.#level.get(tokenKey(hashOf(String(token ?? ''))))) as Session | undefined;
    if (!session || session.clientId !== client.clientId || session.until <= now) throw badRefreshToken();
    return session;
  }

  /** Access and ID token of a session, with the claims that AWS puts in. */
  async issue(
    user: PoolUser,
    groups: string[],
    client: ClientDescription,
    session: Session,
    now: number,
  ): Promise<Omit<Tokens, 'RefreshToken'>> {
    const shared = {
      sub: user.Username,
      ...(groups.length > 0 ? { 'cognito:groups': groups } : {}),
      iss: this.issuer,
      origin_jti: session.originJti,
      event_id: randomUUID(),
      auth_time: session.authTime,
      iat: Math.floor(now / 1000),
    };
    const sign = (claims: Record<string, unknown>, lifeMs: number) =>
      this.sign({ ...shared, ...claims, jti: randomUUID(), exp: Math.floor((now + lifeMs) / 1000) });
    const { access, id } = tokenLifetimes(client);
    const [AccessToken, IdToken] = await Promise.all([
      sign(
        {
          client_id: client.clientId,
          token_use: 'access',
          scope: 'aws.cognito.signin.user.admin',
          username: user.Username,
        },
        access,
      ),
      sign(
        {
          aud: client.clientId,
          token_use: 'id',
          'cognito:username': user.Username,
          ...readableOf(user, client),
        },
        id,
      ),
    ]);
    return { AccessToken, IdToken, ExpiresIn: Math.floor(access / 1000), TokenType: 'Bearer' };
  }

  /** Signs any claims with the pool's key. */
  sign(claims: Record<string, unknown>): Promise<string> {
    return new SignJWT(claims)
      .setProtectedHeader({ alg: 'RS256', kid: this.#key.kid })
      .sign(this.#key.privateKey);
  }

  /** Revokes one refresh token; an unknown one is revoked already. */
  async revoke(token: string): Promise<void> {
    const hash = hashOf(token);
    const session = (await this.#level.get(tokenKey(hash))) as Session | undefined;
    if (!session) return;
    await this.#level.batch([
      { type: 'del', key: tokenKey(hash) },
      { type: 'del', key: ofUserKey(session.sub, hash) },
    ]);
  }

  /** Revokes every refresh token of a user. */
  async revokeAll(sub: string): Promise<void> {
    const prefix = ofUserKey(sub, '');
    for await (const key of this.#level.keys({ gte: prefix, lt: `${prefix}\uffff` }))
      await this.#level.batch([
        { type: 'del', key: tokenKey(key.slice(prefix.length)) },
        { type: 'del', key },
      ]);
  }

  /** Verifies an access token of this pool and returns whose it is. */
  async ownerOf(accessToken: unknown): Promise<{ sub: string; clientId: string; issuedAt: number }> {
    const verified = await jwtVerify(String(accessToken ?? ''), this.#key.publicKey, {
      issuer: this.issuer,
    }).catch(() => undefined);
    if (verified?.payload.token_use !== 'access') throw badAccessToken();
    if (!this.#pool.clients.some(({ clientId }) => clientId === verified.payload.client_id))
      throw badAccessToken();
    const { sub, client_id, iat } = verified.payload;
    return { sub: String(sub), clientId: String(client_id), issuedAt: Number(iat) };
  }
}
