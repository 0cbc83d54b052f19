import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'vitest';
import * as z from 'zod/mini';
import * as profile from '../../contract/profile.ts';
import { type Kept, lifeInWords, lives } from '../../contract/retention.ts';

/** The register of personal data says what the contract says. */
const register = await readFile(new URL('../../docs/privacy.md', import.meta.url), 'utf8');
const rows = register
  .split('\n')
  .filter((line) => line.startsWith('|') && !/^\| (-|item|life)/.test(line))
  .map((line) => line.split('|').map((cell) => cell.replaceAll('`', '').trim()));
const items = rows.filter((cells) => cells.length === 7);

type JsonSchema = { properties?: object; anyOf?: JsonSchema[]; oneOf?: JsonSchema[] };
const fieldsOf = ({ properties = {}, anyOf = [], oneOf = [] }: JsonSchema): string[] => [
  ...Object.keys(properties),
  ...[...anyOf, ...oneOf].flatMap(fieldsOf),
];
const collected = Object.entries({
  ...profile.sections,
  workExperience: profile.workExperience,
  qualifications: profile.qualification,
}).flatMap(([section, schema]) =>
  fieldsOf(z.toJSONSchema(schema(), { io: 'input' }) as JsonSchema).map((field) => `${section}.${field}`),
);

test('the register names every field of the profile, and none that is not collected', () => {
  const named = items.map(([, , attribute = '']) => attribute).filter((attribute) => attribute.includes('.'));
  assert.deepEqual(named.toSorted(), [...new Set(collected)].toSorted());
});

test('every line of the register says why, who and how long', () => {
  for (const cells of items) assert.ok(cells.slice(1, -1).every(Boolean), cells.join('|'));
});

test('the register and the code agree upon how long', () => {
  const stated = rows.filter((cells) => cells.length === 5).map(([, life, words]) => [life, words]);
  const kept = (Object.keys(lives) as Kept[]).map((life) => [life, lifeInWords(life, 'en')]);
  assert.deepEqual(stated, kept);
  const known = [
    'profile',
    '14 days at most',
    'as long as they are staff',
    'logDays of the stage',
    ...Object.keys(lives),
  ];
  for (const cells of items)
    for (const life of (cells[5] ?? '').split(', ')) assert.ok(known.includes(life), life);
});
