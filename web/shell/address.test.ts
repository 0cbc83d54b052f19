import assert from 'node:assert/strict';
import { test } from 'vitest';
import { carriedNames, readAddress } from './address.ts';

const read = (search: string) => String(readAddress(search));

test('what an address carries is read where it is what it claims to be', () => {
  const person = '5b0f6f4e-2f6a-4b53-9a5f-0d4c1a2b3c4d';
  for (const search of [
    'phone=254722645678',
    'id=kcse2027invignbo',
    `vacancy=kcse2027invignbo&person=${person}`,
    'reference=KN-7K3M-9QXD',
    'examination=kcse&county=homa-bay&subCounty=suba-north',
    'state=draft&cursor=WyJhIl0',
    'text=Supervisor+KCSE+2027',
    'saved=1',
  ])
    assert.equal(read(`?${search}`), search);
  assert.equal(
    readAddress('?return=%2Fvacancy%3Fid%3Dkcse2027invignbo').get('return'),
    '/vacancy?id=kcse2027invignbo',
  );
});

test('a value that a paste has dressed up is read as it was meant', () => {
  assert.equal(read('?phone=%E2%80%AA0722%20645%20678%E2%80%AC'), 'phone=254722645678');
  assert.equal(read('?id=%20kcse2027invignbo%E2%80%8B'), 'id=kcse2027invignbo');
});

test("no stranger's sentence comes in by an address", () => {
  const warning = encodeURIComponent('0700 000 999. WARNING: send KSh 500');
  // What is looked for may be any text: it stands in its box, as typed.
  for (const name of carriedNames.filter((one) => one !== 'text'))
    assert.equal(read(`?${name}=${warning}`), '', name);
  for (const search of [
    `message=${warning}`,
    '__proto__=x',
    'constructor=x',
    'phone=0700000999999',
    'phone=%D9%A0%D9%A7.',
    'reference=SEND-500-KSH',
    'saved=yes',
    'return=%2F%2Fevil.example',
    'return=https%3A%2F%2Fevil.example',
    'return=%2F%5Cevil.example',
    'return=javascript%3Aalert(1)',
  ])
    assert.equal(read(`?${search}`), '', search);
});
