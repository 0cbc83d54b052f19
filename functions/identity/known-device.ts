import { randomBytes } from 'node:crypto';
import { cookieNamed, sessionCookie } from '../http/cookies.ts';
import { derive, isSame } from './derived-secret.ts';

const name = '__Secure-device';
/** As long as browsers keep a cookie at most. */
const keptDays = 400;

const markOf = (key: string, phone: string, id: string): string =>
  derive(key, 'device', phone, id).toString('base64url').slice(0, 22);

/**
 * The device that a request comes from, if this number has signed in with it before: its cookie holds a mark that
 * only we can make, for this number only. It opens nothing; its attempts are counted apart from strangers'.
 */
export const knownDevice = (key: string, phone: string, cookies: readonly string[]): string | undefined => {
  const [, id = '', mark = ''] = /^([\w-]{16})\.([\w-]{22})$/.exec(cookieNamed(name, cookies) ?? '') ?? [];
  return id && isSame(mark, markOf(key, phone, id)) ? id : undefined;
};

/** The cookie by which a device is known again. */
export const deviceCookie = (
  key: string,
  phone: string,
  id: string = randomBytes(12).toString('base64url'),
): string => sessionCookie(name, `${id}.${markOf(key, phone, id)}`, keptDays);
