/** Words of the frame around every page. */
export const text = {
  skip: 'Skip to the main content',
  menu: 'Menu',
  signIn: 'Sign in',
  signOut: 'Sign out',
  dashboard: 'My dashboard',
  profile: 'My profile',
  vacancies: 'Vacancies',
  officerVacancies: 'Manage vacancies',
  otherLanguage: 'Kiswahili',
  support: 'Help and support',
  supportHours: 'Lines are open',
  manual: 'User manual',
  privacy: 'Privacy',
  status: 'Status',
  offline: 'You are offline. What you typed is kept: try again when the network is back.',
  noAnswer: 'The portal did not answer. What you typed is kept: try again in a moment.',
  loading: 'Loading…',
  noScript:
    'This part of the page needs JavaScript. Switch it on, use another browser, or call support: the numbers are at the end of this page.',
  broken: 'Something went wrong on this page. What you typed is still there: try again, or reload the page.',
  reference: 'If you call support, give this code:',
  problem: 'There is a problem',
  tryAgain: 'Try again',
  error: 'Error',
  signedOut: 'You are signed out',
  signedOutLead: 'You signed out in another tab or window, or were away for long.',
  signedOutKept:
    'What you typed on this page is kept in this tab for you alone: sign in again and it is back.',
  somebodyElse: 'Somebody else is signed in now',
  somebodyElseLead:
    'This page was opened for another person, so it is closed. Nothing of it goes to the account that is signed in now.',
  somebodyElseYou: 'If the page was yours: sign in again, and what you typed is back. Nobody else sees it.',
  somebodyElseMe: 'If you are the one who is signed in now: go on to your own pages.',
  goOn: 'Go on to my own pages',
  loadFailed: 'This could not be loaded',
};
export type ShellText = typeof text;
