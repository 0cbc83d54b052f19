const attributes = 'HttpOnly; Secure; SameSite=Strict; Path=/api/sessions';

/** A cookie that no script can read and no other site can send, for what has to do with sessions only. */
export const sessionCookie = (name: string, value: string, days: number): string =>
  `${name}=${value}; ${attributes}; Max-Age=${days * 86_400}`;

/** The value of a cookie that a request brought, undefined where it is empty. */
export const cookieNamed = (name: string, cookies: readonly string[]): string | undefined =>
  cookies
    .find((cookie) => cookie.startsWith(`${name}=`))
    ?.slice(name.length + 1)
    .trim() || undefined;

/**
 * Whether a cookie of ours comes more than once: another site under the same domain has set one beside it, and
 * nobody can say which is the portal's.
 */
export const comesTwice = (cookies: readonly string[]): boolean => {
  const names = cookies
    .map((cookie) => cookie.split('=')[0]?.trim() ?? '')
    .filter((name) => name.startsWith('__Secure-'));
  return new Set(names).size < names.length;
};
