import type { Call, Cell, Variant } from './matrix.ts';

/** The columns of the table, in its order. */
export const variants: readonly (Variant & { title: string })[] = [
  { kind: 'before', often: 'once', title: 'fails before' },
  { kind: 'before', often: 'always', title: '… every time' },
  { kind: 'after', often: 'once', title: 'fails after' },
  { kind: 'after', often: 'always', title: '… every time' },
  { kind: 'late', often: 'once', title: 'too late' },
  { kind: 'late', often: 'always', title: '… every time' },
  { kind: 'reset', often: 'once', title: 'cut line' },
  { kind: 'twice', often: 'once', title: 'twice' },
  { kind: 'killed-before', often: 'once', title: 'killed before' },
  { kind: 'killed-after', often: 'once', title: 'killed after' },
];

const reads = /^(Get|BatchGet|Query|AdminGet)/;

/** The share that runs in every `npm test`: reads that fail, writes whose answer is lost or whose process ends. */
export const quickVariants = ({ action }: Call): Variant[] =>
  reads.test(action)
    ? [{ kind: 'before', often: 'always' }]
    : [
        { kind: 'after', often: 'always' },
        { kind: 'killed-after', often: 'once' },
      ];

const nameOf = ({ action, nth }: Call): string => (nth > 1 ? `${action} ${nth}` : action);
const wordOf = ({ outcome, smsRepeated }: Cell): string => `${outcome}${smsRepeated ? ' ²' : ''}`;

/** SMS may come twice where nobody can know whether the first one went out (docs/decisions/0001). */
export const mayRepeatSms = ({ call, subject }: Cell): boolean =>
  /^(send|close)-/.test(subject) && (call.action === 'Publish' || call.action === 'UpdateItem');

export type Row = { subject: string; call: string; words: string[] };

/** A row for each call of each operation and worker, in the order in which they are made. */
export const rowsOf = (calls: readonly { subject: string; call: Call }[], cells: readonly Cell[]): Row[] =>
  calls.map(({ subject, call }) => ({
    subject,
    call: nameOf(call),
    words: variants.map(({ kind, often }) => {
      const cell = cells.find(
        (one) =>
          one.subject === subject &&
          nameOf(one.call) === nameOf(call) &&
          one.variant.kind === kind &&
          one.variant.often === often,
      );
      return cell ? wordOf(cell) : '';
    }),
  }));
