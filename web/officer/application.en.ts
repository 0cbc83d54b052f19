export const text = {
  decide: 'Decide',
  noDecision: 'The applicant withdrew: there is nothing to decide.',
  accountClosed: 'Account closed on',
  closedDecision: 'The account is closed: this is kept as the law asks, and nothing can be decided any more.',
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
