import assert from 'node:assert/strict';
import { test } from 'vitest';
import { matters } from '../../contract/correction.ts';
import { type Language, languages } from '../../contract/language.ts';
import { counties } from '../../contract/reference/counties.ts';
import { examinations } from '../../contract/reference/examinations.ts';
import { positions } from '../../contract/reference/positions.ts';
import { comesNext } from '../../contract/wording/comes-next.ts';
import { type ParametersOf, smsText, type smsTexts } from '../../contract/wording/sms.ts';
import { isOnePart } from '../../contract/wording/sms-part.ts';
import { dateWords, vacancyWords } from '../vacancies/vacancy-words.ts';
import { pageLink } from './page-link.ts';

/** The longest address that a stage may have: a distribution without a domain of the council's own. */
const portalUrl = 'https://d111111abcdef8.cloudfront.net';
const longest = <T>(all: readonly T[], length: (one: T) => number): T =>
  [...all].sort((one, other) => length(other) - length(one))[0] as T;

const named = (language: Language) =>
  vacancyWords(
    {
      position: longest(positions, (one) => one[language].length).value,
      examination: longest(examinations, (one) => one[language].length).value,
      year: 2027,
      county: longest(counties, ({ name }) => name.length).slug,
      deadline: '2027-09-30T23:30:00+03:00',
    },
    language,
  );

const link = (path: `/${string}`, language: Language) => pageLink(portalUrl, path, language);
const reference = 'KN-7K3M-9QXD';
const username = '254722645678';

const parameters: { [K in keyof (typeof smsTexts)['en']]: (language: Language) => ParametersOf<K>[] } = {
  'account-created': (to) => [{ username, password: 'abcd-efgh-jk', link: link('/sign-in', to) }],
  'account-exists': (to) => [{ username, link: link('/forgot-password', to) }],
  'no-account': (to) => [{ username, link: link('/create-account', to) }],
  'reset-code': (to) => [{ code: '123456', until: to === 'en' ? '12 midnight' : 'saa 10:35 alfajiri' }],
  'password-changed': (to) => [{ link: link('/forgot-password', to) }],
  'application-received': (to) => [{ ...named(to), reference }],
  'application-withdrawn': (to) => [{ ...named(to), reference }],
  'application-shortlisted': (to) => [true, false].map((corrects) => ({ ...named(to), reference, corrects })),
  'application-accepted': (to) =>
    [true, false].flatMap((corrects) =>
      [comesNext(undefined, dateWords('2027-11-30', to), to), 'x'.repeat(200)].map((next) => ({
        ...named(to),
        reference,
        corrects,
        next,
        link: link('/dashboard', to),
      })),
    ),
  'application-rejected': (to) =>
    [true, false].map((corrects) => ({ ...named(to), reference, corrects, link: link('/dashboard', to) })),
  'vacancy-alert': (to) => [{ ...named(to), link: link('/vacancy?id=zlntbqswk4prbx9gt9xs', to) }],
  'vacancy-corrected': (to) => [
    { ...named(to), matters, link: link('/vacancy?id=zlntbqswk4prbx9gt9xs', to) },
  ],
  'account-closed': (to) => [{ link: link('/privacy', to) }],
};

const textsOf = <K extends keyof typeof parameters>(kind: K, language: Language): string[] =>
  parameters[kind](language).map((one) => smsText(kind, one as ParametersOf<K>, language));

for (const language of languages)
  for (const kind of Object.keys(parameters) as (keyof typeof parameters)[])
    test(`the ${kind} SMS fits one paid part in ${language}, on the longest address with the longest names`, () => {
      for (const text of textsOf(kind, language)) {
        assert.ok(isOnePart(text), `${text.length} characters: ${text}`);
      }
    });

test('a decision that takes an earlier one back says so', () => {
  const [correction, first] = textsOf('application-rejected', 'en');
  assert.match(correction ?? '', /^Correction: not successful\..* Ignore our last SMS\./);
  assert.match(first ?? '', /^Not successful: /);
});

test('who is accepted reads what comes next, in full where it has room and behind a link where it has none', () => {
  const said = { position: 'Invigilator', examination: 'KCSE', year: '2027', reference, corrects: false };
  const to = (next: string) =>
    smsText('application-accepted', { ...said, next, link: link('/dashboard', 'en') }, 'en');
  const accepted = 'Accepted: Invigilator, KCSE 2027. Ref KN-7K3M-9QXD.';
  const next = 'Report to your centre by 1 Nov.';
  assert.equal(to(next), `${accepted} Congratulations! ${next}`);
  assert.equal(to('x'.repeat(100)), `${accepted} ${'x'.repeat(100)}`);
  for (const next of ['x'.repeat(150), 'Karibu 🎉'])
    assert.equal(to(next), `${accepted} Next: ${link('/dashboard', 'en')}`);
});
