import { council } from '../../contract/council.ts';

export const text = {
  title: 'Work on the national examinations',
  lead: `${council.shortName} contracts teachers, examiners, invigilators, supervisors and officers every year. Register with your phone, apply, and hear back by SMS.`,
  create: 'Create account',
  signIn: 'Sign in',
  open: 'Vacancies open now',
  all: 'Search all vacancies',
  none: 'No vacancy is open now. Create an account and choose alerts: an SMS tells you when one opens.',
  loading: 'Looking for vacancies…',
  how: 'How it works',
  steps: [
    'Enter your mobile number. An SMS brings your password.',
    'Fill in your details once: they serve for every application.',
    'Apply for the vacancies that you qualify for.',
    'Follow your applications here and by SMS.',
  ],
  manual: 'Read the user manual',
  manualPdf: 'Download it (PDF)',
};
export type HomeText = typeof text;
