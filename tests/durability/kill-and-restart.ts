import { randomInt } from 'node:crypto';
import { cp, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { clientConfig } from '../../cloud-emulator/endpoint/client-config.ts';
import { checkConsistency, type Item } from '../../functions/consistency-check/check-consistency.ts';
import type { Finding } from '../../functions/consistency-check/finding.ts';
import { missingMessages } from '../../functions/consistency-check/missing-messages.ts';
import { byList } from '../../functions/table/keys.ts';
import { everyItem } from '../../infra/every-item.ts';
import { Connection } from './connection.ts';
import { missingInOffice, type Office, officiate } from './officer.ts';
import { type Acknowledged, live, missing } from './people.ts';
import { type PortalProcess, startProcess } from './portal-process.ts';

export type Outcome = {
  kills: number;
  /** Milliseconds from each start after a kill to the first request served. */
  readyMs: number[];
  acknowledged: { accounts: number; saves: number; steps: number; published: number };
  missing: string[];
  impossible: Finding[];
  /** SMS that were enqueued and neither sent nor waiting in a queue nor among the dead letters. */
  smsLost: number;
  /** Intents among the dead letters: each try of theirs was cut off by a kill. */
  deadLetters: number;
};

/** `untilTold`: waits until every SMS was sent; without it, an intent that waits in a queue is enough. */
type Plan = { folder: string; kills: number; people: number; loadMs: number; untilTold: boolean };

const tableOf = async (dataFolder: string) => {
  const { endpoint, region, tableName } = JSON.parse(
    await readFile(join(dataFolder, 'running.json'), 'utf8'),
  );
  const client = DynamoDBDocumentClient.from(new DynamoDBClient(clientConfig(endpoint, region)));
  return { client, name: tableName as string };
};

/** Entries of the index whose item says otherwise, and items that the index does not have. */
const indexFindings = async (
  table: Awaited<ReturnType<typeof tableOf>>,
  items: readonly Item[],
): Promise<Finding[]> => {
  const entries: Item[] = [];
  let next: Record<string, unknown> | undefined;
  do {
    const page = await table.client.send(
      new ScanCommand({ TableName: table.name, IndexName: byList, ExclusiveStartKey: next }),
    );
    entries.push(...((page.Items ?? []) as Item[]));
    next = page.LastEvaluatedKey;
  } while (next);
  const text = (one: object) => {
    const { pk, sk, listPk, listSk, summary } = one as Item & Record<string, unknown>;
    return JSON.stringify([pk, sk, listPk, listSk, summary]);
  };
  const indexed = new Set(entries.map(text));
  const listed = new Set(items.filter((item) => 'listPk' in item).map(text));
  const apart =
    [...indexed].filter((one) => !listed.has(one)).length +
    [...listed].filter((one) => !indexed.has(one)).length;
  return Array.from({ length: apart }, () => ({
    what: 'the index agrees with the items',
    where: byList,
  }));
};

const dump = async (dataFolder: string) => {
  const table = await tableOf(dataFolder);
  try {
    const items: Item[] = [];
    for await (const item of everyItem(table)) items.push(item);
    return {
      items,
      impossible: [...(await checkConsistency(items)), ...(await indexFindings(table, items))],
    };
  } finally {
    table.client.destroy();
  }
};

type Counts = { visible: number; inFlight: number; delayed: number; deadLetters?: unknown };
const waiting = (connection: Connection): Promise<number> =>
  connection.look('/_local/queues', (queues) =>
    (queues as Counts[])
      .filter(({ deadLetters }) => !deadLetters)
      .reduce((sum, { visible, inFlight, delayed }) => sum + visible + inFlight + delayed, 0),
  );

/** Intents that the deaths of the portal used up: given up, kept, and for an operator to send again. */
const givenUp = (connection: Connection): Promise<number> =>
  connection.look('/_local/queues', (queues) =>
    (queues as Counts[]).reduce((sum, { deadLetters, visible }) => sum + (deadLetters ? visible : 0), 0),
  );

/** What a worker is at can look impossible for a moment: what stays is real. */
const settled = async (connection: Connection, dataFolder: string, { untilTold }: Plan) => {
  const until = Date.now() + (untilTold ? 180_000 : 10_000);
  for (;;) {
    const [enqueued, deadLetters] = [await waiting(connection), await givenUp(connection)];
    const { items, impossible } = await dump(dataFolder);
    const silent = missingMessages(items).length;
    const smsLost = Math.max(0, silent - deadLetters - (untilTold ? 0 : enqueued));
    if ((impossible.length === 0 && smsLost === 0) || Date.now() > until)
      return { impossible, smsLost, deadLetters };
    await wait(500);
  }
};

const shuffledNumbers = (count: number) => {
  const first = randomInt(20_000_000, 90_000_000);
  return Array.from({ length: count }, (_, index) => String(first + index));
};

/** What a restore from a backup brings: the same files elsewhere, as they were when the process died. */
const copyOf = async (folder: string): Promise<string> => {
  const copy = join(dirname(folder), 'copy');
  await cp(folder, copy, { recursive: true });
  return copy;
};

/**
 * Kills a portal at work again and again, and looks each time whether everything acknowledged is still there;
 * the last time it goes on from a copy of its data folder.
 */
export const killAgainAndAgain = async (plan: Plan): Promise<Outcome> => {
  const connection = new Connection();
  let folder = join(plan.folder, 'data');
  let portal: PortalProcess = await startProcess(folder);
  connection.url = portal.url;
  let over = false;
  const numbers = shuffledNumbers(plan.people);
  const people = numbers.map(
    (number): Acknowledged => ({
      phone: `2547${number}`,
      sections: {},
      entries: 0,
      saves: 0,
      steps: [],
    }),
  );
  const office: Office = { published: [], accepted: new Map() };
  const work = Promise.all([
    ...people.map((one, index) => live(connection, one, numbers[index] as string, () => over)),
    officiate(connection, office, people, () => over),
  ]);
  const failed: unknown[] = [];
  work.catch((error) => failed.push(error));
  const readyMs: number[] = [];
  const lost: string[] = [];
  for (let kill = 1; kill <= plan.kills; kill++) {
    await wait(plan.loadMs * (0.5 + Math.random()));
    await portal.kill();
    connection.url = '';
    const known = structuredClone(people);
    const { published } = structuredClone(office);
    if (kill === plan.kills) folder = await copyOf(folder);
    portal = await startProcess(folder);
    readyMs.push(portal.readyMs);
    const apart = new Connection();
    apart.url = portal.url;
    lost.push(
      ...(await Promise.all(known.map((one) => missing(apart, one)))).flat(),
      ...(await missingInOffice(apart, { ...office, published })),
    );
    if (failed.length > 0) throw failed[0];
    connection.url = portal.url;
  }
  over = true;
  await work;
  const { impossible, smsLost, deadLetters } = await settled(connection, folder, plan);
  lost.push(...(await Promise.all(people.map((one) => missing(connection, one)))).flat());
  await portal.kill();
  const sum = (count: (one: Acknowledged) => number) => people.reduce((all, one) => all + count(one), 0);
  return {
    kills: plan.kills,
    readyMs,
    acknowledged: {
      accounts: sum(({ token }) => (token ? 1 : 0)),
      saves: sum(({ saves, sections, entries }) => saves + Object.keys(sections).length + entries),
      steps: sum(({ steps }) => steps.length),
      published: office.published.length,
    },
    missing: lost,
    impossible,
    smsLost,
    deadLetters,
  };
};
