import { council } from '../../contract/council.ts';
import { type Kept, lifeInWords } from '../../contract/retention.ts';

const after = (kept: Kept) => lifeInWords(kept, 'en');
const { dataProtection, support } = council;

export const text = {
  title: 'Privacy: your data and your rights',
  lead: `${council.name.en} (${council.shortName}) uses your details to contract you for national examinations and to pay you. Officers who decide on your applications see them. We never sell them. You can see, correct, download or delete them on “My data”. The ${dataProtection.law.en} gives you these rights.`,
  sections: [
    {
      title: 'What is kept, and why',
      lines: [
        'Your mobile number: to sign you in and to send you SMS about your account and your applications.',
        'Name, date of birth, national ID, KRA PIN, NSSF and SHA numbers: to identify you, and to pay you as the law asks.',
        'Gender: to report on equal chances.',
        'Payment details: to pay you, and nobody else.',
        'Where you work, your experience and your qualifications: to see which vacancies fit you.',
        'Next of kin: so that we can tell them if something happens to you on duty.',
        'Email, if you give it: so that an officer can write to you.',
        'Your applications and what was decided: so that every decision can be explained.',
      ],
    },
    {
      title: 'The law that allows this',
      lines: [
        'We ask for what your contract and the law on examinations, tax and pay need. Without it we cannot contract or pay you.',
        'NSSF and SHA numbers, email and disability are optional; without NSSF and SHA numbers your pay may be delayed.',
        'Two things are your free choice, and you can take them back at any time on your profile: telling us of a disability, so that your duty station suits you, and SMS about new vacancies.',
      ],
    },
    {
      title: 'Who sees it',
      lines: [
        'You, after signing in.',
        'Officers of the council who decide on your applications; some see their own county only. What they do is recorded. They see your personal details, ID, KRA, NSSF and SHA numbers, email, any disability you told us of, workplace, experience and qualifications. They do not see your payment details or next of kin: only the council’s pay office and those who must tell your family use these.',
        'The companies that work for us: Amazon Web Services stores it, encrypted, in data centres in South Africa; mobile networks send the SMS. They may do nothing else with it.',
        'Nobody else.',
      ],
    },
    {
      title: 'How long',
      lines: [
        `Your profile: as long as you have an account. An account that was never used is erased after ${after('unusedAccounts')}. If you do not sign in for ${after('dormantAccounts')}, your account is closed. Backup copies are erased after 35 days.`,
        `Messages sent to you: ${after('messages')}.`,
        `Applications that were accepted: ${after('contracts')} after the last step. A contract can be taken to court for six years (Limitation of Actions Act, section 4); tax and employment records must be kept for five.`,
        `Other applications: ${after('decisions')} after the last step, so that a decision can be questioned.`,
        `Failed sign-ins and codes: ${after('signIns')}.`,
      ],
    },
    {
      title: 'Your rights',
      lines: [
        'On “My data”: see and download, free of charge, everything we hold about you, or close your account. The page says what the law keeps.',
        'Correct your details on your profile at any time. If your national ID or TSC number is said to belong to another account, call support. They will give the number to the person who shows the ID or certificate.',
        'Object to a use of your data, or ask us to stop it for a while: write to us.',
        'A new mobile number: your number is your username, so call support from either number; they check your identity and tell you what to do. Until then, do not close the old account.',
      ],
    },
    {
      title: 'Talk to us, or complain',
      lines: [
        `Write to ${support.email} with the subject “My data”, or call ${support.phones.join(' or ')} (${support.hours.en}). We answer within seven days.`,
        `If we do not settle it, complain to the ${dataProtection.authority.en}. You do not have to ask us first.`,
      ],
    },
    {
      title: 'On your phone',
      lines: [
        'One cookie keeps you signed in; for as long, we note the kind of browser and when it was used, so that you can see where you are signed in; another lets this device in even while somebody else tries to guess your password. There are no other cookies, no advertising and no tracking.',
        'A form that you have not sent yet is kept in the browser tab, and deleted when you close it or sign out. The browser also remembers that you are signed in, until you sign out.',
      ],
    },
  ],
  version: 'This notice:',
};
export type PrivacyText = typeof text;
