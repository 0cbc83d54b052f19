import { randomInt } from 'node:crypto';

const plain = 'abcdefghjkmnpqrstuvwxyz23456789';
const part = (): string => Array.from({ length: 5 }, () => plain[randomInt(plain.length)]).join('');

/** A password that can be read out over the phone: three parts of five, 74 bits. */
export const newStaffPassword = (): string => [part(), part(), part()].join('-');
