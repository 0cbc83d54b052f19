import assert from 'node:assert/strict';
import { operations } from '../../../contract/operations/index.ts';
import type { Vacancy } from '../../../contract/vacancy.ts';
import type { Attempts } from './attempts.ts';
import {
  asha,
  ask,
  codeOf,
  country,
  type Named,
  nairobi,
  openToAll,
  vacancies,
  vacancyNow,
} from './people.ts';

/** An officer of Nairobi tries it on every vacancy that is not Nairobi's: refused, and nothing changes. */
const outOfReach =
  (operation: Named, targets: readonly (keyof typeof vacancies)[], change?: object) => async () => {
    for (const target of targets) {
      const vacancyId = vacancies[target];
      const before = await vacancyNow(vacancyId);
      const answer = await ask(
        operation,
        { vacancyId },
        { token: nairobi.token, ...(change ? { change } : {}) },
      );
      assert.deepEqual(codeOf(answer), [403, 'outside-reach'], target);
      assert.deepEqual(await vacancyNow(vacancyId), before, target);
    }
  };

/** What somebody tries with another's ids: vacancies. */
export const vacancyAttempts = {
  createVacancy: {
    'Idempotency-Key': {
      what: 'another officer’s key makes a vacancy of one’s own',
      run: async () => {
        const change = { ...openToAll, county: 'nairobi' };
        const [theirs, own] = await Promise.all(
          [country, nairobi].map(({ token }) =>
            ask<Vacancy>(operations.createVacancy, {}, { token, change, key: 'the-same-key-01' }),
          ),
        );
        assert.deepEqual([theirs?.status, own?.status], [201, 201]);
        assert.notEqual(own?.body.vacancyId, theirs?.body.vacancyId);
      },
    },
  },
  readOfficerVacancy: {
    vacancyId: {
      what: 'another county’s is not read; the whole country’s is',
      run: async () => {
        for (const target of ['ofKisumu', 'draftOfKisumu'] as const) {
          const ids = { vacancyId: vacancies[target] };
          const answer = await ask(operations.readOfficerVacancy, ids, { token: nairobi.token });
          assert.deepEqual(codeOf(answer), [403, 'outside-reach']);
          assert.deepEqual(Object.keys(answer.body).includes('record'), false);
        }
        const ids = { vacancyId: vacancies.ofCountry };
        assert.equal((await ask(operations.readOfficerVacancy, ids, { token: nairobi.token })).status, 200);
      },
    },
  },
  changeVacancy: {
    vacancyId: {
      what: 'no draft of another county or of the whole country is changed, nor given away, nor taken',
      run: async () => {
        await outOfReach(operations.changeVacancy, ['draftOfKisumu', 'draftOfCountry'], {
          county: 'nairobi',
        })();
        await outOfReach(operations.changeVacancy, ['draftOfNairobi'], { county: 'kisumu' })();
        await outOfReach(operations.changeVacancy, ['draftOfNairobi'], { county: undefined })();
      },
    },
  },
  publishVacancy: {
    vacancyId: {
      what: 'none out of reach is published',
      run: outOfReach(operations.publishVacancy, ['draftOfKisumu', 'draftOfCountry']),
    },
  },
  extendVacancy: {
    vacancyId: {
      what: 'none out of reach is extended',
      run: outOfReach(operations.extendVacancy, ['ofKisumu', 'ofCountry']),
    },
  },
  correctVacancy: {
    vacancyId: {
      what: 'none out of reach is corrected',
      run: outOfReach(operations.correctVacancy, ['ofKisumu', 'ofCountry']),
    },
  },
  countApplicants: {
    vacancyId: {
      what: 'of none out of reach the applicants are counted',
      run: outOfReach(operations.countApplicants, ['ofKisumu', 'ofCountry']),
    },
  },
  countSubscribers: {
    vacancyId: {
      what: 'of none out of reach the subscribers are counted',
      run: outOfReach(operations.countSubscribers, ['ofKisumu', 'ofCountry']),
    },
  },
  closeVacancy: {
    vacancyId: {
      what: 'none out of reach is closed',
      run: outOfReach(operations.closeVacancy, ['ofKisumu', 'ofCountry']),
    },
  },
  readVacancy: {
    vacancyId: {
      what: 'a draft is nobody’s to read',
      run: async () => {
        for (const token of [undefined, asha.token, country.token]) {
          const answer = await ask(
            operations.readVacancy,
            { vacancyId: vacancies.draftOfCountry },
            { token },
          );
          assert.deepEqual(codeOf(answer), [404, 'vacancy-not-found']);
        }
      },
    },
  },
} satisfies Partial<Attempts>;
