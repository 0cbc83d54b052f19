import type { OfficerApplicationText } from './application.en.ts';

export const text: OfficerApplicationText = {
  decide: 'Amua',
  noDecision: 'Mwombaji aliondoa ombi: hakuna la kuamua.',
  accountClosed: 'Akaunti ilifungwa tarehe',
  closedDecision:
    'Mwombaji alifunga akaunti. Tunahifadhi ombi kama sheria inavyotaka. Hakuna uamuzi mwingine unaoweza kufanywa.',
  frozen: 'Wasifu, kama ulivyokuwa ombi lilipotumwa',
  contact: 'Nambari ya simu',
  answers: 'Majibu',
  history: 'Historia',
  was: (before) => `awali: ${before}`,
  reason: 'Sababu',
  neighbours: 'Watu wengine wa orodha',
  previous: (name) => `Aliyetangulia: ${name}`,
  next: (name) => `Anayefuata: ${name}`,
};
