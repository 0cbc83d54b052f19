import { council } from '../../contract/council.ts';

export const text = {
  title: 'Work on the national examinations',
  lead: `${council.shortName} contracts teachers, examiners, invigilators, supervisors, security officers and drivers every year. Register with your phone, apply, and hear back by SMS.`,
  create: 'Create account',
  goOn: 'Go on to my pages',
  signIn: 'Sign in',
  open: 'Vacancies open now',
  all: 'Search all vacancies',
  none: 'No vacancy is open now. Create an account and choose vacancy alerts, and we will send you an SMS when one opens.',
  loading: 'Looking for vacancies…',
  how: 'How it works',
  steps: [
    'Enter your mobile number. We will send you an SMS with your password.',
    'Fill in your details once and use them for every application.',
    'Apply for the vacancies whose requirements you meet.',
    'Follow your applications here and by SMS.',
  ],
  manual: 'Read the user manual',
  manualPdf: 'Download the manual (PDF)',
};
export type HomeText = typeof text;
