import assert from 'node:assert/strict';
import { test } from 'vitest';
import * as sample from '../../tests/table/samples.ts';
import { isOwnPassword } from './own-password.ts';

const profile = {
  phone: '254722645678',
  personal: {
    ...sample.personal,
    fullName: 'Wanjikũ Njoroge',
    dateOfBirth: '1985-03-15',
    nationalId: '23456789',
    kraPin: 'A012345678Z',
  },
  workstation: { ...sample.workstation, tscNumber: '345678', county: 'uasin-gishu' as const },
};

for (const typed of [
  'wanjikunjoroge',
  'Wanjiku1985',
  'WANJIKU_NJOROGE!',
  'Njoroge123456',
  'njoroge.15.03.1985',
  '15031985',
  '1985-03-15',
  '150385njoroge',
  '23456789',
  'ID 23456789',
  'a012345678z',
  'tsc345678',
  'uasin gishu 2027',
  'UasinGishu',
  '0722645678wanjiku',
  'wanjiku njoroge xyz',
])
  test(`refused as the person's own data: ${typed}`, () => {
    assert.equal(isOwnPassword(typed, profile), true);
  });

for (const typed of [
  'three words together',
  'wanjiku anapenda chai',
  'mvua ya 1985 kubwa',
  'xk7-9pq-2mz',
  '99887766554',
])
  test(`taken: ${typed}`, () => {
    assert.equal(isOwnPassword(typed, profile), false);
  });

test('nothing is known of who has not told anything', () => {
  assert.equal(isOwnPassword('wanjikunjoroge', { phone: '254722645678' }), false);
  assert.equal(isOwnPassword('wanjikunjoroge', {}), false);
});
