import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { openDynamoDb } from '../../cloud-emulator/dynamodb/service.ts';
import { clientConfig } from '../../cloud-emulator/endpoint/client-config.ts';
import { type Endpoint, startEndpoint } from '../../cloud-emulator/endpoint/server.ts';
import { marshallOptions, type Table } from '../../functions/table/client.ts';
import { byList } from '../../functions/table/keys.ts';

const text = (AttributeName: string) => ({ AttributeName, AttributeType: 'S' as const });
const key = (partition: string, sort: string) => [
  { AttributeName: partition, KeyType: 'HASH' as const },
  { AttributeName: sort, KeyType: 'RANGE' as const },
];

/** The portal's table as the data stack makes it. */
const definition = {
  TableName: 'portal',
  BillingMode: 'PAY_PER_REQUEST' as const,
  AttributeDefinitions: [text('pk'), text('sk'), text('listPk'), text('listSk')],
  KeySchema: key('pk', 'sk'),
  GlobalSecondaryIndexes: [
    {
      IndexName: byList,
      KeySchema: key('listPk', 'listSk'),
      Projection: { ProjectionType: 'INCLUDE' as const, NonKeyAttributes: ['summary'] },
    },
  ],
};

export type TestTable = {
  table: Table;
  /** The endpoint that every AWS client of this process may call, and its services. */
  endpoint: Endpoint;
  /** Makes calls of the table go wrong. */
  faults: Endpoint['faults'];
  /** The actions that reached the table while `work` ran, in order. */
  callsOf(work: () => Promise<unknown>): Promise<string[]>;
  close(): Promise<void>;
};

/** A table of its own in the local DynamoDB. */
export const openTestTable = async (): Promise<TestTable> => {
  const folder = await mkdtemp(join(tmpdir(), 'table-'));
  const endpoint = await startEndpoint();
  const db = await openDynamoDb(folder, { region: 'us-east-1', accountId: '000000000000' });
  endpoint.add(db);
  await db.ensureTable(definition, 'expiresAt');
  const calls: string[] = [];
  endpoint.onCall(({ action }) => calls.push(action));
  const client = new DynamoDBClient(clientConfig(endpoint.url));
  return {
    table: {
      name: definition.TableName,
      client: DynamoDBDocumentClient.from(client, { marshallOptions }),
    },
    endpoint,
    faults: endpoint.faults,
    callsOf: async (work) => {
      const start = calls.length;
      await work();
      return calls.slice(start);
    },
    close: async () => {
      client.destroy();
      await endpoint.close();
      await db.close();
      await rm(folder, { recursive: true });
    },
  };
};
