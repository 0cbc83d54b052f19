import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { killAgainAndAgain } from '../tests/durability/kill-and-restart.ts';
import { atMost, type Gauge, known, median } from './gauge.ts';

const kills = 10;
const mostReadySeconds = 10;

const measure = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'durability-'));
  const outcome = await killAgainAndAgain({ folder, kills, people: 12, loadMs: 4_000, untilTold: true });
  await rm(folder, { recursive: true, force: true });
  const { acknowledged, missing, impossible, smsLost, deadLetters, readyMs } = outcome;
  for (const line of [...missing, ...impossible.map(({ where, what }) => `${where}: ${what}`)])
    process.stderr.write(`${line}\n`);
  const { accounts, saves, steps, published } = acknowledged;
  return {
    readings: [
      known('kill -9 of npm start at work', kills),
      known('acknowledged: accounts', accounts),
      known('acknowledged: saves of a profile', saves),
      known('acknowledged: steps of applications', steps),
      known('acknowledged: vacancies published', published),
      atMost('acknowledged and missing after a kill', missing.length, 0),
      atMost('half done: states that cannot be', impossible.length, 0),
      atMost('enqueued SMS, neither sent nor kept', smsLost, 0),
      known('among the dead letters: five tries, each cut off by a kill', deadLetters),
      known('ready again, median', median(readyMs) / 1000, ' s'),
      atMost('ready again, slowest', Math.max(...readyMs) / 1000, mostReadySeconds, ' s'),
    ],
  };
};

export const durability: Gauge = {
  name: 'durability',
  title: 'Durability',
  how: `What \`npm start\` runs, in a process of its own, is killed ${kills} times while twelve people register, fill in their
profiles, apply, withdraw and apply again and an officer publishes and decides; after each restart every acknowledged write is
looked for, and at the end the whole table and its index are looked over for states that cannot be.`,
  measure,
};
