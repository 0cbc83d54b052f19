import assert from 'node:assert/strict';
import { beforeAll, test } from 'vitest';
import { gathered, printed } from './gathered.ts';

type Line = Record<string, unknown>;

/** A word: letters, with points or hyphens between. No number, phrase or token is one. */
const word = /^([A-Za-z]+([.-][A-Za-z]+)*)?$/;
const frame =
  /^at (async |new )?([\w.<>#$]+ )?(\[as \w+\] )?\(?((file:|node:)?[\w/.@:+~-]+|index \d+|<anonymous>)\)?$/;

/** The only facts of a line that may be more than a word, and what they look like. */
const shapes: Record<string, RegExp> = {
  at: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/,
  requestId: /^[\w=-]{1,64}$/,
};
/** An SMS may wait as long as a queue keeps it: 14 days. */
const most: Record<string, number> = { status: 599, tries: 100, SmsDelay: 14 * 86_400_000 };

const strange = ([name, value]: [string, unknown]): boolean => {
  if (name === 'where')
    return !String(value || 'at <anonymous>')
      .split(' < ')
      .every((one) => frame.test(one));
  if (name === '_aws' || typeof value === 'boolean') return false;
  if (typeof value === 'number') return value > (most[name] ?? 1_000_000);
  return typeof value !== 'string' || !(shapes[name] ?? word).test(value);
};

/** A line without what differs between any two lines and cannot be chosen by whoever sends a request. */
const lasting = ({ at, requestId, ms, _aws, ...rest }: Line): string => JSON.stringify(rest);

/** Worth looking for: an ordinary word of the contract may stand in a log, a name, number or secret may not. */
const telling = (text: string): boolean => text.length >= 6 && !word.test(text);

/** What Node.js itself says of a machine that is too slow: a number of milliseconds. */
const ofNode =
  /^(\(node:\d+\) TimeoutNegativeWarning: -[\d.]+ is a negative number\.|Timeout duration was set to 1\.|\(Use `node --trace-warnings \.\.\.` to show where the warning was created\))$/;

let others: string[];
let lines: Line[];
beforeAll(() => {
  const all = [...gathered('log'), ...printed().filter((line) => line.startsWith('{"level"'))];
  const isOurs = (line: string) => line.startsWith('{"level"');
  others = all.filter((line) => !isOurs(line) && !ofNode.test(line));
  lines = all.filter(isOurs).map((line) => JSON.parse(line) as Line);
  assert.ok(lines.length > 0);
});

test('functions log nothing but lines of JSON', () => {
  assert.deepEqual(others, []);
});

test('every fact of every log line is a word, a measure, a time, a request id or a place in the code', () => {
  const found = lines.flatMap((line) =>
    Object.entries(line)
      .filter(strange)
      .map(([name, value]) => `${name}: ${value}`),
  );
  assert.deepEqual([...new Set(found)].slice(0, 20), []);
});

test('no log line holds a number, name, password or token that a request brought', () => {
  const all = [...new Set(lines.map(lasting))].join('\n').toLowerCase();
  const brought = gathered('brought').filter(telling);
  assert.ok(brought.length > 0);
  assert.deepEqual(brought.filter((text) => all.includes(text.toLowerCase())).slice(0, 20), []);
});
