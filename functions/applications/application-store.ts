import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Table } from '../table/client.ts';
import type { ApplicationItem, StatusStep } from '../table/items.ts';
import { keys } from '../table/keys.ts';
import { conditionalWrite, type WriteOutcome } from '../table/writes.ts';
import { listSkOf } from './application-item.ts';
import { expiryOfApplication } from './kept-until.ts';

/** Every step is appended to the history: the same length means that nobody came in between. */
const unchangedSince = ({ history }: ApplicationItem) => ({
  ConditionExpression: 'size(#history) = :steps',
  ExpressionAttributeNames: { '#history': 'history' },
  ExpressionAttributeValues: { ':steps': history.length },
});

/** Writes a submission: the first, or one after the withdrawal that was read. */
export const putApplication = (
  table: Table,
  item: ApplicationItem,
  earlier: ApplicationItem | undefined,
): Promise<WriteOutcome> =>
  conditionalWrite(
    table.client.send(
      new PutCommand({
        TableName: table.name,
        Item: item,
        ...(earlier ? unchangedSince(earlier) : { ConditionExpression: 'attribute_not_exists(pk)' }),
      }),
    ),
  );

/** Takes an application a step on, provided that it stands as it was read. */
export const takeStep = (table: Table, read: ApplicationItem, step: StatusStep): Promise<WriteOutcome> => {
  const { professionalId, vacancyId, submittedAt } = read;
  const condition = unchangedSince(read);
  const update = new UpdateCommand({
    TableName: table.name,
    Key: keys.application(professionalId, vacancyId),
    ConditionExpression: condition.ConditionExpression,
    UpdateExpression:
      'SET #status = :status, #summary.#status = :status, #summary.#steps = :after, listSk = :listSk, expiresAt = :expiresAt, #history = list_append(#history, :step)',
    ExpressionAttributeNames: {
      ...condition.ExpressionAttributeNames,
      '#status': 'status',
      '#summary': 'summary',
      '#steps': 'steps',
    },
    ExpressionAttributeValues: {
      ...condition.ExpressionAttributeValues,
      ':status': step.status,
      ':step': [step],
      ':after': read.history.length + 1,
      ':expiresAt': expiryOfApplication([...read.history, step]),
      ':listSk': listSkOf(step.status, submittedAt, professionalId),
    },
  });
  return conditionalWrite(table.client.send(update));
};
