import { join } from 'node:path';
import { type Row, variants } from './variants.ts';

export const file = join(import.meta.dirname, '../../docs/generated/faults.md');

const preface = `# What happens when something fails

Every operation of the contract and every kind of intent of the queues' workers, run through API Gateway's and the queues'
stand-ins with the real bundles and SDK; every call that it makes to another service; everything that can happen to that call.
Then it is sent again, with the same idempotency key, as a browser or the queue would. In every cell the second answer and
all that is in the table, the user pool and the phones afterwards are **the same as without a fault**: one effect, nothing lost.

The words say what the first answer was:

- **ok**: as if nothing had happened; the SDK's or the portal's own second try did it.
- **busy**: 503 with a sentence that says to try again; a worker gives the intent back to its queue.
- **cut off**: the process is gone, and API Gateway answers 500 without words; the page has words for that, and sends again what is safe to send again. A worker's intent comes back when its time is over.
- **²**: the same SMS came twice. Only where nobody can know whether the first went out ([why](../decisions/0001-enqueued-before-the-write.md)).

The columns: the call fails before it had an effect, or after; once, or however often it is tried; its answer comes when
nobody waits for it any more; the line breaks after the effect; the call takes effect twice; the function's process is killed
before the call, or after it took effect.

Written by \`npm run bench -- faults\`; \`tests/faults/faults.test.ts\` runs a share of it every time and holds this page to it.
`;

const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;

/** The page with the whole matrix. */
export const pageOf = (rows: readonly Row[]): string => {
  const titles = ['what', 'call', ...variants.map(({ title }) => title)];
  const body = rows.map(({ subject, call, words }, index) =>
    line([subject === rows[index - 1]?.subject ? '' : `\`${subject}\``, call, ...words]),
  );
  return `${preface}\n${[line(titles), line(titles.map(() => '---')), ...body].join('\n')}\n`;
};

/** The rows that a page has. */
export const rowsIn = (page: string): Row[] => {
  let subject = '';
  return page
    .split('\n')
    .filter((one) => one.startsWith('| '))
    .slice(2)
    .map((one) => {
      const [what = '', call = '', ...words] = one
        .slice(2, -2)
        .split(' | ')
        .map((cell) => cell.trim());
      subject = what.replaceAll('`', '') || subject;
      return { subject, call, words };
    });
};
