/** Letters and digits that nobody mistakes for one another, on a small screen or read out over the phone. */
export const legibleLetters = 'abcdefghjkmnpqrstuvwxyz23456789';
