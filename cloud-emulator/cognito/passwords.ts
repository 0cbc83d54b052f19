import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { invalidPassword } from './errors.ts';
import type { PasswordPolicy } from './pool.ts';

const derive = promisify<string, Buffer, number, { N: number }, Buffer>(scrypt);
// Small: the emulator's data is of one machine, and the suite signs in thousands of times.
const cost = { N: 1024 };
const keyBytes = 32;

/** A password as it is kept: never the password itself. */
export const hashPassword = async (password: string): Promise<string> => {
  const salt = randomBytes(16);
  const key = await derive(password, salt, keyBytes, cost);
  return `${salt.toString('base64url')}.${key.toString('base64url')}`;
};

/** Whether this password is the one that was hashed. */
export const matchesHash = async (password: string, hash: string): Promise<boolean> => {
  const [salt = '', key = ''] = hash.split('.');
  const expected = Buffer.from(key, 'base64url');
  const found = await derive(password, Buffer.from(salt, 'base64url'), keyBytes, cost);
  return expected.length === found.length && timingSafeEqual(expected, found);
};

const symbol = /[\^$*.[\]{}()?"!@#%&/\\,><':;|_~`=+ -]/;

/** Refuses a password that the pool's policy does not allow. */
export const checkPolicy = (password: unknown, policy: PasswordPolicy = {}) => {
  const text = String(password ?? '');
  const rules: [boolean, string][] = [
    [text.length < (policy.MinimumLength ?? 8), 'Password not long enough'],
    [text.length > 256, 'Password too long'],
    [policy.RequireLowercase === true && !/[a-z]/.test(text), 'Password must have lowercase characters'],
    [policy.RequireUppercase === true && !/[A-Z]/.test(text), 'Password must have uppercase characters'],
    [policy.RequireNumbers === true && !/\d/.test(text), 'Password must have numeric characters'],
    [policy.RequireSymbols === true && !symbol.test(text), 'Password must have symbol characters'],
    [text !== text.trim(), 'Password must not start or end with a space'],
  ];
  const broken = rules.find(([isBroken]) => isBroken);
  if (broken) throw invalidPassword(broken[1]);
};
