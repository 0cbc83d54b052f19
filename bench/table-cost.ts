import { type Spender, spending } from '../tests/table/spending.ts';
import { atMost, type Gauge, known, type Reading } from './gauge.ts';

const [mostCallsToRead, mostCallsToWrite, mostToApply] = [1, 2, 6];

/** What works behind the queues and the clock: no person waits for it. */
const behind = (name: string): boolean => name.startsWith('the ') || name.startsWith('what ');

const readingOf = (name: Spender): Reading => {
  const [calls, read, write] = spending[name];
  if (behind(name)) return known(`${name}: calls, read units, write units`, `${calls}, ${read}, ${write}`);
  const most = write === 0 ? mostCallsToRead : mostCallsToWrite;
  return atMost(`${name}: calls (read units ${read}, write units ${write})`, calls, most);
};

const measure = async () => {
  const applying = spending.applyForVacancy[2] + spending['the sender of a notice'][2];
  return {
    readings: [
      ...(Object.keys(spending) as Spender[]).map(readingOf),
      atMost('applying with the message that it causes: write units', applying, mostToApply),
    ],
  };
};

export const tableCost: Gauge = {
  name: 'table-cost',
  title: 'Table cost',
  how: `What each operation spends on the table, by DynamoDB's documented rules and the sizes of the contract's examples. The
figures are those that \`tests/table/cost.test.ts\` and \`tests/identity/cost.test.ts\` hold the code to, with every run of the tests.
A read should take one call, a write two.`,
  whyMissed: `three operations need a call more than the rule allows: \`readMyData\` is everything that is held of a person, and the
number's own partition is another one than the profile's; \`closeAccount\` counts the password that it asks for again as an
attempt, before it reads and marks the profile; \`applyForVacancy\` reads the vacancy beside the person's partition, both at
the same moment, so that it waits twice and not three times. None of them is in the path of everybody.`,
  measure,
};
