import { writeFile } from 'node:fs/promises';
import { checkConsistency } from '../functions/consistency-check/check-consistency.ts';
import { everyItem } from '../infra/every-item.ts';
import { openImpatientPortal } from '../tests/faults/impatient-portal.ts';
import { runMatrix } from '../tests/faults/matrix.ts';
import { file, pageOf } from '../tests/faults/page.ts';
import { mayRepeatSms, rowsOf, variants } from '../tests/faults/variants.ts';
import { atMost, type Gauge, known } from './gauge.ts';

const measure = async () => {
  const fixtures = await openImpatientPortal();
  try {
    const { calls, cells } = await runMatrix(fixtures, { variantsFor: () => variants, concurrency: 10 });
    const findings = await checkConsistency(everyItem(fixtures.table));
    const wrong = cells.filter((cell) => cell.wrong);
    for (const { subject, call, variant, wrong: what } of wrong)
      process.stderr.write(
        `${subject}, ${call.action} ${call.nth}, ${variant.kind} ${variant.often}: ${what}\n`,
      );
    await writeFile(file, pageOf(rowsOf(calls, cells)));
    const first = (outcome: string) => cells.filter((cell) => cell.outcome === outcome).length;
    return {
      readings: [
        known('operations and kinds of intents', new Set(calls.map(({ subject }) => subject)).size),
        known('their calls to other services', calls.length),
        known('calls × faults', cells.length),
        known('first answer as if nothing had happened', first('ok')),
        known('first answer: busy, try again', first('busy')),
        known('first answer: cut off', first('cut off')),
        atMost('not one effect, or no clear answer, when sent again', wrong.length, 0),
        atMost(
          'SMS twice where it could be known that the first went out',
          cells.filter((cell) => cell.smsRepeated && !mayRepeatSms(cell)).length,
          0,
        ),
        atMost('states that cannot be, in the table afterwards', findings.length, 0),
      ],
    };
  } finally {
    await fixtures.close();
  }
};

export const faults: Gauge = {
  name: 'faults',
  title: 'Faults',
  how: `Every operation of the contract and every kind of intent × every call to another service × what can happen to it, then sent
again as a browser or a queue would. Each cell is in \`docs/generated/faults.md\`.`,
  measure,
};
