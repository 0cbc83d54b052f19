import { text } from '#messages/officer/vacancy';
import type { differences } from './vacancy-values.ts';

type Props = { caption: string; rows: ReturnType<typeof differences>; before?: string; after?: string };

/** What was and what is, a detail a line. */
export const Differences = ({ caption, rows, before = text.before, after = text.after }: Props) => (
  <table class="govuk-table responsive officer-table officer-differences">
    <caption class="govuk-visually-hidden">{caption}</caption>
    <thead>
      <tr>
        {[text.field, before, after].map((heading) => (
          <th class="govuk-table__header" scope="col" key={heading}>
            {heading}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map((row) => (
        <tr key={row.field}>
          <th class="govuk-table__header" scope="row">
            {row.name}
          </th>
          <td class="govuk-table__cell" data-label={before}>
            <span>{row.before || text.nothing}</span>
          </td>
          <td class="govuk-table__cell" data-label={after}>
            <span>{row.after || text.nothing}</span>
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);
