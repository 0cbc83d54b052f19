import fc from 'fast-check';
import { counties } from '../../contract/reference/counties.ts';
import { subCountiesOf } from '../../contract/reference/sub-counties.ts';

/** What people really type, by the field they type it into: all of it must be taken. */
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
);
const nationalNumber = fc
  .tuple(fc.constantFrom('7', '1'), fc.stringMatching(/^\d{8}$/))
  .map(([first, rest]) => first + rest);
const phones = fc
  .tuple(nationalNumber, fc.constantFrom('0', '254', '+254 ', '', '00254', '254 0'))
  .map(([number, prefix]) => `${prefix}${number.slice(0, 3)} ${number.slice(3, 6)}-${number.slice(6)}`);
const dates = (from: string, to: string) =>
  fc
    .date({ min: new Date(from), max: new Date(to), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
const text = fc.constantFrom(
  'St. Mary’s — Kibra',
  "Murang'a TTC",
  'Shule ya Msingi Ngong’',
  '学校 42',
  '<script>alert(1)</script>',
  "'; DROP TABLE--",
  '{{7*7}} %{x} <%= 1 %>',
  '😀 school',
);

export const fitting: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  phone: phones,
  fullName: names,
  accountName: names,
  nationalId: fc.stringMatching(/^\d{6,9}$/),
  kraPin: fc.stringMatching(/^[Aa]\d{9}[A-Za-z]$/),
  tscNumber: fc.stringMatching(/^(TSC\/)?\d{4,8}$/),
  nssfNumber: fc.stringMatching(/^\d{6,12}$/),
  email: fc.constantFrom('a@b.co', ' Wanjiku.Kamau+1@Example.CO.KE ', 'x_y@sub.domain.org'),
  dateOfBirth: dates('1940-01-01', '2005-01-01'),
  institution: text,
  course: text,
  award: text,
  branch: text,
  accountNumber: fc.stringMatching(/^\d{5,20}$/),
  since: dates('1980-01-01', '2024-01-01'),
  password: fc.string({ minLength: 1, maxLength: 40 }),
};

/** A county with one of its own sub-counties. */
export const place = fc
  .constantFrom(...counties)
  .chain(({ slug }) =>
    fc.constantFrom(...subCountiesOf(slug)).map((part) => ({ county: slug, subCounty: part.slug })),
  );

/** What fits no field of any schema. */
export const unfitting: fc.Arbitrary<unknown> = fc.oneof(
  fc.constant(null),
  fc.constant({ $ne: null }),
  fc.constant({ toString: 'x', length: 1 }),
  fc.constant([[[[[[[[]]]]]]]]),
  fc.constant('\u0000'),
  fc.constant('a\u202Eb'),
  fc.constant('\uD800'),
  fc.constant('\u0007bell'),
  fc.constant('x'.repeat(20_000)),
  fc.constant(''),
  fc.constant('   '),
  fc.constant(-1),
  fc.constant(1e308),
  fc.constant(0.5),
  fc.object({ maxDepth: 3 }),
);

/** Field names that nobody's schema has, those that JavaScript treats specially among them. */
export const unknownField = fc.constantFrom(
  '__proto__',
  'constructor',
  'prototype',
  'isAdmin',
  'roles',
  'a.b',
  '',
  '💥',
);
