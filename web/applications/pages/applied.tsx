import { text } from '#messages/applications/application';
import { SignedIn } from '../../account/access.tsx';
import { inLanguage } from '../../shell/language.ts';
import { useLocation } from '../../shell/location.ts';
import { useHydrated } from '../../shell/use-hydrated.ts';

const Applied = () => {
  const { query } = useLocation();
  const reference = useHydrated() ? (query.get('reference') ?? '') : '';
  return (
    <>
      <div class="govuk-panel govuk-panel--confirmation">
        <h1 class="govuk-panel__title">{text.done}</h1>
        <div class="govuk-panel__body">
          {text.reference}
          <br />
          <SignedIn as="professional" waiting="…">
            <strong>{reference}</strong>
          </SignedIn>
        </div>
      </div>
      <h2>{text.next}</h2>
      <ul>
        {text.nextSteps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ul>
      <a class="govuk-button" href={inLanguage('/dashboard')}>
        {text.toDashboard}
      </a>
    </>
  );
};
export default Applied;
