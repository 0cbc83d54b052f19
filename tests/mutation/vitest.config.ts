import { defineConfig } from 'vitest/config';

/** The tests that are asked whether they notice a rule that was changed. */
export default defineConfig({
  test: {
    include: [
      'contract/*.test.ts',
      'contract/fields/*.test.ts',
      'functions/applications/{judge,may-apply}.test.ts',
      'functions/accounts/sms-rate-limit.test.ts',
    ],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
