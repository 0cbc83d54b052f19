import { council } from '../council.ts';
import { plainCode } from './typed-text.ts';

/** How people write the currency beside an amount. */
const currencies = [
  council.currency.toLowerCase(),
  'ksh',
  'kshs',
  'kes',
  'sh',
  'shs',
  'shilingi',
  'shillings',
];
const unit = /^([\p{L}]+)\.?\s*|\s*([\p{L}]+)\.?$/gu;
const nothingAfter = /[.,]0{1,2}$/;
/** Thousands apart, all in the same way: 1,500 and 1.500 and 1 500. */
const inThousands = /^\d{1,3}(?:([.,' ])\d{3}(?:\1\d{3})*)?$/;

/**
 * A whole number or amount as people write it: KSh 1,500/=, 1 500, 1.500,00. Undefined where nothing was typed, NaN
 * where it is no whole number, as 680.50 is.
 */
export const wholeNumber = (typed = ''): number | undefined => {
  const bare = plainCode(typed)
    .replace(/\s*\/[=-]$/, '')
    .replace(unit, (whole, before = '', after = '') =>
      currencies.includes(String(before || after).toLowerCase()) ? '' : whole,
    )
    .replace(nothingAfter, '');
  if (bare === '') return undefined;
  const digits = inThousands.test(bare) ? bare.replace(/\D/g, '') : bare;
  return /^\d+$/.test(digits) ? Number(digits) : Number.NaN;
};
