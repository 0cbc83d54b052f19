import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { clientTimeouts } from '../client-timeouts.ts';

/** The table as a use case receives it: the client and the name travel together. */
export type Table = { readonly client: DynamoDBDocumentClient; readonly name: string };

/** A map may have a key `constructor`: the marshaller would take it for a class's instance and refuse it. */
export const marshallOptions = { removeUndefinedValues: true, convertClassInstanceToMap: true };

/** Opens the table that TABLE_NAME names. */
export const openTable = (name: string = process.env.TABLE_NAME ?? ''): Table => ({
  name,
  client: DynamoDBDocumentClient.from(new DynamoDBClient(clientTimeouts), {
    marshallOptions,
  }),
});
