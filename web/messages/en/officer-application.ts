export const text = {
  decide: 'Decide',
  noDecision: 'The applicant withdrew: there is nothing to decide.',
  frozen: 'The profile, as it was when the application was sent',
  contact: 'Mobile number',
  personal: 'Personal details',
  workstation: 'Workstation',
  workExperience: 'Work experience',
  qualifications: 'Qualifications',
  empty: 'None given.',
  answers: 'Answers',
  history: 'What happened',
  was: (before: string) => `was: ${before}`,
  reason: 'Reason',
};
export type OfficerApplicationText = typeof text;
