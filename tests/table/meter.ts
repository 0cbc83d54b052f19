import { isDeepStrictEqual } from 'node:util';
import {
  BatchGetCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  type GetCommandOutput,
  QueryCommand,
} from '@aws-sdk/lib-dynamodb';
import type { Table } from '../../functions/table/client.ts';
import { entrySize, itemSize, readUnits, writeUnits } from './capacity.ts';

type Item = { pk: string; sk: string; listPk?: string; listSk?: string; summary?: object };
type Key = { pk: string; sk: string };
type WriteInput = { Key?: Key; Item?: Item };
type Command = { constructor: { name: string }; input: object };

/** Calls and capacity units by DynamoDB's rules, however the emulator counts. */
export type Spent = { calls: number; read: number; write: number };

/** Index entries cost one write to add, change or take out, and two to move. */
const indexUnits = (before: Item | undefined, after: Item | undefined): number => {
  const [was, is] = [before ? entrySize(before) : 0, after ? entrySize(after) : 0];
  if (was === 0 || is === 0) return was + is === 0 ? 0 : writeUnits(was + is);
  if (before?.listPk !== after?.listPk || before?.listSk !== after?.listSk)
    return writeUnits(was) + writeUnits(is);
  return isDeepStrictEqual(before?.summary, after?.summary) ? 0 : writeUnits(Math.max(was, is));
};

const partsOf = (name: string, input: object): { parts: WriteInput[]; factor: number } => {
  if (name === 'TransactWriteCommand') {
    const { TransactItems } = input as { TransactItems: Record<string, WriteInput>[] };
    return { parts: TransactItems.flatMap((entry) => Object.values(entry)), factor: 2 };
  }
  const writes = ['PutCommand', 'UpdateCommand', 'DeleteCommand'].includes(name);
  return { parts: writes ? [input as WriteInput] : [], factor: 1 };
};

const total = (items: readonly object[]): number =>
  items.reduce((sum: number, item) => sum + itemSize(item), 0);

const readCost = (command: Command, answer: object): number => {
  if (command instanceof GetCommand)
    return readUnits(
      itemSize((answer as GetCommandOutput).Item ?? {}),
      command.input.ConsistentRead ?? false,
    );
  if (command instanceof QueryCommand) {
    const { Items = [] } = answer as { Items?: Item[] };
    const size = command.input.IndexName
      ? Items.reduce((sum, item) => sum + entrySize(item), 0)
      : total(Items);
    return readUnits(size, command.input.ConsistentRead ?? false);
  }
  if (!(command instanceof BatchGetCommand)) return 0;
  const { Responses = {} } = answer as { Responses?: Record<string, Item[]> };
  return Object.values(Responses)
    .flat()
    .reduce((sum, item) => sum + readUnits(itemSize(item), true), 0);
};

/** A table that counts what is spent on it; it looks at each item before and after a write to know its size. */
export const metered = ({ client, name }: Table): { table: Table; spent: Spent } => {
  const spent: Spent = { calls: 0, read: 0, write: 0 };
  const look = async ({ pk, sk }: Key): Promise<Item | undefined> => {
    const { Item } = await client.send(
      new GetCommand({ TableName: name, Key: { pk, sk }, ConsistentRead: true }),
    );
    return Item as Item | undefined;
  };
  const send = async (command: Command): Promise<object> => {
    const { parts, factor } = partsOf(command.constructor.name, command.input);
    const keys = parts.map(({ Key, Item }) => (Key ?? Item) as Key);
    const before = await Promise.all(keys.map(look));
    spent.calls += 1;
    const answer = (await client.send(command as never)) as object;
    spent.read += readCost(command, answer);
    for (const [index, key] of keys.entries()) {
      const [was, is] = [before[index], await look(key)];
      const size = Math.max(was ? itemSize(was) : 0, is ? itemSize(is) : 0);
      spent.write += factor * writeUnits(size) + indexUnits(was, is);
    }
    return answer;
  };
  return { table: { name, client: { send } as unknown as DynamoDBDocumentClient }, spent };
};
