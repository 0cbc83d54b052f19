import { text } from '#messages/shell/shell';

/** What to do where a part of the page waits for a script that this browser does not run. */
export const NoScript = () => (
  <noscript>
    <p class="govuk-inset-text">{text.noScript}</p>
  </noscript>
);
