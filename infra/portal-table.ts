import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Table } from '../functions/table/client.ts';
import { runningHere, toolCredentials } from './running-portal.ts';

/** The table by its name on AWS, or that of the portal that runs on this machine. */
export const tableOfPortal = async (name: string | undefined, region: string | undefined): Promise<Table> => {
  if (name)
    return { name, client: DynamoDBDocumentClient.from(new DynamoDBClient(region ? { region } : {})) };
  const here = await runningHere('name a table on AWS with --table');
  const client = new DynamoDBClient({
    endpoint: here.endpoint,
    region: here.region,
    credentials: toolCredentials,
  });
  return { name: here.tableName, client: DynamoDBDocumentClient.from(client) };
};
