import assert from 'node:assert/strict';
import { operations } from '../../../contract/operations/index.ts';
import type { Me } from '../../../contract/operations/profile.ts';
import type { Attempts } from './attempts.ts';
import { asha, ask, codeOf, juma, type Named, type Person } from './people.ts';

type ListName = 'workExperience' | 'qualifications';
const entriesOf = async (one: Person, list: ListName): Promise<Me['profile'][ListName]> =>
  (await one.me()).profile[list];
const addTo = async (one: Person, operation: Named, key?: string) =>
  (await ask<{ id: string }>(operation, {}, { token: one.token, ...(key ? { key } : {}) })).body.id;

const changesOthers = (list: ListName, add: Named, change: Named) => async () => {
  const id = await addTo(juma, add);
  const before = await entriesOf(juma, list);
  const answer = await ask(change, { id }, { token: asha.token, change: { institution: 'Another one' } });
  assert.deepEqual(codeOf(answer), [404, 'entry-not-found']);
  assert.deepEqual(await entriesOf(juma, list), before);
};
const removesOthers = (list: ListName, add: Named, remove: Named) => async () => {
  const id = await addTo(juma, add);
  assert.equal((await ask(remove, { id }, { token: asha.token })).status, 204);
  assert.ok((await entriesOf(juma, list)).some((entry) => entry.id === id));
};
const usesOthersKey = (list: ListName, add: Named) => async () => {
  const key = `a-key-for-${list}`.toLowerCase();
  const theirs = await addTo(juma, add, key);
  const before = await entriesOf(juma, list);
  const own = await addTo(asha, add, key);
  assert.notEqual(own, theirs);
  assert.ok((await entriesOf(asha, list)).some(({ id }) => id === own));
  assert.deepEqual(await entriesOf(juma, list), before);
};

/** What somebody tries with another's ids: profile. */
export const profileAttempts = {
  savePersonal: {
    nationalId: {
      what: 'another person’s national ID is not taken',
      run: async () => {
        const [mine, theirs] = await Promise.all([asha.me(), juma.me()]);
        const change = { nationalId: theirs.profile.personal?.nationalId, version: mine.profile.version };
        const answer = await ask(operations.savePersonal, {}, { token: asha.token, change });
        assert.deepEqual(codeOf(answer), [409, 'national-id-taken']);
        assert.deepEqual((await asha.me()).profile, mine.profile);
      },
    },
  },
  addWorkExperience: {
    'Idempotency-Key': {
      what: 'another person’s key adds an entry of one’s own',
      run: usesOthersKey('workExperience', operations.addWorkExperience),
    },
  },
  changeWorkExperience: {
    id: {
      what: 'another person’s entry is not changed',
      run: changesOthers('workExperience', operations.addWorkExperience, operations.changeWorkExperience),
    },
  },
  removeWorkExperience: {
    id: {
      what: 'another person’s entry is not removed',
      run: removesOthers('workExperience', operations.addWorkExperience, operations.removeWorkExperience),
    },
  },
  addQualification: {
    'Idempotency-Key': {
      what: 'another person’s key adds an entry of one’s own',
      run: usesOthersKey('qualifications', operations.addQualification),
    },
  },
  changeQualification: {
    id: {
      what: 'another person’s entry is not changed',
      run: changesOthers('qualifications', operations.addQualification, operations.changeQualification),
    },
  },
  removeQualification: {
    id: {
      what: 'another person’s entry is not removed',
      run: removesOthers('qualifications', operations.addQualification, operations.removeQualification),
    },
  },
} satisfies Partial<Attempts>;
