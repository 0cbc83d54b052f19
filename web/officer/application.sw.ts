import type { OfficerApplicationText } from './application.en.ts';

export const text: OfficerApplicationText = {
  decide: 'Amua',
  noDecision: 'Mwombaji aliondoa ombi: hakuna la kuamua.',
  accountClosed: 'Akaunti imefungwa',
  closedDecision:
    'Akaunti imefungwa: hili linahifadhiwa kama sheria inavyotaka, na hakuna kinachoweza kuamuliwa tena.',
  frozen: 'Wasifu, kama ulivyokuwa ombi lilipotumwa',
  contact: 'Nambari ya simu',
  personal: 'Taarifa binafsi',
  workstation: 'Kituo cha kazi',
  workExperience: 'Uzoefu wa kazi',
  qualifications: 'Sifa za masomo',
  empty: 'Hakuna.',
  answers: 'Majibu',
  history: 'Yaliyotokea',
  was: (before) => `awali: ${before}`,
  reason: 'Sababu',
};
