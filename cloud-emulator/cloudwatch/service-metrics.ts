import type { HttpAnswer } from '../http/message.ts';
import type { Sqs } from '../sqs/service.ts';
import type { Metrics } from './metrics.ts';

/** What API Gateway tells CloudWatch of each request. */
export const recordRequestMetrics = (
  metrics: Metrics,
  apiId: string,
  { status }: Pick<HttpAnswer, 'status'>,
): void => {
  const counts = { Count: 1, '4xx': status >= 400 && status < 500 ? 1 : 0, '5xx': status >= 500 ? 1 : 0 };
  for (const [name, value] of Object.entries(counts))
    metrics.record({
      namespace: 'AWS/ApiGateway',
      name,
      unit: 'Count',
      dimensions: { ApiId: apiId },
      at: Date.now(),
      values: [value],
    });
};

/** What SQS tells CloudWatch of each queue. */
export const recordQueueMetrics = (metrics: Metrics, sqs: Sqs): void => {
  for (const queue of sqs.queues())
    metrics.record({
      namespace: 'AWS/SQS',
      name: 'ApproximateAgeOfOldestMessage',
      unit: 'Seconds',
      dimensions: { QueueName: queue.description.name },
      at: Date.now(),
      values: [queue.oldestSeconds()],
    });
};
