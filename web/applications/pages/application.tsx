import { useEffect, useState } from 'preact/hooks';
import { text } from '#messages/applications/application';
import type { Application } from '../../../contract/application.ts';
import { statusesBefore } from '../../../contract/application.ts';
import type { MyData } from '../../../contract/my-data.ts';
import type { Problem } from '../../../contract/problem.ts';
import type { Vacancy } from '../../../contract/vacancy.ts';
import { SignedIn } from '../../account/access.tsx';
import { useMe } from '../../account/me.ts';
import { call } from '../../api/client.ts';
import { FrozenProfile } from '../../profile/frozen-profile.tsx';
import { Fold } from '../../shell/fold.tsx';
import { formatDateTime } from '../../shell/format.ts';
import { inLanguage } from '../../shell/language.ts';
import { LoadFailure } from '../../shell/load-failure.tsx';
import { useLocation } from '../../shell/location.ts';
import { Skeleton } from '../../shell/skeleton.tsx';
import { useHydrated } from '../../shell/use-hydrated.ts';
import { isOpen } from '../../vacancies/details/eligibility.ts';
import { nextIfAccepted } from '../../vacancies/next-if-accepted.ts';
import { vacancyName } from '../../vacancies/vacancy-card.tsx';
import { StatusTag } from '../status-tag.tsx';

const Withdraw = ({ vacancyId, done }: { vacancyId: string; done: () => void }) => {
  const [asked, setAsked] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const withdraw = async () => {
    const answer = await call('DELETE /api/me/applications/{vacancyId}', { path: { vacancyId } });
    if (!answer.ok) return setProblem(answer.problem);
    setAsked(false);
    done();
  };
  if (!asked)
    return (
      <button type="button" class="govuk-button govuk-button--secondary" onClick={() => setAsked(true)}>
        {text.withdraw}
      </button>
    );
  return (
    <section class="card" aria-label={text.withdraw}>
      {problem && <LoadFailure problem={problem} />}
      <p>{text.withdrawSure}</p>
      <div class="actions">
        <button type="button" class="govuk-button govuk-button--warning" onClick={() => void withdraw()}>
          {text.withdrawYes}
        </button>
        <button type="button" class="govuk-button govuk-button--secondary" onClick={() => setAsked(false)}>
          {text.withdrawNo}
        </button>
      </div>
    </section>
  );
};

const History = ({ history }: Pick<Application, 'history'>) => (
  <ol class="timeline">
    {[...history].reverse().map(({ status, at, reason }) => (
      <li key={at}>
        <strong>{text.statuses[status]}</strong>
        <br />
        <span class="quiet">{formatDateTime(at)}</span>
        {reason && (
          <>
            <br />
            {text.reason}: {reason}
          </>
        )}
      </li>
    ))}
  </ol>
);

/** The profile as it was when it was sent; read when somebody wants to see it. */
const Sent = ({ vacancyId }: { vacancyId: string }) => {
  const [shown, setShown] = useState(false);
  const [sent, setSent] = useState<MyData['applications'][number]>();
  const [problem, setProblem] = useState<Problem>();
  useEffect(() => {
    if (!shown || sent) return;
    void call('GET /api/me/data', {}).then((answer) => {
      if (!answer.ok) return setProblem(answer.problem);
      setSent(answer.value.applications.find((one) => one.vacancyId === vacancyId));
    });
  }, [shown]);
  return (
    <Fold title={text.showSent} onToggle={setShown}>
      <div class="govuk-details__text">
        {problem && <LoadFailure problem={problem} />}
        {shown && !sent && !problem && <Skeleton label={text.sent} lines={5} />}
        {sent && <FrozenProfile profile={sent.profile} />}
      </div>
    </Fold>
  );
};

/** What comes next for who is accepted, as the vacancy says it now: it may have been corrected since they applied. */
const Next = ({ vacancy: applied }: Pick<Application, 'vacancy'>) => {
  const [vacancy, setVacancy] = useState<Pick<Vacancy, 'startDate' | 'onceAccepted'>>();
  const { vacancyId } = applied;
  useEffect(() => {
    void call('GET /api/vacancies/{vacancyId}', { path: { vacancyId } }).then((answer) =>
      setVacancy(answer.ok ? answer.value : applied),
    );
  }, [vacancyId]);
  if (!vacancy) return <Skeleton label={text.next} lines={2} />;
  return <p class="govuk-inset-text">{text.accepted(nextIfAccepted(vacancy))}</p>;
};

const Details = ({ application, reload }: { application: Application; reload: () => void }) => {
  const { vacancy, vacancyId, status, reference } = application;
  const open = isOpen(vacancy, new Date());
  return (
    <>
      <p>
        {text.reference} <strong>{reference}</strong> <StatusTag status={status} />
      </p>
      {status === 'accepted' && <Next vacancy={vacancy} />}
      <h2>{text.history}</h2>
      <History history={application.history} />
      {Object.keys(application.answers).length > 0 && (
        <>
          <h2>{text.answers}</h2>
          <ul>
            {Object.entries(application.answers).map(([id, answer]) => (
              <li key={id}>{answer}</li>
            ))}
          </ul>
        </>
      )}
      <Sent vacancyId={vacancyId} />
      {open && statusesBefore('withdrawn').includes(status) && (
        <Withdraw vacancyId={vacancyId} done={reload} />
      )}
      <p>
        <a href={inLanguage(`/vacancy?id=${vacancyId}`)}>
          {open && status === 'withdrawn' ? text.applyAgain : text.see}
        </a>
      </p>
    </>
  );
};

const MyApplication = ({ vacancyId }: { vacancyId: string }) => {
  const { me, problem, reload } = useMe();
  const application = me?.applications.find((one) => one.vacancyId === vacancyId);
  if (problem) return <LoadFailure problem={problem} again={reload} />;
  if (!me) return <Skeleton label={text.title} lines={5} />;
  if (!application)
    return (
      <p>
        {text.none} <a href={inLanguage(`/vacancy?id=${vacancyId}`)}>{text.see}</a>
      </p>
    );
  return (
    <>
      <p class="lead">{vacancyName(application.vacancy)}</p>
      <Details application={application} reload={reload} />
    </>
  );
};

const ApplicationPage = () => {
  const { query } = useLocation();
  const vacancyId = useHydrated() ? (query.get('vacancy') ?? '') : '';
  return (
    <>
      <a class="govuk-back-link" href={inLanguage('/dashboard')}>
        {text.back}
      </a>
      <h1>{text.title}</h1>
      <SignedIn as="professional" waiting={<Skeleton label={text.title} lines={5} />}>
        <MyApplication vacancyId={vacancyId} />
      </SignedIn>
    </>
  );
};
export default ApplicationPage;
