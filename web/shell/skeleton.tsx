import { NoScript } from './no-script.tsx';

/** Where something is still coming: quiet bars, and a word for those who hear the page. */
export const Skeleton = ({ label, lines = 3 }: { label: string; lines?: number }) => (
  <>
    <NoScript />
    <div class="coming" role="status">
      <span class="govuk-visually-hidden">{label}</span>
      {Array.from({ length: lines }, (_, index) => (
        <span key={index} class={`skeleton skeleton--${index % 3}`} aria-hidden="true" />
      ))}
    </div>
  </>
);
