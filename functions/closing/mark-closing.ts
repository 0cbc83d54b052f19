import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Table } from '../table/client.ts';
import type { ProfileItem } from '../table/items.ts';
import { keys } from '../table/keys.ts';
import { conditionalWrite, type WriteOutcome } from '../table/writes.ts';

/**
 * From here on nobody acts for the account, and a save that was on its way finds another version.
 * Not done means: it is closed already, or was opened since it was read.
 */
export const markClosing = (
  table: Table,
  { professionalId, seenAt = 'never' }: ProfileItem,
  closedAt: string,
): Promise<WriteOutcome> =>
  conditionalWrite(
    table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key: keys.profile(professionalId),
        ConditionExpression:
          'attribute_exists(pk) AND attribute_not_exists(closingAt) AND (attribute_not_exists(seenAt) OR seenAt = :seen)',
        UpdateExpression: 'SET closingAt = :now, #version = #version + :one REMOVE listPk, listSk, summary',
        ExpressionAttributeNames: { '#version': 'version' },
        ExpressionAttributeValues: { ':now': closedAt, ':one': 1, ':seen': seenAt },
      }),
    ),
  );
