export const text = {
  title: 'Status of the portal',
  lead: 'How the portal works now.',
  services: {
    vacancies: 'Finding vacancies',
    registration: 'Creating an account',
    signIn: 'Signing in',
    applying: 'Your profile and applying',
    sms: 'SMS',
  },
  states: {
    works: { word: 'Working', advice: '' },
    troubled: {
      word: 'In trouble',
      advice: 'Some requests fail. Wait a moment between tries: what was confirmed to you is kept.',
    },
    down: { word: 'Not working', advice: 'We have been alerted. Nothing that was confirmed to you is lost.' },
  },
  smsStates: {
    works: { word: 'Working', advice: '' },
    troubled: { word: 'Slow', advice: 'Your request is recorded: you need not ask again.' },
    down: { word: 'Not working', advice: 'SMS are kept and will be sent: you need not ask again.' },
  },
  wait: 'An SMS takes',
  seconds: 'less than a minute',
  minutes: (minutes: number) => (minutes === 1 ? 'about a minute' : `about ${minutes} minutes`),
  hours: (hours: number) => (hours === 1 ? 'about an hour' : `about ${hours} hours`),
  checking: 'Checking…',
  lookedAt: (moment: string) => `The portal last looked at itself on ${moment}.`,
  unknown: 'The portal has not looked at itself for some minutes: we do not know how it works now.',
  none: 'The portal has not looked at itself yet. Come back in a minute.',
  silent:
    'You can read this page, but the portal itself does not answer from where you are. If other pages open, it is the portal: we have been alerted, and nothing that was confirmed to you is lost. If not, it is your network.',
  again: 'Check again',
  announcements: 'Announcements',
  noAnnouncements: 'No maintenance is planned.',
  maintenance: 'Planned maintenance',
  announced: 'Announcement',
  span: (from: string, until: string) => `${from} to ${until}`,
};
export type StatusText = typeof text;
