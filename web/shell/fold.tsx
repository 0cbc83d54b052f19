import type { ComponentChildren } from 'preact';

type Props = {
  title: ComponentChildren;
  open?: boolean;
  /** Told when it unfolds and folds. */
  onToggle?: (open: boolean) => void;
  children: ComponentChildren;
};

/** On paper nothing is folded away. */
export const unfoldOnPaper = (): void =>
  addEventListener('beforeprint', () => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
  });

/** What is folded under its title, with or without scripts, until somebody wants to read it. */
export const Fold = ({ title, open, onToggle, children }: Props) => (
  <details class="govuk-details" open={open} onToggle={(event) => onToggle?.(event.currentTarget.open)}>
    <summary class="govuk-details__summary">
      <span class="govuk-details__summary-text">{title}</span>
    </summary>
    {children}
  </details>
);
