export const text = {
  decide: 'Decide',
  noDecision: 'The applicant withdrew: there is nothing to decide.',
  accountClosed: 'Account closed on',
  closedDecision:
    'The applicant closed the account. We keep the application by law. No further decision is possible.',
  frozen: 'The profile when the application was sent',
  contact: 'Mobile number',
  answers: 'Answers',
  history: 'Progress',
  was: (before: string) => `was: ${before}`,
  reason: 'Reason',
  neighbours: 'Other people of the list',
  previous: (name: string) => `Previous: ${name}`,
  next: (name: string) => `Next: ${name}`,
};
export type OfficerApplicationText = typeof text;
