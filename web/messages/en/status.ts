export const text = {
  title: 'Status of the portal',
  lead: 'Checked from your phone just now.',
  pages: 'Pages',
  vacancies: 'Vacancies and applications',
  works: 'Working',
  slow: 'Slow: very many people are here at once. What you send is kept; wait a moment between tries.',
  down: 'Not answering. We have been alerted. Nothing that was confirmed to you is lost.',
  checking: 'Checking…',
  again: 'Check again',
  sms: 'SMS',
  smsNote: 'On the busiest days an SMS can take an hour. Your request is recorded: you need not ask again.',
};
export type StatusText = typeof text;
