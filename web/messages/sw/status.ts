import type { StatusText } from '../en/status.ts';

export const text: StatusText = {
  title: 'Hali ya tovuti',
  lead: 'Imekaguliwa kutoka kwenye simu yako sasa hivi.',
  pages: 'Kurasa',
  vacancies: 'Nafasi na maombi',
  works: 'Inafanya kazi',
  slow: 'Polepole: watu wengi sana wako hapa kwa wakati mmoja. Unachotuma kinahifadhiwa; subiri kidogo kati ya majaribio.',
  down: 'Haijibu. Tumearifiwa. Hakuna ulichothibitishiwa kilichopotea.',
  checking: 'Inakagua…',
  again: 'Kagua tena',
  sms: 'SMS',
  smsNote:
    'Siku zenye shughuli nyingi SMS inaweza kuchukua saa moja. Ombi lako limerekodiwa: huhitaji kuomba tena.',
};
