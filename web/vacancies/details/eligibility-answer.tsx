import type { ComponentChildren } from 'preact';
import { text as profileText } from '#messages/profile/completeness';
import { text } from '#messages/vacancies/vacancy';
import type { Me } from '../../../contract/operations/profile.ts';
import type { Vacancy } from '../../../contract/vacancy.ts';
import { gapPages } from '../../profile/gap-pages.ts';
import { inLanguage } from '../../shell/language.ts';
import type { EligibilityState } from './eligibility.ts';
import { neededAndMine } from './needed-and-mine.ts';

type Standing = Exclude<EligibilityState, { kind: 'closed' }>;
type Props = { standing: EligibilityState; me: Me; vacancy: Vacancy };

export const ClosedAnswer = () => <p class="govuk-inset-text">{text.closed}</p>;

const Reasons = ({ lead, no, children }: { lead: string; no?: boolean; children: ComponentChildren }) => (
  <div class={`govuk-inset-text${no ? ' no' : ''}`}>
    <p>
      <strong>{lead}</strong>
    </p>
    <ul>{children}</ul>
  </div>
);

/** A person qualifies or not; what stands in the way says what is needed, and what the profile says. */
const answers: {
  [K in Standing['kind']]: (props: Props & { standing: Extract<Standing, { kind: K }> }) => ComponentChildren;
} = {
  applied: ({ vacancy }) => (
    <p class="govuk-inset-text">
      {text.applied}{' '}
      <a href={inLanguage(`/application?vacancy=${vacancy.vacancyId}`)}>{text.seeApplication}</a>
    </p>
  ),
  incomplete: ({ standing, vacancy }) => (
    <Reasons lead={text.incomplete}>
      {standing.missing.map((gap) => (
        <li key={gap}>
          <a
            href={inLanguage(
              `${gapPages[gap]}?return=${encodeURIComponent(`/vacancy?id=${vacancy.vacancyId}`)}`,
            )}
          >
            {profileText.gaps[gap]}
          </a>
        </li>
      ))}
    </Reasons>
  ),
  unqualified: ({ standing, me, vacancy }) => (
    <>
      <Reasons lead={text.notQualify} no>
        {standing.unmet.map((requirement) => {
          const { needed, mine } = neededAndMine(requirement, me.profile, vacancy, new Date());
          return (
            <li key={requirement}>
              {text.needs(needed)} <span class="quiet">{text.yours(mine)}</span>
            </li>
          );
        })}
      </Reasons>
      <p>
        {text.wrongProfile} <a href={inLanguage('/profile')}>{text.completeProfile}</a>
      </p>
    </>
  ),
  qualified: ({ vacancy }) => (
    <>
      <p class="govuk-inset-text">✓ {text.qualify}</p>
      <a class="govuk-button" href={inLanguage(`/apply?vacancy=${vacancy.vacancyId}`)}>
        {text.apply}
      </a>
    </>
  ),
};

/** What a person who stands so towards a vacancy may do, or what is missing. */
export const EligibilityAnswer = (props: Props) => {
  const { standing } = props;
  if (standing.kind === 'closed') return <ClosedAnswer />;
  const answer = answers[standing.kind] as (props: Props) => ComponentChildren;
  return <>{answer(props)}</>;
};
