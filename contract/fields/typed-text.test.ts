import assert from 'node:assert/strict';
import { test } from 'vitest';
import {
  hasControls,
  hasStackedMarks,
  isBlank,
  plainCode,
  plainLine,
  plainParagraphs,
  plainPassword,
  saysNothing,
  seenLength,
} from './typed-text.ts';

const lines: [typed: string, kept: string][] = [
  ['\u202a+254 722 100 211\u202c', '+254 722 100 211'],
  ['Peter Ng`ang`a Mwangi', "Peter Ng'ang'a Mwangi"],
  ['Ng’ang’a ‘x’ Ng´ang´a Ngʼangʻa Ng′ang＇a', "Ng'ang'a 'x' Ng'ang'a Ng'ang'a Ng'ang'a"],
  ['Atieno\u2011Ouma', 'Atieno-Ouma'],
  ['a‐b–c—d−e﹣f－g\u2212h', 'a-b-c-d-e-f-g-h'],
  ['co\u00adop\u200ber\u2060at\ufeffive', 'cooperative'],
  ['\u3164\u115f\u1160\uffa0\u034f\u180e', ''],
  ['Mary\u00a0\u2003Anne\u3000Atieno\u2800\u202fO', 'Mary Anne Atieno O'],
  ['Asha\u2800Otieno', 'Asha Otieno'],
  ['one\n\ntwo', 'one two'],
  ['one\rtwo', 'one two'],
  ['e\u0301cole', 'école'],
  ['e\u200b\u0301cole', 'école'],
  ['two\r\nlines\u2028here\tthere', 'two lines here there'],
  ['👨\u200d👩\u200d👧 ❤\ufe0f 👍🏾', '👨\u200d👩\u200d👧 ❤\ufe0f 👍🏾'],
  ['x\u200dy 👍\u200d', 'xy 👍'],
  ['hidden \u{e0041}\u{e0042}tags', 'hidden tags'],
];
test('a line is kept as a person sees it', () => {
  for (const [typed, kept] of lines) {
    assert.equal(plainLine(typed), kept, JSON.stringify(typed));
    assert.equal(plainLine(kept), kept, 'what is kept stays as it is');
  }
});

test('paragraphs keep their line breaks, of one kind, and no stray spaces', () => {
  assert.equal(plainParagraphs('  one \r\n two\u2029\n\n\n\nthree\t four '), 'one\ntwo\n\nthree four');
  assert.equal(plainParagraphs('one \ntwo\rthree'), 'one\ntwo\nthree');
});

test('the digits of every script are plain where digits are meant', () => {
  for (const zero of [0x660, 0x6f0, 0x966, 0xff10, 0x104a0, 0x1d7ce, 0x1d7f6, 0x1fbf0]) {
    const digits = Array.from({ length: 10 }, (_, value) => String.fromCodePoint(zero + value)).join('');
    assert.equal(plainCode(digits), '0123456789', zero.toString(16));
  }
  assert.equal(plainCode('Ａ０１２３４５６７８Ｚ'), 'A012345678Z');
  assert.equal(plainLine('صف ٤'), 'صف ٤');
});

test('a password is compared without what surrounds it, and in one form', () => {
  assert.equal(plainPassword('\u00a0\u3000 n\u0303andu words\u200b \u2800'), 'ñandu words');
  assert.equal(plainPassword('it’s  a — long one'), 'it’s  a — long one');
  assert.equal(plainPassword('two\u2800words'), 'two words');
});

test('a text of nothing that can be read says nothing', () => {
  for (const nothing of [
    '',
    ' ',
    '\u200b',
    '\u3164 \u3164',
    '. .',
    '\u2800',
    "-'-",
    '\u0301',
    '…',
    '\u{e0041}',
  ])
    assert.ok(saysNothing(nothing), JSON.stringify(nothing));
  for (const something of ['x', '7', 'नेहा', '😀', '✓', '٤', '学'])
    assert.ok(!saysNothing(something), something);
});

test('only what cannot be seen is blank: a full stop is something', () => {
  assert.ok(isBlank(' \u200b\u3164\u2800'));
  assert.ok(!isBlank('.'));
});

test('control characters and halves of characters are told, spaces are none', () => {
  for (const bad of ['\0', 'a\u0007b', '\u001b[31m', '\u009f', '\ud83d']) assert.ok(hasControls(bad));
  assert.ok(!hasControls('a\tb\r\nc\u0085😀'));
});

test('a hundred marks on a letter are a stack, those of a script are none', () => {
  assert.ok(hasStackedMarks(`a${'\u0301'.repeat(100)}`));
  assert.ok(hasStackedMarks(plainLine(`a${'\u0301'.repeat(100)}`)), 'none of it is taken away unseen');
  for (const word of ['Wanjikũ', 'ế', 'שָׁלוֹם', 'क्षत्रिय', 'ကျွန်ုပ်', 'བསྒྲུབས', 'ពន្លឺ'])
    assert.ok(!hasStackedMarks(word), word);
});

test('a length is what a person counts', () => {
  assert.equal(seenLength('Wanjikũ'), 7);
  assert.equal(seenLength('Wanjiku\u0303'), 7);
  assert.equal(seenLength('👨\u200d👩\u200d👧👍🏾🇰🇪'), 3);
});

test('marks without end take no time', () => {
  const start = performance.now();
  plainLine(`a${'\u0301\u0323'.repeat(16_000)}`);
  assert.ok(performance.now() - start < 250);
});
