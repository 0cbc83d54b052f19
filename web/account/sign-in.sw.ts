import type { SignInText } from './sign-in.en.ts';

export const text: SignInText = {
  title: 'Ingia',
  phone: 'Nambari ya simu',
  phoneHint: 'Nambari uliyojisajilia, kama 0722 645 678',
  password: 'Nenosiri',
  submit: 'Ingia',
  forgot: 'Umesahau nenosiri?',
  noAccount: 'Huna akaunti?',
  create: 'Fungua akaunti',
  wrong: 'Sahihisha yafuatayo:',
};
