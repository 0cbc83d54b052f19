import * as z from 'zod/mini';
import { defineOperation } from '../operation.ts';
import { once } from '../schema.ts';
import { announcement, health } from '../status.ts';

export const readStatus = defineOperation({
  name: 'readStatus',
  summary: 'Whether the portal works, how long an SMS takes, and what the council announces.',
  method: 'GET',
  path: '/api/status',
  part: 'status',
  callers: 'anyone',
  request: {},
  answer: {
    status: 200,
    schema: once(() =>
      z.object({
        /** Absent before the portal has looked at itself for the first time. */
        health: z.optional(health()),
        announcements: z.array(announcement()),
      }),
    ),
  },
  refusals: [],
  cacheSeconds: 30,
});
