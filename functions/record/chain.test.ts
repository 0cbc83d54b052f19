import assert from 'node:assert/strict';
import { test } from 'vitest';
import { beginning, firstBrokenLink, type Link, linkAfter, type Segment } from './chain.ts';

const chainOf = (...texts: string[]): Link[] => {
  const links: Link[] = [];
  for (const text of texts) links.push(linkAfter(links.at(-1)?.hash ?? beginning, text));
  return links;
};

const [one, two, three, four] = chainOf('one', 'two', 'three', 'four') as [Link, Link, Link, Link];
const inTwoObjects = (first: Link[], second: Link[]): Segment[] => [
  { object: 'first', links: first },
  { object: 'second', links: second },
];

test('a chain over two objects holds, up to the hash that is known of its end', () => {
  assert.equal(firstBrokenLink(inTwoObjects([one, two], [three, four]), four.hash), undefined);
});

test('a record of nothing holds', () => {
  assert.equal(firstBrokenLink([], beginning), undefined);
});

test('the same text in another place has another hash', () => {
  const [first, second] = chainOf('same', 'same') as [Link, Link];
  assert.notEqual(first.hash, second.hash);
});

const follows = 'does not follow the one before';
const recorded = 'is not what was recorded';
const tampered: [how: string, first: Link[], second: Link[], object: string, line: number, what: string][] = [
  ['changed', [one, { ...two, text: 'TWO' }], [three, four], 'first', 2, recorded],
  ['changed and hashed again', [one, linkAfter(one.hash, 'TWO')], [three, four], 'second', 1, follows],
  ['removed', [one], [three, four], 'second', 1, follows],
  ['removed from the beginning', [two], [three, four], 'first', 1, follows],
  ['inserted', [one, two, linkAfter(two.hash, 'new')], [three, four], 'second', 1, follows],
  ['reordered', [one, two], [four, three], 'second', 1, follows],
  ['kept twice', [one, two], [two, three, four], 'second', 1, follows],
  ['cut off at the end', [one, two], [three], 'second', 1, 'is not the last that was recorded'],
  ['all cut off', [], [], 'no object', 0, 'is not the last that was recorded'],
];
for (const [how, first, second, object, line, what] of tampered)
  test(`a record that was ${how} is found and named`, () => {
    const found = firstBrokenLink(inTwoObjects(first, second), four.hash);
    assert.deepEqual([found?.object, found?.line, found?.what], [object, line, what]);
    assert.notEqual(found?.expected, found?.found);
  });
