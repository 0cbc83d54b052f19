import { decodeJwt } from 'jose';
import { operations } from '../../../contract/operations/index.ts';
import { refreshCookieName } from '../../../functions/sessions/session-cookie.ts';
import type { Fixtures, Person } from '../fixtures.ts';

export const oldPassword = 'an old password';
export const newPassword = 'three words together';

export const works = (fixtures: Fixtures, phone: string, password: string) =>
  fixtures.signIn(phone, password).then(
    ({ ChallengeName }) => ChallengeName ?? 'works',
    ({ name }: Error) => name,
  );

export const signedIn = async (fixtures: Fixtures, member?: Person) => {
  const person = member ?? (await fixtures.member(oldPassword));
  const answer = await fetch(`${fixtures.cloud.url}${operations.signIn.path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username: person.phone, password: oldPassword }),
  });
  const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0] ?? '');
  const { accessToken } = (await answer.json()) as { accessToken: string };
  return {
    person,
    token: accessToken,
    sessionId: String(decodeJwt(accessToken).origin_jti),
    cookie: cookies.find((cookie) => cookie.startsWith(refreshCookieName)) ?? '',
  };
};

/** Signed in here, and somewhere else as well. */
export const signedInTwice = async (fixtures: Fixtures) => {
  const here = await signedIn(fixtures);
  return { ...here, other: await signedIn(fixtures, here.person) };
};

export const sendRefresh = (fixtures: Fixtures, cookie: string) =>
  fetch(`${fixtures.cloud.url}${operations.refreshSession.path}`, { method: 'POST', headers: { cookie } });
