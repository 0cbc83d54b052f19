import { Hono } from 'hono';
import { handle } from 'hono/aws-lambda';
import { bodyLimit } from 'hono/body-limit';
import type { Event } from '../../functions/http/caller.ts';
import { apply } from './apply.ts';

const app = new Hono<{ Bindings: { event: Event } }>();
app.post('/api/vacancies/:vacancyId/applications', bodyLimit({ maxSize: 64 * 1024 }), async (context) => {
  const { status, body } = await apply({
    vacancyId: context.req.param('vacancyId'),
    body: await context.req.json(),
    key: context.req.header('idempotency-key'),
    event: context.env.event,
  });
  return Response.json(body, { status, headers: { 'cache-control': 'no-store' } });
});

export const handler = handle(app);
