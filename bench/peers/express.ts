import express, { type Request } from 'express';
import serverless from 'serverless-http';
import type { Event } from '../../functions/http/caller.ts';
import { apply } from './apply.ts';

const app = express();
app.use(express.json({ limit: '64kb' }));
app.post('/api/vacancies/:vacancyId/applications', async (request: Request & { event?: Event }, response) => {
  const { status, body } = await apply({
    vacancyId: String(request.params.vacancyId),
    body: request.body,
    key: request.get('idempotency-key'),
    event: request.event as Event,
  });
  response.status(status).set('cache-control', 'no-store').json(body);
});

export const handler = serverless(app, {
  request: (request: { event?: Event }, event: Event) => {
    request.event = event;
  },
});
