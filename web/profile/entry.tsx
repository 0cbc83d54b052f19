import type { EntryLines } from './facts.ts';

/** An entry of a list: what, where and when, a line each. */
export const Entry = ({ title, detail, period }: EntryLines) => (
  <>
    <strong>{title}</strong>
    <br />
    {detail}
    <br />
    <span class="quiet">{period}</span>
  </>
);
