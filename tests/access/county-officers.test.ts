import assert from 'node:assert/strict';
import { test } from 'vitest';
import { operations } from '../../contract/operations/index.ts';
import type { Vacancy } from '../../contract/vacancy.ts';
import { ask, codeOf, nairobi, openToAll, portal, usePeople } from './ids/people.ts';

usePeople();

test('an officer of a county makes no vacancy for another county or for the whole country', async () => {
  for (const county of ['kisumu', undefined]) {
    const change = { ...openToAll, county, subCounty: undefined };
    const answer = await ask(operations.createVacancy, {}, { token: nairobi.token, change });
    assert.deepEqual(codeOf(answer), [403, 'outside-reach']);
  }
});

test('an officer of a county is shown the vacancies of the county and of the whole country', async () => {
  const { method, path } = operations.listOfficerVacancies;
  const { body } = await portal.api<{ vacancies: Vacancy[] }>(`${method} ${path}`, { token: nairobi.token });
  const counties = new Set(body.vacancies.map(({ county }) => county));
  assert.deepEqual([...counties].toSorted(), ['nairobi', undefined].toSorted());
});
