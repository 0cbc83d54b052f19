import type { ComponentChildren } from 'preact';

export type SummaryRow = { label: string; value: ComponentChildren; change?: string | undefined };

/** Facts under their labels, each with a link to change it where it has one. */
export const SummaryList = ({ rows, changeWord }: { rows: readonly SummaryRow[]; changeWord?: string }) => (
  <dl class="summary">
    {rows.map(({ label, value, change }) => (
      <div key={label}>
        <dt>{label}</dt>
        <dd>{value}</dd>
        {change && (
          <dd class="summary__change">
            <a href={change}>
              {changeWord}
              <span class="govuk-visually-hidden"> {label}</span>
            </a>
          </dd>
        )}
      </div>
    ))}
  </dl>
);
