import { council } from '../../contract/council.ts';
import type { SignInText } from './sign-in.en.ts';

export const text: SignInText = {
  title: 'Ingia',
  phone: 'Nambari ya simu',
  phoneHint: `Nambari uliyojisajilia, kama ${council.phone.examples[0]}`,
  password: 'Nenosiri',
  submit: 'Ingia',
  again: 'Ingia tena. Ulichoandika kimehifadhiwa, na utarudi kwake.',
  forgot: 'Umesahau nenosiri?',
  noAccount: 'Huna akaunti?',
  create: 'Fungua akaunti',
  wrong: 'Sahihisha yafuatayo:',
};
