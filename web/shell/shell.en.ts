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
  privacy: 'Your data',
  status: 'Status',
  offline: 'You are offline. What you typed is kept: try again when the network is back.',
  noAnswer: 'The portal did not answer. What you typed is kept: try again in a moment.',
  loading: 'Loading…',
  noScript:
    'This part of the page needs JavaScript. Switch it on, use another browser, or call support: the numbers are at the end of this page.',
  reference: 'If you call support, quote',
  problem: 'There is a problem',
  tryAgain: 'Try again',
  error: 'Error',
  loadFailed: 'This could not be loaded',
};
export type ShellText = typeof text;
