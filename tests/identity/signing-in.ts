import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { WithCookies } from '../../functions/http/answer.ts';
import { Refusal } from '../../functions/http/refusal.ts';
import { openCognitoSignIn } from '../../functions/identity/cognito-sign-in.ts';
import { temporaryPassword } from '../../functions/identity/derived-secret.ts';
import { replacePassword } from '../../functions/sessions/replace-password.ts';
import { signIn } from '../../functions/sessions/sign-in.ts';
import { keys } from '../../functions/table/keys.ts';
import { openTestIdentity } from './test-identity.ts';

export const password = 'three words together';
export const noon = new Date('2027-02-01T09:00:00Z');
export const minutesOn = (minutes: number, seconds = 0): Date =>
  new Date(noon.getTime() + minutes * 60_000 + seconds * 1000);

type Answered = Awaited<ReturnType<typeof signIn>> | Awaited<ReturnType<typeof replacePassword>>;
/** What the person is told: a refusal's code or field, `challenge`, or `in`. */
export const told = (answer: Answered): string => {
  if (answer instanceof Refusal) return answer.fields[0]?.code ?? answer.code;
  return answer instanceof WithCookies ? 'in' : 'challenge';
};
/** The cookies that an answer leaves in a browser, as the browser sends them. */
export const keptBy = (answer: unknown): string[] =>
  answer instanceof WithCookies ? answer.cookies.map((cookie) => cookie.split(';')[0] ?? '') : [];

let phones = 0;

/** People who sign in, at a table and a user pool of their own. */
export const openSigningIn = async () => {
  const identity = await openTestIdentity();
  const deps = (now: Date) => ({
    table: identity.table,
    cognito: openCognitoSignIn(),
    secret: async () => identity.key,
    now,
  });
  const newPhone = () => `254713${String(++phones + 1000 * (process.pid % 100)).padStart(6, '0')}`;
  const attempt = (username: string, typed: string, now = noon, cookies: readonly string[] = []) =>
    signIn(deps(now), { username, password: typed, cookies });
  const fail = async (phone: string, times: number, now = noon, cookies: readonly string[] = []) => {
    for (let time = 0; time < times; time++) await attempt(phone, 'a wrong one', now, cookies);
  };
  return {
    identity,
    deps,
    newPhone,
    /** A number with an account and a password of its own. */
    member: async () => {
      const phone = newPhone();
      await identity.makeUser(phone, password);
      return phone;
    },
    /** A number whose account waits for its first password, and what the SMS brought. */
    invited: async () => {
      const phone = newPhone();
      const Item = {
        ...keys.account(phone),
        phone,
        language: 'en',
        requestId: 'request-1',
        madeFor: 'request-1',
        issuedAt: noon.toISOString(),
        expiresAt: 1_900_000_000,
      };
      await identity.table.client.send(new PutCommand({ TableName: identity.table.name, Item }));
      return { phone, texted: temporaryPassword(identity.key, phone, 'request-1') };
    },
    attempt,
    replace: (username: string, session: string, newPassword: string, now = noon) =>
      replacePassword(deps(now), { username, session, newPassword }),
    fail,
    /** With Cognito's lock over between one and the next, so that it counts each. */
    failSlowly: async (phone: string, times: number, now = noon, cookies: readonly string[] = []) => {
      for (let time = 0; time < times; time++) {
        if (time > 0) identity.clock.advance(33_000);
        await fail(phone, 1, now, cookies);
      }
    },
  };
};
export type SigningIn = Awaited<ReturnType<typeof openSigningIn>>;
