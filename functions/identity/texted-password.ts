import { plainCode } from '../../contract/fields/typed-text.ts';
import type { Table } from '../table/client.ts';
import type { AccountItem } from '../table/items.ts';
import { keys } from '../table/keys.ts';
import { getItem } from '../table/reads.ts';
import { isSame, temporaryPassword } from './derived-secret.ts';

/**
 * The password of an SMS as it was sent, for one typed in capitals or without its hyphen; undefined where what was
 * typed cannot be one.
 */
export const asTexted = (typed: string): string | undefined => {
  const [, first, second] = /^([a-z2-9]{5})[\s-]?([a-z2-9]{5})$/i.exec(plainCode(typed)) ?? [];
  return first && second && `${first}-${second}`.toLowerCase();
};

/**
 * Whether somebody chooses the password that the SMS of their account brought: it lies in the inbox for whoever
 * picks up the phone. Costs a read only where what was typed looks like one.
 */
export const isTextedPassword = async (
  table: Table,
  key: string,
  phone: string,
  typed: string,
): Promise<boolean> => {
  const texted = asTexted(typed);
  if (!texted) return false;
  const account = await getItem<AccountItem>(table, keys.account(phone));
  return account?.madeFor !== undefined && isSame(texted, temporaryPassword(key, phone, account.madeFor));
};
