import type { ComponentChildren } from 'preact';

export type SummaryRow = { label: string; value: ComponentChildren; change?: string | undefined };

/** Facts under their labels, each with a link to change it where it has one. */
export const SummaryList = ({ rows, changeWord }: { rows: readonly SummaryRow[]; changeWord?: string }) => (
  <dl class="govuk-summary-list">
    {rows.map(({ label, value, change }) => (
      <div class="govuk-summary-list__row" key={label}>
        <dt class="govuk-summary-list__key">{label}</dt>
        <dd class="govuk-summary-list__value">{value}</dd>
        {change && (
          <dd class="govuk-summary-list__actions">
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
