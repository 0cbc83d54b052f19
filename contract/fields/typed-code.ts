import { bareNumber } from './typed-number.ts';
import { plainCode } from './typed-text.ts';

/** A code of digits, in its plain form, as it was typed or copied from its SMS: 123 456, 123-456, "Code: 123456." */
export const bareCode = (plain: string): string =>
  bareNumber(plain, ['code', 'msimbo']).replace(/[\s.-]/g, '');

/** What the code of an SMS is: six digits. */
export const codeForm = /^\d{6}$/;

/** Whether what was typed is a code, right or wrong. */
export const isCode = (typed: string): boolean => codeForm.test(bareCode(plainCode(typed)));
