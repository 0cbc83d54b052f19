import { council } from '../../../contract/council.ts';

export const text = {
  create: 'Create account',
  lead: 'You only need your mobile number. We will send you an SMS, in English, with your username, password and a link to sign in.',
  phone: 'Mobile number',
  phoneHint: `For example ${council.phone.examples.join(' or ')}`,
  confirmPhone: 'Enter the number again',
  submit: 'Create account',
  haveOne: 'Already have an account?',
  signIn: 'Sign in',
  wrong: 'Correct the following:',
  requested: 'Check your phone',
  requestedLead: (phone: string) =>
    `We are sending an SMS${phone && ` to ${phone}`} with your username and password.`,
  usualWait: 'An SMS usually takes less than a minute.',
  presentWait: (wait: string) => `At the moment an SMS takes ${wait}.`,
  requestedWait: 'We have your request. You do not need to ask again, even if the SMS is late.',
  nothingCame: 'No SMS yet?',
  nothing: [
    'Check that the number above is right. If not, go back and enter it again.',
    'Wait a few minutes. We send a number one SMS a minute, and five a day at most.',
    'If you already have an account, the SMS tells you how to set a new password.',
  ],
  nothingReset: [
    'Check that the number above is right. A number without an account gets an SMS that says so.',
    'If several codes came, only the newest one works.',
  ],
  everySms: [
    'On Safaricom, SMS from organisations may be blocked. To unblock them, dial *456*9*5*5*1#.',
    'If it takes much longer than the time above, call support: the numbers are at the end of this page.',
  ],
  again: 'Enter another number',
  toSignIn: 'I have the password: sign in',
  choose: 'Choose your own password',
  chooseLead: 'The password from the SMS is only for your first sign-in. Now choose one that only you know.',
  newPassword: 'New password',
  newPasswordHint: 'At least 8 characters. Three words together are easy to remember.',
  save: 'Save and continue',
  forgot: 'Forgot password?',
  forgotLead:
    'Enter your mobile number. If it has an account, we will send a code to it by SMS. Your current password works until you set a new one.',
  sendCode: 'Send me a code',
  reset: 'Enter the code',
  resetLead: (phone: string) =>
    `If ${phone || 'your number'} has an account, we are sending it an SMS with a code of 6 digits; if not, the SMS says so. The SMS says until when the code works.`,
  code: 'Code from the SMS',
  proof: 'Last four digits of your ID or TSC number',
  proofHint: 'If you do not know them, call support: the numbers are at the end of this page.',
  resetSubmit: 'Save the new password',
  newCode: 'Ask for a new code',
  resetDone: 'Your new password is saved',
  resetDoneLead: 'Sign in with your new password. We have signed you out on every phone and computer.',
  signedOut: 'You are signed out',
  signedOutLead: 'Nobody can open your account on this phone without your password.',
  signingOut: 'Signing out…',
  signOutFailed:
    'You are signed out on this phone. When the network is back, open this page again to sign out on our side too.',
};
export type AccountText = typeof text;
