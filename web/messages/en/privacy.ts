import { council } from '../../../contract/council.ts';

export const text = {
  title: 'Your data and your rights',
  lead: `${council.name.en} keeps what you enter here to contract you for national examinations and to pay you. The Data Protection Act 2019 gives you rights over it.`,
  sections: [
    {
      title: 'What is kept, and why',
      lines: [
        'Your mobile number: to sign you in and to send you SMS about your account and your applications.',
        'Name, date of birth, gender, national ID, KRA PIN, NSSF and SHA numbers: to identify you, and to pay you as the law asks.',
        'Payment details: to pay you, and nobody else.',
        'Where you work, your experience and your qualifications: to see which vacancies fit you.',
        'Next of kin: to be told if something happens to you on duty.',
        'Disability, if you choose to say: so that your duty station suits you.',
        'Your applications and what was decided: so that every decision can be explained.',
      ],
    },
    {
      title: 'Who sees it',
      lines: [
        'You, after signing in.',
        'Officers of the council who decide on your applications; some see their own county only. What they do is recorded.',
        'Nobody else. It is never sold, and never used for advertising.',
      ],
    },
    {
      title: 'How long',
      lines: [
        'Messages sent to you: about 13 months.',
        'Your profile: as long as you have an account.',
        'Applications that led to a contract: seven years, as the law on public money asks.',
      ],
    },
    {
      title: 'Your rights',
      lines: [
        'See and correct your details on your profile at any time.',
        'Ask support for a copy of your data, to close your account, or to object to a use of it.',
        'Complain to the Office of the Data Protection Commissioner: www.odpc.go.ke.',
      ],
    },
    {
      title: 'On your phone',
      lines: [
        'One cookie keeps you signed in. There are no other cookies, no advertising and no tracking.',
        'A form that you have not sent yet is kept in the browser tab, and forgotten when you close it or sign out.',
      ],
    },
  ],
};
export type PrivacyText = typeof text;
