import { council } from '../../contract/council.ts';
import { formatCount } from '../shell/format.ts';
export const text = {
  title: 'Vacancy',
  preview: 'As professionals see it',
  asked: 'Asked when applying',
  optional: 'optional',
  publish: 'Publish',
  extend: 'Extend the deadline',
  correct: 'Correct it',
  close: 'Close the vacancy',
  edit: 'Edit the draft',
  copy: 'Copy to a new draft',
  applications: 'See the applications',
  actions: 'What you can do',
  stateIs: {
    draft: 'Only officers see it.',
    published: 'Anyone can read it; those who meet the requirements can apply.',
    ended: 'Its deadline has passed: nobody can apply. You can extend it.',
    closed: 'Anyone with its link can read it; nobody can apply.',
  },
  publishTitle: 'Publish this vacancy?',
  publishTo: (people: number | undefined, county: string | undefined) => {
    const one = people === 1;
    const who = people === undefined ? 'those' : one ? '1 person' : `${formatCount(people)} people`;
    const at = one ? 'works' : 'work';
    return county
      ? `An SMS goes to ${who} who chose alerts for all vacancies, or ${at} in ${county} and chose alerts for their county.`
      : `An SMS goes to ${who} who chose vacancy alerts: for all vacancies, or alerts for their county.`;
  },
  publishNobody: 'No SMS goes out: nobody has chosen the alerts of this vacancy.',
  publishNote:
    'A published vacancy can be corrected, extended or closed. What people apply for stays: the position, the examination, the county, the requirements and the questions.',
  isItRight: 'Is this right?',
  noPay: `There is no pay for this work: ${council.currency} 0 a day`,
  otherYear: (start: string, year: string) => `The work starts in ${start}, for an examination of ${year}`,
  extendTitle: 'Extend the deadline',
  extendNote: (deadline: string) => `Now: ${deadline}, ${council.clock} time.`,
  newDeadline: 'New deadline',
  deadlineHint: 'For example, 30 9 2027',
  time: `Time in ${council.clock}, for example 17:00 (5 pm)`,
  closeTitle: 'Close this vacancy?',
  closeNote: 'Nobody can apply any more, and it cannot be opened again. Applications that were sent stay.',
  reason: 'Reason (optional)',
  reasonHint: 'Kept in the history',
  wrong: 'Correct the following:',
  done: {
    publish: 'Published. The SMS alerts are on their way.',
    extend: 'The deadline is extended.',
    close: 'The vacancy is closed.',
  },
  stale:
    'Somebody changed this vacancy after you opened it, and nothing was done. Here it is as it is now: look, then do it again.',
  record: 'History',
  deeds: {
    created: 'Draft created',
    changed: 'Draft changed',
    published: 'Published',
    extended: 'Deadline extended',
    corrected: 'Corrected',
    closed: 'Closed',
  },
  field: 'Detail',
  before: 'Before',
  after: 'After',
  whatItSaid: 'First version',
  whatChanged: 'What changed',
  nothing: 'none',
  notOwn: 'It is not of your county: you see those of its applicants who work in your county.',
};
export type OfficerVacancyText = typeof text;
