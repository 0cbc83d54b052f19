import { PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Table } from '../table/client.ts';
import type { HealthItem } from '../table/items.ts';
import { keys } from '../table/keys.ts';
import { judgeHealth, type Measured } from './judge-health.ts';

type Deps = { table: Table; measured: (now: Date) => Promise<Measured>; now: Date };

/** Looks at what the last minutes were like and writes down what the public is told of it. */
export const recordHealth = async ({ table, measured, now }: Deps): Promise<void> => {
  const health = judgeHealth(await measured(now), now.toISOString());
  const Item: HealthItem = { ...keys.health(), ...health };
  await table.client.send(new PutCommand({ TableName: table.name, Item }));
};
