import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import type { Qualification, WorkExperience } from '../../contract/profile.ts';
import type { Person } from '../http/caller.ts';
import { type Refusal, refuse } from '../http/refusal.ts';
import type { Table } from '../table/client.ts';
import { conditionalWrite } from '../table/writes.ts';
import { type List, readList } from './entries.ts';
import { ifSignedIn } from './professional.ts';

/** Removes an entry of a list; removing what is gone already is no error. */
export const removeEntry = async <E extends WorkExperience | Qualification>(
  { table }: { table: Table },
  caller: Person,
  { list, id }: { list: List<E>; id: string },
): Promise<undefined | Refusal> => {
  const { profile, entries } = await readList(table, caller.id, list);
  if (!ifSignedIn(profile, caller)) return refuse('not-signed-in');
  for (const { pk, sk } of entries.filter((entry) => entry.id === id))
    await conditionalWrite(
      table.client.send(
        new DeleteCommand({
          TableName: table.name,
          Key: { pk, sk },
          ConditionExpression: 'id = :id',
          ExpressionAttributeValues: { ':id': id },
        }),
      ),
    );
  return undefined;
};
