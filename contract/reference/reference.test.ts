import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'vitest';
import { payment, workstation } from '../profile.ts';
import { activities } from './activities.ts';
import { banks } from './banks.ts';
import { type Choice, offered } from './choice.ts';
import { counties } from './counties.ts';
import { designations } from './designations.ts';
import { disabilities } from './disabilities.ts';
import { employers } from './employers.ts';
import { examinations } from './examinations.ts';
import { genders } from './genders.ts';
import { institutionLevels } from './institution-levels.ts';
import { levels } from './levels.ts';
import { positions } from './positions.ts';
import { relationships } from './relationships.ts';
import type { Source } from './source.ts';
import { isSubCountyOf, slug, subCountiesOf } from './sub-county-choices.ts';
import { subCountyName } from './sub-county-name.ts';

const lists: Record<string, readonly Choice[]> = {
  activities,
  banks,
  designations,
  disabilities,
  employers,
  examinations,
  genders,
  institutionLevels,
  levels,
  positions,
  relationships,
};

for (const [name, list] of Object.entries(lists))
  test(`${name}: every value stands once and has a label in both languages`, () => {
    assert.equal(new Set(list.map(({ value }) => value)).size, list.length);
    for (const { value, en, sw } of list) assert.ok(en && sw && /^[a-z][a-z0-9-]*$/.test(value), value);
  });

const notLists = ['choice.ts', 'source.ts', 'sub-county-choices.ts', 'sub-county-name.ts'];
const files = readdirSync(import.meta.dirname).filter(
  (file) => !file.endsWith('.test.ts') && !notLists.includes(file),
);

for (const file of files)
  test(`${file} says where its list comes from, and of when it is`, async () => {
    const address = new URL(file, import.meta.url).href;
    const { source } = (await import(address)) as { source?: Source };
    assert.ok(source?.name);
    assert.match(source.date, /^20\d\d(-\d\d){0,2}$/);
    assert.ok(source.date <= new Date().toISOString(), 'a list of the future');
    assert.ok(
      ['publication', 'reports', 'unverified', 'own'].includes(source.compared),
      'compared with what?',
    );
  });

test("KNEC's examinations and assessments of 2025 and 2026 can be chosen", () => {
  const labels = offered(examinations, []).map(({ en }) => en);
  for (const label of [
    ...['KCSE', 'KJSEA', 'KPSEA', 'KPLEA', 'KILEA', 'KEYA', 'QT'],
    ...['DPTE', 'DSTE', 'DECTE', 'UDPTE', 'UDECTE', 'DTE', 'DSNE', 'PTE', 'ECDE', 'TCAE'],
  ])
    assert.ok(labels.includes(label), label);
});

test('a professional may be paid through every insured bank of the Central Bank', () => {
  const names = offered(banks, []).map(({ en }) => en);
  assert.equal(names.filter((name) => /Microfinance/.test(name)).length, 14);
  assert.equal(names.length, 37 + 1 + 14 + ['postbank', 'mwalimu-sacco', 'other'].length);
  for (const name of ['Citibank', 'Habib Bank AG Zurich', 'Premier Bank Kenya', 'Victoria Commercial Bank'])
    assert.ok(names.includes(name), name);
});

const currentOf = (county: (typeof counties)[number]['slug']) =>
  subCountiesOf(county).filter(({ retired }) => !retired);

test('Kenya has 47 counties and 371 sub-counties, each named once in its county', () => {
  assert.equal(new Set(counties.map((county) => county.slug)).size, 47);
  assert.equal(counties.flatMap((county) => currentOf(county.slug)).length, 371);
  for (const { slug } of counties) {
    const all = subCountiesOf(slug);
    assert.equal(new Set(all.map((one) => one.slug)).size, all.length, slug);
  }
});

test('sub-counties are those where directors sit, with those of 2024, not the constituencies', () => {
  const names = (county: (typeof counties)[number]['slug']) => currentOf(county).map(({ name }) => name);
  assert.ok(names('narok').includes('Trans Mara West') && !names('narok').includes('Kilgoris'));
  assert.ok(names('nyamira').includes('Manga') && !names('nyamira').includes('Kitutu Masaba'));
  assert.ok(names('kirinyaga').includes('Kirinyaga East') && !names('kirinyaga').includes('Gichugu'));
  assert.ok(names('baringo').includes('Tiaty East') && names('baringo').includes('Tiaty Central'));
  assert.ok(names('machakos').includes('Ndithini') && names('vihiga').includes('Tiriki East'));
});

/** The units of the Gazette of 14 February 2024 that the census does not have, and those of 22 November 2024. */
const ofFebruary = [
  ...[
    'Tarasaa',
    'Tiriki East',
    'Narok Amalo',
    'Kambu',
    'Murera',
    'Kerio Valley',
    'Kabras East',
    'Kabras West',
  ],
  ...['Usigu', 'Suba Central', 'Suba West', 'Rachuonyo West', 'Dagoretti North', 'Dagoretti South'],
];
const ofNovember = [
  ...[
    'Magarini North',
    'Magarini South',
    'Kokane',
    'Akachiu',
    'Maua',
    'Tharaka West',
    'Mukothima',
    'Ndithini',
  ],
  ...['Nuu', 'Zombe', 'Illeret', 'Engineer', 'Soin', 'Sigowet', 'Kolowa', 'Baringo West', 'Mukutani'],
  ...[
    'Tiaty Central',
    'Samburu West',
    'Saboti',
    'North East Kano',
    'Ndhiwa East',
    'Ndhiwa West',
    'Siaya West',
  ],
  ...['Embakasi East', 'Embakasi West', 'Embakasi North', 'Embakasi Central', 'Embakasi South', 'Roysambu'],
  'Ruaraka',
];
const renamed = [
  ...[
    'Magarini',
    'Igembe South',
    'Mutitu',
    'Soin Sigowet',
    'East Pokot',
    'Tiaty West',
    'Ndhiwa',
    'Dagoretti',
  ],
];

test('the 371 are the 333 of the census, less 7 renamed, with 14 and 31 that were gazetted in 2024', () => {
  const all = counties.flatMap(({ slug }) => currentOf(slug).map(({ name }) => name));
  for (const name of [...ofFebruary, ...ofNovember]) assert.ok(all.includes(name), name);
  for (const name of renamed) assert.ok(!all.includes(name), name);
  assert.deepEqual([ofFebruary.length, ofNovember.length], [14, 31]);
  assert.equal(all.length - ofFebruary.length - ofNovember.length + 7, 333);
});

test('no sub-county is listed twice in other words, and no forest or park is one', () => {
  for (const { slug } of counties) {
    const plain = currentOf(slug).map(({ name }) => name.toLowerCase().replace(/\b(mt|mount)\b|[^a-z]/g, ''));
    assert.equal(new Set(plain).size, plain.length, slug);
    for (const name of plain) assert.doesNotMatch(name, /forest|nationalpark/);
  }
});

test('no constituency that is retired is offered again beside the sub-counties', () => {
  for (const { slug } of counties) {
    const offeredNow = new Set(currentOf(slug).map((one) => one.slug));
    for (const old of subCountiesOf(slug).filter(({ retired }) => retired))
      assert.ok(!offeredNow.has(old.slug), old.slug);
  }
});

test('what was chosen from an earlier list stays readable and valid', () => {
  assert.equal(subCountyName('kilgoris'), 'Kilgoris');
  const kept = workstation().safeParse({
    employer: 'tsc',
    institution: 'Kilgoris Primary School',
    institutionLevel: 'primary',
    designation: 'teacher',
    since: '2019-01-07',
    county: 'narok',
    subCounty: 'kilgoris',
  });
  assert.ok(kept.success);
});

test('every sub-county is named by its slug alone', () => {
  for (const county of counties)
    for (const one of subCountiesOf(county.slug)) {
      assert.equal(subCountyName(one.slug), one.name);
      assert.equal(slug(one.name), one.slug);
    }
});

test('what is retired is offered to nobody but who has chosen it', () => {
  const list: Choice[] = [
    { value: 'old', en: 'Old', sw: 'Kongwe', retired: true },
    { value: 'new', en: 'New', sw: 'Mpya' },
  ];
  assert.deepEqual(
    offered(list, ['new']).map(({ value }) => value),
    ['new'],
  );
  assert.deepEqual(
    offered(list, ['old']).map(({ value }) => value),
    ['old', 'new'],
  );
});

test('a bank that is not in the list is refused', () => {
  const account = {
    method: 'bank',
    accountName: 'Jane Wanjiku',
    branch: 'Thika',
    accountNumber: '0123456789',
  };
  assert.ok(payment().safeParse({ ...account, bank: 'habib-ag-zurich' }).success);
  assert.ok(!payment().safeParse({ ...account, bank: 'charterhouse' }).success);
});

test('counties stand in the order of their official codes', () => {
  const code = (slug: string) => counties.findIndex((county) => county.slug === slug) + 1;
  assert.deepEqual(
    ['mombasa', 'garissa', 'embu', 'kiambu', 'nakuru', 'kakamega', 'kisumu', 'nairobi'].map(code),
    [1, 7, 14, 22, 32, 37, 42, 47],
  );
});

test('a sub-county lies in its own county only', () => {
  assert.ok(isSubCountyOf('nairobi', 'westlands'));
  assert.ok(isSubCountyOf('tharaka-nithi', 'igambangombe'));
  assert.ok(!isSubCountyOf('mombasa', 'westlands'));
});

test('every position belongs to an activity that exists', () => {
  const known = new Set<string>(activities.map(({ value }) => value));
  for (const { value, activity } of positions) assert.ok(known.has(activity), value);
});
