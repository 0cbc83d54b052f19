import { useEffect, useState } from 'preact/hooks';
import { text } from '#messages/information/home';
import type { VacancySummary } from '../../../contract/vacancy.ts';
import { homeOf } from '../../account/access.tsx';
import { call } from '../../api/client.ts';
import { inLanguage } from '../../shell/language.ts';
import { useRoles } from '../../shell/layout.tsx';
import { Skeleton } from '../../shell/skeleton.tsx';
import { VacancyCard } from '../../vacancies/vacancy-card.tsx';

const shown = 3;

const OpenNow = () => {
  const [vacancies, setVacancies] = useState<VacancySummary[]>();
  useEffect(() => {
    void call('GET /api/vacancies', { query: {} }).then((answer) =>
      setVacancies(answer.ok ? answer.value.vacancies.slice(0, shown) : []),
    );
  }, []);
  if (!vacancies) return <Skeleton label={text.loading} lines={4} />;
  if (vacancies.length === 0) return <p>{text.none}</p>;
  return (
    <ul class="cards">
      {vacancies.map((vacancy) => (
        <li key={vacancy.vacancyId} class="card">
          <VacancyCard vacancy={vacancy} />
        </li>
      ))}
    </ul>
  );
};

/** Who is signed in already is offered no account, but the way to their own pages. */
const Ways = () => {
  const roles = useRoles();
  return (
    <p class="actions">
      {roles.length > 0 ? (
        <a class="govuk-button" href={inLanguage(homeOf(roles))}>
          {text.goOn}
        </a>
      ) : (
        <>
          <a class="govuk-button" href={inLanguage('/create-account')}>
            {text.create}
          </a>
          <a class="govuk-button govuk-button--secondary" href={inLanguage('/sign-in')}>
            {text.signIn}
          </a>
        </>
      )}
    </p>
  );
};

const Home = () => (
  <>
    <h1>{text.title}</h1>
    <p class="lead">{text.lead}</p>
    <Ways />
    <h2>{text.open}</h2>
    <OpenNow />
    <p>
      <a href={inLanguage('/vacancies')}>{text.all}</a>
    </p>
    <h2>{text.how}</h2>
    <ol>
      {text.steps.map((step) => (
        <li key={step}>{step}</li>
      ))}
    </ol>
    <p class="actions">
      <a href={inLanguage('/manual')}>{text.manual}</a>
      <a href={inLanguage('/manual.pdf')} download>
        {text.manualPdf}
      </a>
    </p>
  </>
);
export default Home;
