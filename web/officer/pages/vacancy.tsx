import { useEffect, useRef, useState } from 'preact/hooks';
import { text as words } from '#messages/officer/officer';
import { text } from '#messages/officer/vacancy';
import { SignedIn } from '../../account/access.tsx';
import { call } from '../../api/client.ts';
import { inLanguage, language } from '../../shell/language.ts';
import { useLocation } from '../../shell/location.ts';
import { VacancyDetails } from '../../vacancies/details/vacancy-details.tsx';
import { vacancyName } from '../../vacancies/vacancy-card.tsx';
import { Loaded, Loading } from '../loaded.tsx';
import { hasEnded, StateTag } from '../state-tag.tsx';
import { StepDialog, type StepName } from '../step-dialog.tsx';
import { useTitle } from '../use-title.tsx';
import { VacancyHistory } from '../vacancy-history.tsx';
import { Positions, type OfficerVacancy as Read } from '../vacancy-line.tsx';

const stepsOf = ({ state, own }: Read): StepName[] => {
  if (!own) return [];
  if (state === 'draft') return ['publish'];
  return state === 'published' ? ['extend', 'close'] : [];
};

const Actions = ({ vacancy, onStep }: { vacancy: Read; onStep: (name: StepName) => void }) => {
  const { state, vacancyId, own } = vacancy;
  const ended = hasEnded(vacancy, new Date());
  return (
    <section class="card officer-actions" aria-label={text.actions}>
      <p>
        <StateTag vacancy={vacancy} /> <span class="quiet">{text.stateIs[ended ? 'ended' : state]}</span>
      </p>
      {state !== 'draft' && (
        <p>
          <Positions {...vacancy} />
        </p>
      )}
      {!own && <p class="quiet">{text.notOwn}</p>}
      {state !== 'draft' && (
        <a class="govuk-button" href={inLanguage(`/officer/applications?vacancy=${vacancyId}`)}>
          {text.applications}
        </a>
      )}
      {stepsOf(vacancy).map((name) => (
        <button
          key={name}
          type="button"
          class={`govuk-button${state === 'draft' ? '' : ' govuk-button--secondary'}`}
          onClick={() => onStep(name)}
        >
          {text[name]}
        </button>
      ))}
      {own && state === 'draft' && (
        <a
          class="govuk-button govuk-button--secondary"
          href={inLanguage(`/officer/vacancy-edit?id=${vacancyId}`)}
        >
          {text.edit}
        </a>
      )}
      {own && state === 'published' && (
        <a
          class="govuk-button govuk-button--secondary"
          href={inLanguage(`/officer/vacancy-correct?id=${vacancyId}`)}
        >
          {text.correct}
        </a>
      )}
      <a href={inLanguage(`/officer/vacancy-edit?copy=${vacancyId}`)}>{text.copy}</a>
    </section>
  );
};

const Asked = ({ vacancy }: { vacancy: Read }) =>
  vacancy.questions.length > 0 ? (
    <>
      <h2>{text.asked}</h2>
      <ul>
        {vacancy.questions.map((question) => (
          <li key={question.id}>
            {question[language]} {!question.required && <span class="quiet">({text.optional})</span>}
          </li>
        ))}
      </ul>
    </>
  ) : null;

/** Says that a step was taken, or that somebody came first, to eyes and ears. */
const Outcome = ({ of }: { of: StepName | 'stale' }) => {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [of]);
  return (
    <div class="govuk-inset-text" role="status" tabIndex={-1} ref={box}>
      {of === 'stale' ? text.stale : text.done[of]}
    </div>
  );
};

const Shown = ({
  vacancy,
  reload,
  name,
}: {
  vacancy: Read;
  reload: () => Promise<void>;
  name: (name: string) => void;
}) => {
  const [step, setStep] = useState<StepName>();
  const [outcome, setOutcome] = useState<StepName | 'stale'>();
  const title = vacancyName(vacancy);
  useEffect(() => name(title), [title]);
  const end = (next: StepName | 'stale') => {
    setStep(undefined);
    void reload().then(() => setOutcome(next));
  };
  return (
    <>
      {outcome && <Outcome of={outcome} />}
      <div class="officer-split">
        <Actions vacancy={vacancy} onStep={setStep} />
        <div>
          <section class="officer-preview" aria-labelledby="preview">
            <h2 id="preview" class="officer-caption">
              {text.preview}
            </h2>
            <VacancyDetails vacancy={vacancy} now={new Date()} />
            <Asked vacancy={vacancy} />
          </section>
          <h2>{text.record}</h2>
          <VacancyHistory record={vacancy.record} vacancy={vacancy} />
        </div>
      </div>
      {step && (
        <StepDialog
          name={step}
          vacancy={vacancy}
          onClose={() => setStep(undefined)}
          onDone={() => end(step)}
          onStale={() => end('stale')}
        />
      )}
    </>
  );
};

const OfficerVacancy = () => {
  const { query } = useLocation();
  const { title, name } = useTitle(text.title);
  return (
    <>
      <a class="govuk-back-link" href={inLanguage('/officer/vacancies')}>
        {words.back}
      </a>
      <h1>{title}</h1>
      <SignedIn as="officer" waiting={<Loading />}>
        <Loaded
          load={() =>
            call('GET /api/officer/vacancies/{vacancyId}', { path: { vacancyId: query.get('id') ?? '' } })
          }
        >
          {(vacancy, reload) => <Shown vacancy={vacancy} reload={reload} name={name} />}
        </Loaded>
      </SignedIn>
    </>
  );
};
export default OfficerVacancy;
