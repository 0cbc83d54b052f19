import { useEffect } from 'preact/hooks';
import { text } from '#messages/officer/correction';
import { text as words } from '#messages/officer/officer';
import { SignedIn } from '../../account/access.tsx';
import { call } from '../../api/client.ts';
import { inLanguage } from '../../shell/language.ts';
import { useLocation } from '../../shell/location.ts';
import { useHydrated } from '../../shell/use-hydrated.ts';
import { vacancyName } from '../../vacancies/vacancy-card.tsx';
import { CorrectionForm } from '../correction-form.tsx';
import { Loaded, Loading } from '../loaded.tsx';

/** The vacancy, and how many people a correction of it concerns. */
const load = async (vacancyId: string) => {
  const path = { vacancyId };
  const [vacancy, count] = await Promise.all([
    call('GET /api/officer/vacancies/{vacancyId}', { path }),
    call('GET /api/officer/vacancies/{vacancyId}/applicants', { path, query: {} }),
  ]);
  if (!vacancy.ok) return vacancy;
  return count.ok ? { ok: true as const, value: { vacancy: vacancy.value, ...count.value } } : count;
};

const OfficerVacancyCorrect = () => {
  const { query } = useLocation();
  const id = useHydrated() ? (query.get('id') ?? '') : '';
  useEffect(() => scrollTo(0, 0), []);
  return (
    <div class="officer-form">
      <a class="govuk-back-link" href={inLanguage(`/officer/vacancy?id=${id}`)}>
        {words.backToVacancy}
      </a>
      <h1>{text.title}</h1>
      <SignedIn as="officer" waiting={<Loading />}>
        <Loaded load={() => load(id)}>
          {({ vacancy, applicants }) =>
            vacancy.state === 'published' ? (
              <>
                <p class="lead">{vacancyName(vacancy)}</p>
                <p>{text.fixed}</p>
                <CorrectionForm vacancy={vacancy} applicants={applicants} />
              </>
            ) : (
              <p class="govuk-inset-text">{text.notPublished}</p>
            )
          }
        </Loaded>
      </SignedIn>
    </div>
  );
};
export default OfficerVacancyCorrect;
