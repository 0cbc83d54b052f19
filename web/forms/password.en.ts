export const text = { show: 'Show', hide: 'Hide' };
export type PasswordText = typeof text;
