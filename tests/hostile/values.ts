import fc from 'fast-check';
import { isBlank } from '../../contract/fields/typed-text.ts';
import { counties } from '../../contract/reference/counties.ts';
import { positions } from '../../contract/reference/positions.ts';
import { subCountiesOf } from '../../contract/reference/sub-county-choices.ts';

const names = fc.constantFrom(
  "Wanjikũ Nyong'o",
  'Ng’ang’a wa Thiong’o',
  'Jean-Pierre Ouédraogo',
  'O.J. Mwangi',
  'محمد علي',
  'ኃይለ ሥላሴ',
  'Zoë  Müller ',
  "  Achieng'   Atieno",
  'Ñandú İbrahim',
  'ʼAbd al-Raḥmān',
  'नेहा शर्मा',
  'Constructor Prototype',
  'Mary',
  'Gurdeep Singh S/O Harbans',
  'Peter Ng`ang`a Mwangi',
  '\u202aAtieno\u2011Ouma\u202c',
);
const nationalNumber = fc
  .tuple(fc.constantFrom('7', '1'), fc.stringMatching(/^\d{8}$/))
  .map(([first, rest]) => first + rest);
const phones = fc
  .tuple(
    nationalNumber,
    fc.constantFrom('0', '254', '+254 ', '', '00254', '254 0'),
    fc.constantFrom(' ', '-', '', '.', '\u2011', '\u00a0', '\u200e'),
  )
  .map(
    ([number, prefix, gap]) =>
      `${prefix}${number.slice(0, 3)}${gap}${number.slice(3, 6)}${gap}${number.slice(6)}`,
  );
const dates = (from: string, to: string) =>
  fc
    .date({ min: new Date(from), max: new Date(to), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
const lines = fc.constantFrom(
  'St. Mary’s — Kibra',
  "Murang'a TTC",
  'Shule ya Msingi Ngong’',
  '学校 42',
  '<script>alert(1)</script>',
  "'; DROP TABLE--",
  '{{7*7}} %{x} <%= 1 %>',
  '😀 school',
  '__proto__',
  'constructor',
  'null',
  '0',
  'e\u0301cole',
  'x',
);
const paragraphs = fc
  .array(lines, { minLength: 1, maxLength: 4 })
  .chain((all) => fc.constantFrom('\n', '\r\n', '\n\n').map((between) => all.join(between)));
const passwords = fc.constantFrom(
  'three words together',
  'neno la siri refu',
  'ñandú 🐦 пароль',
  '{"$gt":""} or 1=1',
  '    spaced   inside   x',
  '%00%0d%0a-password',
);

/** What people really type, by the field they type it into: all of it must be taken. */
export const fitting: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  phone: phones,
  username: phones,
  fullName: names,
  accountName: names,
  kraPin: fc.stringMatching(/^[Aa]\d{9}[A-Za-z]$/),
  tscNumber: fc.stringMatching(/^(TSC\/|tsc no\. |T\.S\.C\. |TSC\/NO\/)?0{0,2}[1-9]\d{3,7}$/),
  nationalId: fc.stringMatching(/^(ID No\. |0)?[1-9]\d{5,8}$/),
  serviceNumber: fc.stringMatching(/^(PF |NPS\/)?\d{4,10}$/),
  email: fc.constantFrom('a@b.co', ' Wanjiku.Kamau+1@Example.CO.KE ', 'x_y@sub.domain.org', "o'n@a-b.ke"),
  dateOfBirth: dates('1940-01-01', '2005-01-01'),
  since: dates('1980-01-01', '2024-01-01'),
  /** After every deadline. */
  startDate: dates('2091-01-01', '2099-01-01'),
  deadline: fc
    .tuple(
      dates('2027-01-01', '2090-01-01'),
      fc.constantFrom('T17:00Z', 'T23:59:59+03:00', 'T00:00:00.5-11:30'),
    )
    .map(([day, time]) => day + time),
  from: dates('1980-01-01', '2000-01-01'),
  to: dates('2000-01-02', '2024-01-01'),
  code: fc.stringMatching(/^\d{3}[ -]?\d{3}$/),
  password: fc
    .string({ minLength: 1, maxLength: 40, unit: 'binary' })
    .filter((password) => !isBlank(password)),
  newPassword: passwords,
  session: fc.stringMatching(/^[A-Za-z0-9_.-]{1,900}$/),
  description: fc.record({ en: paragraphs, sw: paragraphs }),
  onceAccepted: fc.record({ en: lines, sw: lines }),
  reason: lines,
};

/** What a field without a rule of its own holds. */
export const text = lines;

/** A county with one of its own sub-counties. */
const place = fc
  .constantFrom(...counties)
  .chain(({ slug }) =>
    fc.constantFrom(...subCountiesOf(slug)).map((part) => ({ county: slug, subCounty: part.slug })),
  );
const work = fc.constantFrom(...positions).map(({ value, activity }) => ({ position: value, activity }));

type Body = Record<string, unknown>;

/** Fields that fit only together. */
export const together = (body: Body): fc.Arbitrary<Body> => {
  const places = 'subCounty' in body ? place : fc.constant({});
  const works = 'position' in body && 'activity' in body ? work : fc.constant({});
  const same = 'confirmPhone' in body ? { confirmPhone: body.phone } : {};
  const why = body.decision === 'reject' && !('reason' in body) ? { reason: 'Full.' } : {};
  const award = 'course' in body && 'to' in body && !('award' in body) ? { award: 'Credit' } : {};
  return fc.tuple(places, works).map((fields) => Object.assign({ ...body }, ...fields, same, why, award));
};

/** Fields that fit one by one and do not fit together. */
export const apart: readonly [why: string, applies: (body: Body) => boolean, change: Body][] = [
  [
    'phones that differ',
    (body) => 'confirmPhone' in body,
    { phone: '0722 645 678', confirmPhone: '0722 645 679' },
  ],
  [
    'a sub-county of another county',
    (body) => 'subCounty' in body,
    { county: 'kiambu', subCounty: 'starehe' },
  ],
  [
    'a sub-county of no county',
    (body) => 'subCounty' in body,
    { county: 'kiambu', subCounty: 'constructor' },
  ],
  [
    'a position of another activity',
    (body) => 'position' in body,
    { activity: 'marking', position: 'driver' },
  ],
  [
    'work that begins before the deadline',
    (body) => 'startDate' in body && 'deadline' in body,
    { startDate: '2030-01-01', deadline: '2030-01-01T17:00:00+03:00' },
  ],
  ['an end before its beginning', (body) => 'to' in body, { from: '2010-01-02', to: '2010-01-01' }],
  ['a day that does not exist', (body) => 'from' in body, { from: '2011-02-29' }],
  ['a birthday that does not exist', (body) => 'dateOfBirth' in body, { dateOfBirth: '1985-13-01' }],
  ['a rejection without a reason', (body) => 'decision' in body, { decision: 'reject', reason: undefined }],
];

/** Texts that no field of any schema may take, a typed password aside. */
export const unfittingText = fc.constantFrom(
  '\u0000',
  'a\u202Eb\u0000',
  '\uD800\u0000',
  '\u0007bell\u0000',
  'x'.repeat(20_000),
  '\u0000'.repeat(300),
);

/** What is no text, number or list of any schema. */
export const unfitting: fc.Arbitrary<unknown> = fc.oneof(
  fc.constant(null),
  fc.constant({ $ne: null }),
  fc.constant({ toString: 'x', length: 1 }),
  fc.constant(JSON.parse('{"__proto__":{"isAdmin":true}}')),
  fc.constant([[[[[[[[]]]]]]]]),
  fc.object({ maxDepth: 2 }),
);

/** Field names that nobody's schema has, those that JavaScript treats specially among them. */
export const unknownField = fc.constantFrom(
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'isAdmin',
  'roles',
  'a.b',
  '',
  '💥',
);
