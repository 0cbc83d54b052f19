export const text = {
  title: 'Sign in',
  phone: 'Mobile number',
  phoneHint: 'The number that you registered, like 0722 645 678',
  password: 'Password',
  submit: 'Sign in',
  forgot: 'Forgot password?',
  noAccount: 'No account yet?',
  create: 'Create account',
  wrong: 'Check what you entered.',
  noScript:
    'Signing in needs JavaScript. Use another browser, or call support: the numbers are at the end of this page.',
};
export type SignInText = typeof text;
