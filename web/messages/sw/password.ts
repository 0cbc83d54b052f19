import type { PasswordText } from '../en/password.ts';

export const text: PasswordText = { show: 'Onyesha', hide: 'Ficha' };
