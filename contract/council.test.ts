import assert from 'node:assert/strict';
import { test } from 'vitest';
import { council } from './council.ts';
import { normalPhone, readablePhone } from './fields/phone-number.ts';
import { county, subCounty } from './fields/place.ts';

test('the clocks of the time zone are ahead of UTC as the council says, in every month', () => {
  const name = (date: string) =>
    new Intl.DateTimeFormat('en', { timeZone: council.timeZone, timeZoneName: 'longOffset' })
      .formatToParts(new Date(date))
      .find(({ type }) => type === 'timeZoneName')?.value;
  for (let month = 1; month <= 12; month++)
    assert.equal(name(`2027-${String(month).padStart(2, '0')}-15`), `GMT${council.utcOffset}`);
});

test('the numbers that the council gives as examples are mobile numbers, and read as people write them', () => {
  for (const example of council.phone.examples)
    assert.equal(readablePhone(normalPhone(example) ?? ''), example);
  assert.equal(normalPhone(council.example.phone), council.example.phone);
});

test('the examples of the documents are in the lists', () => {
  assert.ok(county().safeParse(council.example.county).success);
  assert.ok(subCounty().safeParse(council.example.subCounty).success);
});
