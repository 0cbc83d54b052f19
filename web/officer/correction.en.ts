import { formatCount } from '../shell/format.ts';
export const text = {
  title: 'Correct a vacancy',
  fixed:
    'The examination, activity, position, county, requirements and questions stay as they are: people have applied for this work, in this place, and answered these questions. If one of them is wrong, close the vacancy and copy it to a new draft.',
  place: 'Where',
  why: 'Why',
  reason: 'Reason (optional)',
  reasonHint: 'Kept in the history with what it said before and after',
  save: 'Save the correction',
  wrong: 'Nothing has been saved yet. Correct the following:',
  tells: (people: number, about: string) =>
    `${people === 1 ? 'An SMS goes to the 1 person' : `An SMS goes to at most ${formatCount(people)} people`} whose application stands, about: ${about}.`,
  tellsNobody: (people: number): string =>
    people === 0
      ? 'No SMS goes out: no application stands.'
      : 'No SMS goes out. Those who applied are told when the pay, the days, the first day or the duty station changes, or when the deadline comes sooner; those accepted, also when what comes next changes.',
  notPublished:
    'Only a published vacancy can be corrected. A draft can be edited; any vacancy can be copied to a new draft.',
};
export type CorrectionText = typeof text;
