import { plainCode } from '../../contract/fields/typed-text.ts';
import { sessionLife } from '../../contract/session-life.ts';
import type { AccountItem } from '../table/items.ts';
import { derive, isSame, temporaryPassword } from './derived-secret.ts';

/**
 * The password of an SMS as it was sent, for one typed in capitals or without its hyphen; undefined where what was
 * typed cannot be one.
 */
const asTexted = (typed: string): string | undefined => {
  const [, first, second] = /^([a-z2-9]{5})[\s-]?([a-z2-9]{5})$/i.exec(plainCode(typed)) ?? [];
  return first && second && `${first}-${second}`.toLowerCase();
};

/** The SMS of an account that may have reached its phone: the one that was sent last, and the one on its way. */
const requestsOf = ({ madeFor, requestId }: AccountItem): string[] =>
  [...new Set([madeFor, requestId])].filter((request) => request !== undefined);

/**
 * Whether somebody types the password that an SMS of their account brought: it lies in the inbox for whoever picks
 * up the phone.
 */
export const isTextedPassword = (account: AccountItem | undefined, key: string, typed: string): boolean => {
  const texted = asTexted(typed);
  if (!texted || !account) return false;
  return requestsOf(account).some((request) =>
    isSame(texted, temporaryPassword(key, account.phone, request)),
  );
};

const dayMs = 86_400_000;

/** Whether the password of the SMS still lets in: until the person has chosen one, for seven days. */
export const awaitsFirstPassword = (account: AccountItem, now: Date): boolean => {
  const { professionalId, madeFor, issuedAt } = account;
  if (professionalId !== undefined || madeFor === undefined || issuedAt === undefined) return false;
  return now.getTime() < Date.parse(issuedAt) + sessionLife.temporaryPasswordDays * dayMs;
};

const markOf = (key: string, phone: string, until: string): string =>
  derive(key, 'first-password', phone, until).toString('base64url');

/** What whoever typed the password of an SMS may choose their own with, for fifteen minutes. */
export const firstPasswordSession = (key: string, phone: string, now: Date): string => {
  const until = String(now.getTime() + sessionLife.firstPasswordMinutes * 60_000);
  return `${until}.${markOf(key, phone, until)}`;
};

/** Whether a session was given to whoever typed this number's texted password, a moment ago. */
export const isFirstPasswordSession = (key: string, phone: string, session: string, now: Date): boolean => {
  const [until = '', mark = ''] = session.split('.');
  return Number(until) > now.getTime() && isSame(mark, markOf(key, phone, until));
};

/** What the portal says to the user pool's trigger of somebody who may become a user: nobody else can. */
export const admissionOf = (key: string, phone: string): string =>
  derive(key, 'admission', phone).toString('base64url');
