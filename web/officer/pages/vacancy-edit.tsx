import { useEffect } from 'preact/hooks';
import { text as words } from '#messages/officer/officer';
import { text } from '#messages/officer/vacancy-edit';
import type { Vacancy, VacancyDraft } from '../../../contract/vacancy.ts';
import { SignedIn } from '../../account/access.tsx';
import { call } from '../../api/client.ts';
import { Form, useForm } from '../../forms/form.tsx';
import type { Values } from '../../forms/form-values.ts';
import { inLanguage } from '../../shell/language.ts';
import { useLocation, useNavigate } from '../../shell/location.ts';
import { useHydrated } from '../../shell/use-hydrated.ts';
import { blank, checkedDraft, draftErrors, typedFrom } from '../draft.ts';
import { DraftFields } from '../draft-fields.tsx';
import { Loaded, Loading } from '../loaded.tsx';
import { Questions } from '../question-fields.tsx';
import { StaleDraft } from '../stale-draft.tsx';

type FormProps = { draft: string; initial: Values; vacancyId?: string };

const save = (
  draft: VacancyDraft,
  { vacancyId, version, key }: { vacancyId: string | undefined; version: number; key: string },
) =>
  vacancyId
    ? call('PUT /api/officer/vacancies/{vacancyId}', { path: { vacancyId }, body: { ...draft, version } })
    : call('POST /api/officer/vacancies', { body: draft }, { key });

const EditForm = ({ draft, initial, vacancyId }: FormProps) => {
  const navigate = useNavigate();
  const form = useForm<Vacancy>({
    draft,
    initial,
    wrong: text.wrong,
    check: draftErrors,
    send: (values, key) =>
      save(checkedDraft(values) as VacancyDraft, { vacancyId, version: Number(values.version), key }),
    done: (saved) => navigate(`/officer/vacancy?id=${saved.vacancyId}`),
  });
  return (
    <Form state={form} action={text.save}>
      <StaleDraft form={form} />
      <DraftFields form={form} />
      <Questions form={form} />
      <p class="quiet">{text.kept}</p>
    </Form>
  );
};

const Existing = ({ id, copied }: { id: string; copied: boolean }) => (
  <Loaded load={() => call('GET /api/officer/vacancies/{vacancyId}', { path: { vacancyId: id } })}>
    {(vacancy) => {
      if (copied) return <EditForm draft={`vacancy-copy-${id}`} initial={typedFrom(vacancy)} />;
      if (vacancy.state !== 'draft') return <p class="govuk-inset-text">{text.notDraft}</p>;
      const initial = { ...typedFrom(vacancy), version: String(vacancy.version) };
      return <EditForm draft={`vacancy-${id}`} initial={initial} vacancyId={id} />;
    }}
  </Loaded>
);

const OfficerVacancyEdit = () => {
  const { query } = useLocation();
  const hydrated = useHydrated();
  const id = hydrated ? query.get('id') : null;
  const copy = hydrated ? query.get('copy') : null;
  const from = id ?? copy;
  const title = id ? text.edit : copy ? text.copy : text.write;
  useEffect(() => scrollTo(0, 0), []);
  return (
    <div class="officer-form">
      <a
        class="govuk-back-link"
        href={inLanguage(from ? `/officer/vacancy?id=${from}` : '/officer/vacancies')}
      >
        {from ? words.backToVacancy : words.back}
      </a>
      <h1>{title}</h1>
      <p class="lead">{text.lead}</p>
      <SignedIn as="officer" waiting={<Loading />}>
        {from ? (
          <Existing id={from} copied={!id} />
        ) : (
          <EditForm draft="vacancy-new" initial={blank(new Date())} />
        )}
      </SignedIn>
    </div>
  );
};
export default OfficerVacancyEdit;
