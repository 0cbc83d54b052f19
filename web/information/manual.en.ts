import { council } from '../../contract/council.ts';

const {
  countryCode,
  examples: [here],
} = council.phone;

type Step = { title: string; lines: string[]; picture?: string; shows?: string };

const steps: Step[] = [
  {
    title: '1. Create account',
    lines: [
      'On the home page press “Create account”. You only need your mobile number.',
      `Type the number twice, in any way you are used to: ${here}, ${here.slice(1).replace(/ /g, '')} or +${countryCode} ${here.slice(1)}.`,
      'Press “Create account”. We will send you an SMS with your username, password and a link to sign in, usually within a minute. On the busiest days it takes longer: you do not need to ask again.',
      'If the number already has an account, the SMS tells you so.',
    ],
    picture: 'create-account',
    shows: 'The page “Create account” with two fields for the mobile number',
  },
  {
    title: '2. Sign in for the first time',
    lines: [
      'Open the link in the SMS, or press “Sign in”.',
      'Type your mobile number and the password from the SMS. Press “Show” to see what you type.',
      'Choose a password of your own, of at least 8 characters. Three words together are easy to remember. Do not share it with anyone, not even an officer of the council.',
    ],
    picture: 'new-password',
    shows: 'The page on which a new password is chosen',
  },
  {
    title: '3. Complete your profile',
    lines: [
      'The dashboard shows how complete your profile is, what is missing, and what you cannot do until you fill it in.',
      'Press “Edit” beside a section: personal details, payment, where you work, next of kin. Press “Add” for work experience and qualifications; you can add up to 20 of each.',
      'Write your name as on your national ID. The name on your M-Pesa or bank account must be yours too, or you cannot be paid.',
      'Each national ID and TSC number belongs to one account only.',
    ],
    picture: 'profile',
    shows: 'The profile with its sections and the meter',
  },
  {
    title: '4. Find a vacancy',
    lines: [
      'Press “Vacancies”. Choose the examination, the activity, the position, the county and the sub-county, then “Search”.',
      'Open a vacancy to read where it is, what it pays, who may apply and until when. When you are signed in it also says whether you meet the requirements, and if not, which you do not.',
    ],
    picture: 'vacancy',
    shows: 'A vacancy with its pay, its deadline and who may apply',
  },
  {
    title: '5. Apply',
    lines: [
      'Press “Apply for this vacancy”. Check your details; “Change” takes you to the section to correct.',
      'Confirm the declaration and press “Submit the application”. You will see a reference, and we will send it by SMS too.',
      'Your details are sent as they are at that moment.',
    ],
    picture: 'applied',
    shows: 'The page that confirms an application with its reference',
  },
  {
    title: '6. Follow your application',
    lines: [
      'The dashboard shows each application and where it stands: submitted, shortlisted, accepted, not successful or withdrawn. We will send you an SMS about every change.',
      'Until the deadline you can withdraw and apply again, unless the application has been accepted or turned down.',
      'Under “Vacancy alerts” choose whether you want to get an SMS about new vacancies, and the language of our SMS.',
    ],
    picture: 'dashboard',
    shows: 'The dashboard with the meter, the applications and the messages',
  },
  {
    title: '7. If you forgot your password',
    lines: [
      'Press “Forgot password?” on the sign-in page and type your mobile number.',
      'We will send you an SMS with a code of 6 digits, which says until when it works. It can be tried five times. Until you use it, your old password keeps working.',
      'Type the code and a new password.',
    ],
    picture: 'reset-password',
    shows: 'The page for the code and the new password',
  },
  {
    title: '8. Your data',
    lines: [
      'Press “My data” on the dashboard to read everything that the council holds about you; you can print it or download it.',
      'From there you can also close your account. What the law keeps is said before you confirm.',
    ],
  },
  {
    title: '9. If something goes wrong',
    lines: [
      'If something is wrong, a message beside the field tells you what. What you typed is kept while you correct it, when the network drops, and when the page is loaded again.',
      'If the page says that a section was changed in another place, compare the two and save again.',
      'Sign out on a phone that is not yours.',
      `Support: ${council.support.phones.join(', ')}, ${council.support.email}. ${council.support.hours.en}.`,
    ],
  },
];

export const text = {
  title: 'User manual',
  lead: 'From your phone number to an answered application, step by step.',
  show: 'Show the picture (20 KB)',
  pdf: 'Download this manual (PDF)',
  steps,
};
export type ManualText = typeof text;
