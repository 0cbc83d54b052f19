import { council } from '../../contract/council.ts';

export const text = {
  title: 'Sign in',
  phone: 'Mobile number',
  phoneHint: `The number that you registered, like ${council.phone.examples[0]}`,
  password: 'Password',
  submit: 'Sign in',
  again: 'Sign in again. What you typed is kept, and you come back to it.',
  forgot: 'Forgot password?',
  noAccount: 'No account yet?',
  create: 'Create account',
  wrong: 'Correct the following:',
};
export type SignInText = typeof text;
