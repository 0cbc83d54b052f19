export const text = {
  title: 'Status of the portal',
  lead: 'How well the portal is working now.',
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
      advice:
        'This service fails now and then at the moment. Wait a moment between tries: what was confirmed to you is kept.',
    },
    down: { word: 'Not working', advice: 'We have been alerted. Nothing that was confirmed to you is lost.' },
  },
  smsStates: {
    works: { word: 'Working', advice: '' },
    troubled: { word: 'Slow', advice: 'We have your request: you do not need to ask again.' },
    down: { word: 'Not working', advice: 'SMS are kept and will be sent: you do not need to ask again.' },
  },
  wait: 'An SMS takes',
  seconds: 'less than a minute',
  minutes: (minutes: number) => (minutes === 1 ? 'about a minute' : `about ${minutes} minutes`),
  hours: (hours: number) => (hours === 1 ? 'about an hour' : `about ${hours} hours`),
  checking: 'Checking…',
  lookedAt: (moment: string) => `Last checked: ${moment}`,
  unknown: 'We have had no check for some minutes, so we cannot say how the portal is working.',
  none: 'Not checked yet. Come back in a minute.',
  silent:
    'You can read this page, but the portal does not answer. If other websites open, the problem is ours: try again in some minutes, or call support. If they do not, it is your network.',
  again: 'Check again',
  announcements: 'Announcements',
  noAnnouncements: 'No maintenance is planned.',
  maintenance: 'Planned maintenance',
  announced: 'Announcement',
  span: (from: string, until: string) => `${from} to ${until}`,
};
export type StatusText = typeof text;
