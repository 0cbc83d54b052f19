/**
 * Sizes and capacity units by DynamoDB's documented rules.
 * Source: Amazon DynamoDB developer guide, "DynamoDB item sizes and formats" and "DynamoDB read and write operations".
 */
const bytes = (text: string): number => Buffer.byteLength(text);

/** A number takes about one byte for two significant digits and one more. */
const numberSize = (value: number): number =>
  Math.ceil(String(Math.abs(value)).replace(/[.]|^0+|0+$/g, '').length / 2) + 1 + (value < 0 ? 1 : 0);

const valueSize = (value: unknown): number => {
  if (value === null || typeof value === 'boolean') return 1;
  if (typeof value === 'string') return bytes(value);
  if (typeof value === 'number') return numberSize(value);
  if (Array.isArray(value)) return 3 + value.reduce((sum: number, one) => sum + 1 + valueSize(one), 0);
  return 3 + attributesSize(value as object, 1);
};

const attributesSize = (map: object, overhead: number): number =>
  Object.entries(map)
    .filter(([, value]) => value !== undefined)
    .reduce((sum, [name, value]) => sum + overhead + bytes(name) + valueSize(value), 0);

/** The size of an item in bytes: names and values, with 3 bytes for each list or map and 1 for each member. */
export const itemSize = (item: object): number => attributesSize(item, 0);

/** Write units of putting, changing or deleting an item of this many bytes. */
export const writeUnits = (size: number): number => Math.max(1, Math.ceil(size / 1024));

/** Read units; half for an eventually consistent read. */
export const readUnits = (size: number, consistent: boolean): number =>
  Math.max(1, Math.ceil(size / 4096)) * (consistent ? 1 : 0.5);

type Listed = { pk: string; sk: string; listPk?: string; listSk?: string; summary?: object };

/** The size of an item's entry in the index byList: the keys of both and the summary; 0 where it is not listed. */
export const entrySize = ({ pk, sk, listPk, listSk, summary }: Listed): number =>
  listPk === undefined ? 0 : itemSize({ pk, sk, listPk, listSk, summary });
