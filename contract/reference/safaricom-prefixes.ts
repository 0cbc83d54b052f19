import type { Source } from './source.ts';

export const source: Source = {
  name: 'Telecommunication Numbering Plan for Kenya, Communications Authority of Kenya',
  date: '2019-10',
  compared: 'unverified',
  note: 'Ranges in use since, from the operators. A number that was taken along to Safaricom keeps the prefix of another.',
};

/** The prefixes of Safaricom's mobile numbers, from the first to the last of each range, without the 0 before them. */
export const safaricomPrefixes: readonly (readonly [first: number, last: number])[] = [
  [110, 119],
  [700, 729],
  [740, 743],
  [745, 746],
  [748, 748],
  [757, 759],
  [768, 769],
  [790, 799],
];

/** Whether a mobile number in its normal form has a prefix of Safaricom, whose numbers alone have M-Pesa. */
export const isSafaricom = (phone: string): boolean => {
  const prefix = Number(phone.slice(3, 6));
  return safaricomPrefixes.some(([first, last]) => first <= prefix && prefix <= last);
};
