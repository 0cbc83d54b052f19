import { council } from '../../contract/council.ts';
import { type Kept, lifeInWords } from '../../contract/retention.ts';

const after = (kept: Kept) => lifeInWords(kept, 'en');
const { dataProtection, support } = council;

export const text = {
  title: 'Your data and your rights',
  lead: `${council.name.en} (${council.shortName}) keeps what you enter here to contract you for national examinations and to pay you. The ${dataProtection.law.en} gives you rights over it.`,
  sections: [
    {
      title: 'What is kept, and why',
      lines: [
        'Your mobile number: to sign you in and to send you SMS about your account and your applications.',
        'Name, date of birth, gender, national ID, KRA PIN, NSSF and SHA numbers: to identify you, and to pay you as the law asks.',
        'Payment details: to pay you, and nobody else.',
        'Where you work, your experience and your qualifications: to see which vacancies fit you.',
        'Next of kin: to be told if something happens to you on duty.',
        'Email, if you give it: to reach you where SMS cannot.',
        'Your applications and what was decided: so that every decision can be explained.',
      ],
    },
    {
      title: 'What gives us the right',
      lines: [
        'We ask for what your contract and the law on examinations, tax and pay need. Without it we cannot contract or pay you.',
        'Two things are your free choice, and you can take them back at any time on your profile: telling us of a disability, so that your duty station suits you, and SMS about new vacancies.',
      ],
    },
    {
      title: 'Who sees it',
      lines: [
        'You, after signing in.',
        'Officers of the council who decide on your applications; some see their own county only. What they do is recorded. They see neither your payment details nor your next of kin.',
        'The companies that carry it for us: Amazon Web Services keeps it, encrypted, in data centres in South Africa; mobile networks carry the SMS. They may do nothing else with it.',
        'Nobody else. It is never sold, and never used for advertising.',
      ],
    },
    {
      title: 'How long',
      lines: [
        `Your profile: as long as you have an account. An account that was never used goes after ${after('unusedAccounts')}, one that nobody has opened for ${after('dormantAccounts')} is closed.`,
        `Messages sent to you: ${after('messages')}.`,
        `Applications that were accepted: ${after('contracts')} after the last step. A contract can be taken to court for six years (Limitation of Actions Act, section 4); tax and employment records must be kept for five.`,
        `Other applications: ${after('decisions')} after the last step, so that a decision can be questioned.`,
        `Failed sign-ins and codes: ${after('signIns')}.`,
      ],
    },
    {
      title: 'Your rights',
      lines: [
        'See everything we hold of you and download it: on your dashboard, “My data”. It costs nothing.',
        'Correct your details on your profile at any time. If your national ID or TSC number is said to belong to another account, call support: the number is given to whoever shows the document.',
        'Close your account: on “My data”. The page says what is erased and what the law keeps.',
        'Object to a use of your data, or ask us to stop it for a while: write to us.',
        'A new mobile number: your number is your username, so call support from either number; they check your identity and tell you what to do. Until then, do not close the old account.',
      ],
    },
    {
      title: 'Talk to us, or complain',
      lines: [
        `Write to ${support.email} with the subject “My data”, or call ${support.phones.join(' or ')} (${support.hours.en}). We answer within seven days.`,
        `If we do not settle it, complain to the ${dataProtection.authority.en}: ${dataProtection.website}. You need not ask us first.`,
      ],
    },
    {
      title: 'On your phone',
      lines: [
        'One cookie keeps you signed in; another lets this device in even while somebody else tries to guess your password. There are no other cookies, no advertising and no tracking.',
        'A form that you have not sent yet is kept in the browser tab, and forgotten when you close it or sign out.',
      ],
    },
  ],
  version: 'This notice:',
};
export type PrivacyText = typeof text;
