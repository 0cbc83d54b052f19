import { text } from '#messages/vacancies/vacancy';
import type { Vacancy } from '../../../contract/vacancy.ts';
import { useMe } from '../../account/me.ts';
import { inLanguage } from '../../shell/language.ts';
import { useRoles } from '../../shell/layout.tsx';
import { LoadFailure } from '../../shell/load-failure.tsx';
import { useLocation } from '../../shell/location.ts';
import { Skeleton } from '../../shell/skeleton.tsx';
import { useHydrated } from '../../shell/use-hydrated.ts';
import { eligibilityOf, isOpen } from '../details/eligibility.ts';
import { ClosedAnswer, EligibilityAnswer } from '../details/eligibility-answer.tsx';
import { noVacancy, useVacancy } from '../details/use-vacancy.ts';
import { VacancyDetails } from '../details/vacancy-details.tsx';
import { vacancyName } from '../vacancy-card.tsx';

const MyStanding = ({ vacancy }: { vacancy: Vacancy }) => {
  const { me, problem, reload } = useMe();
  if (problem) return <LoadFailure problem={problem} again={reload} />;
  if (!me) return <Skeleton label={text.loading} lines={2} />;
  return <EligibilityAnswer standing={eligibilityOf(me, vacancy, new Date())} me={me} vacancy={vacancy} />;
};

const EligibilityState = ({ vacancy }: { vacancy: Vacancy }) => {
  const roles = useRoles();
  if (roles.includes('professional')) return <MyStanding vacancy={vacancy} />;
  if (roles.length > 0) return null;
  if (!isOpen(vacancy, new Date())) return <ClosedAnswer />;
  const back = encodeURIComponent(`/vacancy?id=${vacancy.vacancyId}`);
  return (
    <a class="govuk-button" href={inLanguage(`/sign-in?return=${back}`)}>
      {text.signInToApply}
    </a>
  );
};

const VacancyPage = () => {
  const { query } = useLocation();
  const id = useHydrated() ? (query.get('id') ?? noVacancy) : '';
  const { vacancy, problem } = useVacancy(id);
  return (
    <>
      <a class="govuk-back-link" href={inLanguage('/vacancies')}>
        {text.back}
      </a>
      <h1>{vacancy ? vacancyName(vacancy) : text.title}</h1>
      {problem && <LoadFailure problem={problem} />}
      {!vacancy && !problem && <Skeleton label={text.loading} lines={7} />}
      {vacancy && (
        <>
          <VacancyDetails vacancy={vacancy} now={new Date()} />
          <EligibilityState vacancy={vacancy} />
        </>
      )}
    </>
  );
};
export default VacancyPage;
