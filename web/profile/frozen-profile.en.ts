export const text = {
  personal: 'Personal details',
  workstation: 'Workplace',
  workExperience: 'Work experience',
  qualifications: 'Qualifications',
  empty: 'None given.',
};
export type FrozenProfileText = typeof text;
