import type { FrozenProfileText } from './frozen-profile.en.ts';

export const text: FrozenProfileText = {
  personal: 'Taarifa binafsi',
  workstation: 'Anakofanya kazi',
  workExperience: 'Uzoefu wa kazi',
  qualifications: 'Sifa za masomo',
  empty: 'Hakuna.',
};
