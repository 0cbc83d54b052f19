import type { ComponentChildren } from 'preact';

/** A part of a long form under its own heading. */
export const Fieldset = ({
  title,
  lead,
  children,
}: {
  title: string;
  lead?: string;
  children: ComponentChildren;
}) => (
  <fieldset class="govuk-fieldset card officer-part">
    <legend>
      <h2>{title}</h2>
    </legend>
    {lead && <p class="quiet">{lead}</p>}
    {children}
  </fieldset>
);
