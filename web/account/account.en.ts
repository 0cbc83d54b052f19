import { council } from '../../contract/council.ts';
import { lifeInWords } from '../../contract/retention.ts';

export const text = {
  create: 'Create account',
  lead: 'All you need is your mobile number. An SMS brings your username, your password and the link to sign in.',
  phone: 'Mobile number',
  phoneHint: 'For example 0722 645 678 or 0112 345 678',
  confirmPhone: 'The same number again',
  submit: 'Create account',
  haveOne: 'Already have an account?',
  signIn: 'Sign in',
  wrong: 'Check the numbers.',
  notice: 'What happens with your number',
  noticeFacts: [
    ['Who asks', `${council.name.en} (${council.shortName}).`],
    [
      'Why',
      'To contract you for national examinations, pay you, and reach you by SMS: it is our duty by law.',
    ],
    [
      'How long',
      `As long as you have an account; what the law wants of a contract, ${lifeInWords('contracts', 'en')}. An account never used goes after ${lifeInWords('unusedAccounts', 'en')}.`,
    ],
    [
      'Who sees it',
      'Officers who decide on your applications, and the companies that store it and send the SMS for us. It is never sold.',
    ],
    ['Your rights', 'See it, correct it, download it, close your account, complain.'],
  ] as [question: string, answer: string][],
  noticeLink: 'Your data and your rights, in full',
  requested: 'Look at your phone',
  requestedLead: (phone: string) =>
    `We are sending an SMS${phone && ` to ${phone}`} with your username and password.`,
  usualWait: 'An SMS usually takes less than a minute.',
  presentWait: (wait: string) => `Just now an SMS takes ${wait}.`,
  requestedWait: 'Your request is recorded: however long it takes, you need not ask again.',
  nothingCame: 'Nothing came?',
  nothing: [
    'Check that the number above is right. If not, go back and enter it again.',
    'Wait a few minutes. One SMS a minute and five a day are sent to a number.',
    'If you already have an account, the SMS says so and how to get a new password.',
    'If an hour has passed, call support: the numbers are at the end of this page.',
  ],
  again: 'Enter another number',
  toSignIn: 'I have the password: sign in',
  choose: 'Choose your own password',
  chooseLead: 'The password from the SMS works once. Choose one that only you know.',
  newPassword: 'New password',
  newPasswordHint: 'At least 8 characters. Three words together are easy to remember.',
  save: 'Save and continue',
  forgot: 'Forgot password?',
  forgotLead:
    'Enter your mobile number. If it has an account, an SMS brings a code. Your present password keeps working.',
  sendCode: 'Send me a code',
  reset: 'Enter the code',
  resetLead: (phone: string) =>
    `If ${phone || 'your number'} has an account, an SMS with a code of 6 digits is on its way. It works for 10 minutes.`,
  code: 'Code from the SMS',
  resetSubmit: 'Save the new password',
  newCode: 'Ask for a new code',
  resetDone: 'Your new password is saved',
  resetDoneLead: 'Sign in with it now. You have been signed out everywhere else.',
  signedOut: 'You are signed out',
  signedOutLead: 'Nobody can use your session on this phone any more.',
  signingOut: 'Signing out…',
  signOutFailed:
    'You are signed out on this phone, but the portal could not be told. Try again when the network is back.',
};
export type AccountText = typeof text;
