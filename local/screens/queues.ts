import type { Queue } from '../../cloud-emulator/sqs/queue.ts';
import type { Sqs } from '../../cloud-emulator/sqs/service.ts';
import { escaped, jsonAnswer, pageAnswer } from './answers.ts';

const mostDeadLetters = 20;

const stateOf = (queue: Queue, deadLetterArns: Set<string>) => ({
  name: queue.description.name,
  ...queue.counts(),
  ...(deadLetterArns.has(queue.description.arn)
    ? {
        deadLetters: queue
          .peek(mostDeadLetters)
          .map(({ id, body, sentAt }) => ({ id, body, sentAt: new Date(sentAt).toISOString() })),
      }
    : {}),
});

/** What waits in every queue, with the messages of the dead-letter queues. */
export const queueStates = (sqs: Sqs) => {
  const deadLetterArns = new Set(
    sqs
      .queues()
      .flatMap(({ description }) => (description.redrive ? [description.redrive.deadLetterArn] : [])),
  );
  return sqs.queues().map((queue) => stateOf(queue, deadLetterArns));
};

/** The queues as JSON, or as a page for a browser. */
export const queueScreen = (sqs: Sqs, asPage: boolean) => {
  const states = queueStates(sqs);
  if (!asPage) return jsonAnswer(states);
  const rows = states.map(
    ({ name, visible, inFlight, delayed }) =>
      `<tr><th scope="row">${escaped(name)}</th>${[visible, inFlight, delayed]
        .map((count) => `<td class="number">${count}</td>`)
        .join('')}</tr>`,
  );
  const letters = states.flatMap(({ name, deadLetters }) =>
    (deadLetters ?? []).map(
      ({ body, sentAt }) => `<h2>${escaped(name)}</h2><p>Sent ${sentAt}</p><pre>${escaped(body)}</pre>`,
    ),
  );
  return pageAnswer(
    'Queues',
    '<p>What waits for its worker, and what no worker could do (dead letters).</p>',
    `<table><thead><tr><th scope="col">Queue</th><th scope="col">Waiting</th><th scope="col">In work</th><th scope="col">Delayed</th></tr></thead><tbody>${rows.join('')}</tbody></table>${letters.join('') || '<p>No dead letters.</p>'}`,
  );
};
