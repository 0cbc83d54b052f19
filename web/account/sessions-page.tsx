import { useEffect, useState } from 'preact/hooks';
import { text } from '#messages/account/sessions';
import type { Role } from '../../contract/operation.ts';
import type { OwnSession } from '../../contract/operations/sessions.ts';
import type { Problem } from '../../contract/problem.ts';
import { type Answered, call } from '../api/client.ts';
import { formatDateTime } from '../shell/format.ts';
import { inLanguage } from '../shell/language.ts';
import { LoadFailure } from '../shell/load-failure.tsx';
import { Skeleton } from '../shell/skeleton.tsx';
import { SignedIn } from './access.tsx';
import { deviceName } from './device-name.ts';

type Ending = Promise<Answered<never>>;

const Session = ({ session, end }: { session: OwnSession; end: () => void }) => {
  const { since, usedAt, current } = session;
  const device = deviceName(session);
  return (
    <li class="card">
      <h2>{device}</h2>
      {current && (
        <p>
          <strong class="govuk-tag">{text.thisDevice}</strong>
        </p>
      )}
      <dl class="facts">
        <dt>{text.since}</dt>
        <dd>{formatDateTime(since)}</dd>
        <dt>{text.usedAt}</dt>
        <dd>{formatDateTime(usedAt)}</dd>
      </dl>
      {current ? (
        <p>
          <a href={inLanguage('/sign-out')}>{text.signOut}</a>
        </p>
      ) : (
        <button type="button" class="govuk-button govuk-button--secondary" onClick={end}>
          {text.end}
          <span class="govuk-visually-hidden">
            : {device}, {formatDateTime(since)}
          </span>
        </button>
      )}
    </li>
  );
};

const Sessions = () => {
  const [sessions, setSessions] = useState<OwnSession[]>();
  const [problem, setProblem] = useState<Problem>();
  const [done, setDone] = useState('');
  const load = () =>
    void call('GET /api/me/sessions', {}).then((answer) => {
      setProblem(answer.ok ? undefined : answer.problem);
      if (answer.ok) setSessions(answer.value.sessions);
    });
  useEffect(load, []);
  const end = async (ending: Ending, said: string) => {
    const answer = await ending;
    if (!answer.ok) return setProblem(answer.problem);
    setDone(said);
    load();
  };
  if (problem) return <LoadFailure problem={problem} again={load} />;
  if (!sessions) return <Skeleton label={text.loading} lines={6} />;
  return (
    <>
      <p role="status">{done}</p>
      <ul class="cards">
        {sessions.map((session) => (
          <Session
            key={session.sessionId}
            session={session}
            end={() =>
              void end(
                call('DELETE /api/me/sessions/{sessionId}', { path: { sessionId: session.sessionId } }),
                text.ended(deviceName(session)),
              )
            }
          />
        ))}
      </ul>
      <p class="quiet">{text.toHalfAnHour}</p>
      {sessions.length > 1 ? (
        <button
          type="button"
          class="govuk-button govuk-button--warning"
          onClick={() => void end(call('DELETE /api/me/sessions/others', {}), text.othersEnded)}
        >
          {text.endOthers}
        </button>
      ) : (
        <p>{text.noOthers}</p>
      )}
      <p>
        {text.notMe} <a href={inLanguage('/forgot-password')}>{text.newPassword}</a>.
      </p>
    </>
  );
};

/** Where somebody is signed in, professional or officer: the devices, each of them to be ended. */
export const SessionsPage = ({ as }: { as: Role }) => (
  <>
    <a class="govuk-back-link" href={inLanguage(as === 'professional' ? '/dashboard' : '/officer/vacancies')}>
      {as === 'professional' ? text.back : text.backOfficer}
    </a>
    <h1>{text.title}</h1>
    <p class="lead">{text.lead}</p>
    <SignedIn as={as} waiting={<Skeleton label={text.loading} lines={6} />}>
      <Sessions />
    </SignedIn>
  </>
);
