import type { Table } from '../table/client.ts';
import type { ClaimKind } from '../table/items.ts';
import { keys } from '../table/keys.ts';

/** A number of a section that may belong to one professional only. */
export type Claim = { kind: ClaimKind; before: string | undefined; after: string | undefined };

const mine = (professionalId: string) => ({
  ConditionExpression: 'attribute_not_exists(pk) OR professionalId = :me',
  ExpressionAttributeValues: { ':me': professionalId },
});

/** The first part of the transaction in which a number is claimed: refused where another person has it. */
const take = (table: Table, professionalId: string, kind: ClaimKind, value: string) => ({
  Put: {
    TableName: table.name,
    Item: { ...keys.claim(kind, value), professionalId },
    ...mine(professionalId),
  },
});

const giveUp = (table: Table, professionalId: string, kind: ClaimKind, value: string) => ({
  Delete: { TableName: table.name, Key: keys.claim(kind, value), ...mine(professionalId) },
});

/** The parts of a transaction that move a claim; none where the number stays. */
export const claimParts = (table: Table, professionalId: string, { kind, before, after }: Claim) => {
  if (before === after) return [];
  return [
    ...(after === undefined ? [] : [take(table, professionalId, kind, after)]),
    ...(before === undefined ? [] : [giveUp(table, professionalId, kind, before)]),
  ];
};
