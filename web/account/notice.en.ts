import { council } from '../../contract/council.ts';
import { lifeInWords } from '../../contract/retention.ts';

/** What is told where a number is asked for. */
export const text = {
  title: 'How we use your number',
  facts: [
    ['Who', `${council.name.en} (${council.shortName})`],
    ['Why', 'To contract you for national examinations, pay you and send you SMS. The law requires us to.'],
    [
      'How long',
      `While you have an account. Contracts: ${lifeInWords('contracts', 'en')}. An account never used: ${lifeInWords('unusedAccounts', 'en')}.`,
    ],
    [
      'Who sees it',
      'Officers who decide on your applications, and companies that store data and send SMS for us.',
    ],
    ['Your rights', 'See, correct, download, close, complain.'],
  ] as [question: string, answer: string][],
  link: 'Your data and your rights, in full',
};
export type NoticeText = typeof text;
