import { text } from '#messages/vacancies/vacancy';
import { inLanguage } from '../../shell/language.ts';
import type { EligibilityState } from './eligibility.ts';

const Reasons = ({ lead, lines }: { lead: string; lines: string[] }) => (
  <div class="govuk-inset-text">
    <p>{lead}</p>
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
    <p>
      <a href={inLanguage('/profile')}>{text.completeProfile}</a>
    </p>
  </div>
);

/** What a person who stands so towards a vacancy may do, or what is missing. */
export const EligibilityAnswer = ({
  standing,
  vacancyId,
}: {
  standing: EligibilityState;
  vacancyId: string;
}) => {
  switch (standing.kind) {
    case 'applied':
      return (
        <p class="govuk-inset-text">
          {text.applied} <a href={inLanguage(`/application?vacancy=${vacancyId}`)}>{text.seeApplication}</a>
        </p>
      );
    case 'closed':
      return <p class="govuk-inset-text">{text.closed}</p>;
    case 'incomplete':
      return <Reasons lead={text.incomplete} lines={standing.missing.map((gap) => text.gaps[gap])} />;
    case 'unqualified':
      return <Reasons lead={text.notQualify} lines={standing.unmet.map((one) => text.unmet[one])} />;
    case 'qualified':
      return (
        <>
          <p class="govuk-inset-text">✓ {text.qualify}</p>
          <a class="govuk-button" href={inLanguage(`/apply?vacancy=${vacancyId}`)}>
            {text.apply}
          </a>
        </>
      );
  }
};
