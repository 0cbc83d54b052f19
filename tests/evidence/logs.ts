import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { gathered, printed } from './gathered.ts';

type Line = Record<string, unknown>;

/** A word: letters, with points or hyphens between. No number, phrase or token is one. */
const word = /^([A-Za-z]+([.-][A-Za-z]+)*)?$/;
const frame = /^(at [\w.<>#$ [\]]*\(?((file|node):[\w/.+:~-]+|[\w/.@+:~-]+|<anonymous>)\)?( < )?)*$/;

/** The only facts of a line that may be more than a word, and what they look like. */
const shapes: Record<string, RegExp> = {
  at: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/,
  requestId: /^[\w=-]{1,64}$/,
  where: frame,
};
const most: Record<string, number> = { status: 599, tries: 100 };

const strange = ([name, value]: [string, unknown]): boolean => {
  if (name === '_aws' || typeof value === 'boolean') return false;
  if (typeof value === 'number') return value > (most[name] ?? 1_000_000);
  return typeof value !== 'string' || !(shapes[name] ?? word).test(value);
};

/** A line without what differs between any two lines and cannot be chosen by whoever sends a request. */
const lasting = ({ at, requestId, ms, _aws, ...rest }: Line): string => JSON.stringify(rest);

/** Worth looking for: an ordinary word of the contract may stand in a log, a name, number or secret may not. */
const telling = (text: string): boolean => text.length >= 6 && !word.test(text);

let lines: string[];
let parsed: Line[];
before(() => {
  lines = [...gathered('log'), ...printed().filter((line) => line.startsWith('{"level"'))];
});

test('functions log nothing but lines of JSON', () => {
  assert.ok(lines.length > 0);
  assert.deepEqual(
    lines.filter((line) => !line.startsWith('{"level"')),
    [],
  );
});

test('every fact of every log line is a word, a measure, a time, a request id or a place in the code', () => {
  parsed = lines.map((line) => JSON.parse(line) as Line);
  const found = parsed.flatMap((line) =>
    Object.entries(line)
      .filter(strange)
      .map(([name, value]) => `${name}: ${value}`),
  );
  assert.deepEqual([...new Set(found)].slice(0, 20), []);
});

test('no log line holds a number, name, password or token that a request brought', () => {
  const all = [...new Set(parsed.map(lasting))].join('\n').toLowerCase();
  const brought = gathered('brought').filter(telling);
  assert.ok(brought.length > 0);
  assert.deepEqual(brought.filter((text) => all.includes(text.toLowerCase())).slice(0, 20), []);
});
