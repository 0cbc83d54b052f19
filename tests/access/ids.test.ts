import { describe, test } from 'vitest';
import { applicationAttempts } from './ids/applications.ts';
import type { Attempt, Attempts } from './ids/attempts.ts';
import { usePeople } from './ids/people.ts';
import { profileAttempts } from './ids/profile.ts';
import { sessionAttempts } from './ids/sessions.ts';
import { vacancyAttempts } from './ids/vacancies.ts';

const attempts: Attempts = {
  ...vacancyAttempts,
  ...applicationAttempts,
  ...profileAttempts,
  ...sessionAttempts,
};

usePeople();

for (const [name, cases] of Object.entries<Record<string, Attempt>>(attempts))
  describe(name, () => {
    for (const [id, { what, run }] of Object.entries(cases)) test(`${id}: ${what}`, run);
  });
