import type { Language } from '../../contract/language.ts';

/** The SMS with username and password, or that the number has an account already. */
export type AccountIntent = { kind: 'account'; phone: string; requestId: string };

/** The SMS with a reset code. */
export type ResetIntent = { kind: 'reset'; phone: string; resetId: string; language: Language };

/** The SMS that a password was changed, so that its owner notices if it was somebody else. */
export type PasswordChangedIntent = { kind: 'password-changed'; phone: string; resetId: string };

export type AccountsIntent = AccountIntent | ResetIntent | PasswordChangedIntent;
