import assert from 'node:assert/strict';
import { test } from 'node:test';
import { activities } from './activities.ts';
import { banks } from './banks.ts';
import type { Choice } from './choice.ts';
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
import { isSubCountyOf, subCountiesOf } from './sub-counties.ts';

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

test('Kenya has 47 counties and 290 constituency-based sub-counties, each named once in its county', () => {
  assert.equal(new Set(counties.map((county) => county.slug)).size, 47);
  const all = counties.map((county) => subCountiesOf(county.slug));
  assert.equal(all.flat().length, 290);
  for (const ofCounty of all) assert.equal(new Set(ofCounty.map((one) => one.slug)).size, ofCounty.length);
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
  assert.ok(isSubCountyOf('tharaka-nithi', 'chuka-igambangombe'));
  assert.ok(!isSubCountyOf('mombasa', 'westlands'));
});

test('every position belongs to an activity that exists', () => {
  const known = new Set<string>(activities.map(({ value }) => value));
  for (const { value, activity } of positions) assert.ok(known.has(activity), value);
});
