import type { PasswordText } from './password.en.ts';

export const text: PasswordText = { show: 'Onyesha', hide: 'Ficha' };
