import { council } from '../../contract/council.ts';

type Step = { title: string; lines: string[]; picture?: string; shows?: string };

const steps: Step[] = [
  {
    title: '1. Create account',
    lines: [
      'On the home page press “Create account”. You need nothing but your mobile number.',
      'Type the number twice, in any way you are used to: 0722 645 678, 722645678 or +254 722 645 678.',
      'Press “Create account”. An SMS brings your username, your password and the link to sign in, usually within a minute. On the busiest days it takes longer: you need not ask again.',
      'If the number has an account already, the SMS says so.',
    ],
    picture: 'create-account',
    shows: 'The page “Create account” with two fields for the mobile number',
  },
  {
    title: '2. Sign in for the first time',
    lines: [
      'Open the link in the SMS, or press “Sign in”.',
      'Type your mobile number and the password from the SMS. Press “Show” to see what you type.',
      'Choose a password of your own, of at least 8 characters. Three words together are easy to remember. Tell it to nobody, not even to an officer.',
    ],
    picture: 'new-password',
    shows: 'The page on which a new password is chosen',
  },
  {
    title: '3. Complete your profile',
    lines: [
      'The dashboard shows how complete your profile is, what is missing, and what you cannot do without it.',
      'Press “Edit” beside a section: personal details, payment, where you work, next of kin. Press “Add” for work experience and qualifications; there may be many.',
      'Write your name as on your national ID. The name on your M-Pesa or bank account must be yours too: payment to another name is refused.',
      'Each national ID and TSC number belongs to one account only.',
    ],
    picture: 'profile',
    shows: 'The profile with its sections and the meter',
  },
  {
    title: '4. Find a vacancy',
    lines: [
      'Press “Vacancies”. Choose the examination, the activity, the position, the county and the sub-county, then “Search”.',
      'Open a vacancy to read where it is, what it pays, who may apply and until when. When you are signed in it also says whether you qualify, and if not, why.',
    ],
    picture: 'vacancy',
    shows: 'A vacancy with its pay, its deadline and who may apply',
  },
  {
    title: '5. Apply',
    lines: [
      'Press “Apply for this vacancy”. Check your answers; “Change” takes you to the section to correct.',
      'Confirm the declaration and press “Submit the application”. You see a reference, and an SMS brings it too.',
      'Your details are sent as they are at that moment.',
    ],
    picture: 'applied',
    shows: 'The page that confirms an application with its reference',
  },
  {
    title: '6. Follow your application',
    lines: [
      'The dashboard shows each application and where it stands: submitted, shortlisted, accepted, not successful or withdrawn. An SMS tells you of every change.',
      'You can withdraw until the deadline, and apply again.',
      'Under “Vacancy alerts” choose whether an SMS should tell you of new vacancies.',
    ],
    picture: 'dashboard',
    shows: 'The dashboard with the meter, the applications and the messages',
  },
  {
    title: '7. If you forgot your password',
    lines: [
      'Press “Forgot password?” on the sign-in page and type your mobile number.',
      'An SMS brings a code of 6 digits. It works for 10 minutes and can be tried five times. Until you use it, your old password keeps working.',
      'Type the code and a new password.',
    ],
    picture: 'reset-password',
    shows: 'The page for the code and the new password',
  },
  {
    title: '8. Your data',
    lines: [
      'Press “My data” on the dashboard to read everything that the council holds of you; you can print it or download it.',
      'From there you can also close your account. What the law keeps is said before you confirm.',
    ],
  },
  {
    title: '9. If something goes wrong',
    lines: [
      'What is wrong is said at the field. What you typed is kept while you correct it, when the network drops, and when the page is loaded again.',
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
