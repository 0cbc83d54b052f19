import { text } from '#messages/account/forms/account';

/** What to try when an SMS does not come; `lines` are of what was asked for, the rest is of every SMS. */
export const NothingCame = ({ lines }: { lines: readonly string[] }) => (
  <>
    <h2>{text.nothingCame}</h2>
    <ul>
      {[...lines, ...text.everySms].map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  </>
);
