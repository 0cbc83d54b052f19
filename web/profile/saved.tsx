import { text } from '#messages/profile/profile';

/** Says that what was sent from the page before is saved. */
export const Saved = () => (
  <p class="govuk-inset-text" role="status">
    ✓ {text.saved}
  </p>
);
