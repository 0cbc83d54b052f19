import type { Vacancy } from '../../contract/vacancy.ts';
import { useArrived } from '../arrived.ts';
import { useRoles } from '../components/layout.tsx';
import { Skeleton } from '../components/skeleton.tsx';
import { Trouble } from '../components/trouble.tsx';
import { vacancyName } from '../components/vacancy-card.tsx';
import { VacancyDetails } from '../components/vacancy-details.tsx';
import { inLanguage } from '../language.ts';
import { useMe } from '../me.ts';
import { text } from '../messages/en/vacancy.ts';
import { usePlace } from '../router.tsx';
import { isOpen, type Standing as Stand, standingOf } from '../standing.ts';
import { useVacancy } from '../vacancy.ts';

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

const Answer = ({ standing, vacancyId }: { standing: Stand; vacancyId: string }) => {
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

const MyStanding = ({ vacancy }: { vacancy: Vacancy }) => {
  const { me, problem, reload } = useMe();
  if (problem) return <Trouble problem={problem} again={reload} />;
  if (!me) return <Skeleton label={text.loading} lines={2} />;
  return <Answer standing={standingOf(me, vacancy, new Date())} vacancyId={vacancy.vacancyId} />;
};

const Standing = ({ vacancy }: { vacancy: Vacancy }) => {
  const roles = useRoles();
  if (roles.includes('professional')) return <MyStanding vacancy={vacancy} />;
  if (roles.length > 0) return null;
  if (!isOpen(vacancy, new Date()))
    return <Answer standing={{ kind: 'closed' }} vacancyId={vacancy.vacancyId} />;
  const back = encodeURIComponent(`/vacancy?id=${vacancy.vacancyId}`);
  return (
    <a class="govuk-button" href={inLanguage(`/sign-in?return=${back}`)}>
      {text.signInToApply}
    </a>
  );
};

const VacancyPage = () => {
  const { query } = usePlace();
  const id = useArrived() ? (query.get('id') ?? '') : '';
  const { vacancy, problem } = useVacancy(id);
  return (
    <>
      <a class="govuk-back-link" href={inLanguage('/vacancies')}>
        {text.back}
      </a>
      <h1>{vacancy ? vacancyName(vacancy) : text.title}</h1>
      {problem && <Trouble problem={problem} />}
      {!vacancy && !problem && <Skeleton label={text.loading} lines={7} />}
      {vacancy && (
        <>
          <VacancyDetails vacancy={vacancy} now={new Date()} />
          <Standing vacancy={vacancy} />
        </>
      )}
    </>
  );
};
export default VacancyPage;
