import { useEffect, useState } from 'preact/hooks';
import { text } from '#messages/status/status';
import { healthLife } from '../../../contract/health-life.ts';
import type { AnswerOf } from '../../../contract/operation.ts';
import type { readStatus } from '../../../contract/operations/status.ts';
import type { Problem } from '../../../contract/problem.ts';
import { call } from '../../api/client.ts';
import { formatDateTime } from '../../shell/format.ts';
import { language } from '../../shell/language.ts';
import { NoScript } from '../../shell/no-script.tsx';
import { Reference } from '../../shell/problem-reference.tsx';
import { waitInWords } from '../sms-wait-text.ts';

type Status = AnswerOf<typeof readStatus>;
type Health = NonNullable<Status['health']>;
type Service = keyof Health['services'];

const names = Object.entries(text.services) as [Service, string][];

const colours = { works: 'green', troubled: 'yellow', down: 'red' } as const;

const wait = ({ smsSeconds }: Health): string =>
  smsSeconds === undefined ? '' : `${text.wait} ${waitInWords(smsSeconds)}. `;

const State = ({ service, health }: { service: Service; health: Health }) => {
  const state = health.services[service];
  const { word, advice } = (service === 'sms' ? text.smsStates : text.states)[state];
  return (
    <dd>
      <strong class={`govuk-tag govuk-tag--${colours[state]}`}>{word}</strong>
      <p>
        {service === 'sms' && wait(health)}
        {advice}
      </p>
    </dd>
  );
};

const Services = ({ health }: { health: Health | undefined }) => (
  <dl class="services card">
    {names.map(([service, name]) => (
      <div key={service}>
        <dt>{name}</dt>
        {health ? <State service={service} health={health} /> : <dd>{text.checking}</dd>}
      </div>
    ))}
  </dl>
);

const isOld = ({ at }: Health) => Date.now() - Date.parse(at) > healthLife * 1000;

const Found = ({ health }: { health: Health | undefined }) => {
  if (!health) return <p class="govuk-inset-text">{text.none}</p>;
  const looked = <p class="quiet">{text.lookedAt(formatDateTime(health.at))}</p>;
  if (!isOld(health))
    return (
      <>
        <Services health={health} />
        {looked}
      </>
    );
  return (
    <>
      <p class="govuk-inset-text">{text.unknown}</p>
      {looked}
    </>
  );
};

const Announcements = ({ announcements }: Pick<Status, 'announcements'>) => (
  <section>
    <h2>{text.announcements}</h2>
    {announcements.length === 0 && <p>{text.noAnnouncements}</p>}
    {announcements.map(({ id, maintenance, from, until, [language]: words }) => (
      <article key={id} class="card">
        <h3>{maintenance ? text.maintenance : text.announced}</h3>
        <p>{words}</p>
        <p class="quiet">{text.span(formatDateTime(from), formatDateTime(until))}</p>
      </article>
    ))}
  </section>
);

const Silent = ({ problem }: { problem: Problem }) => (
  <div class="govuk-inset-text" role="alert">
    <p>{text.silent}</p>
    <Reference problem={problem} />
  </div>
);

type Seen = { status: Status } | { problem: Problem } | 'checking';

const Told = ({ seen }: { seen: Seen }) => {
  if (seen === 'checking') return <Services health={undefined} />;
  if ('problem' in seen) return <Silent problem={seen.problem} />;
  return (
    <>
      <Found health={seen.status.health} />
      <Announcements announcements={seen.status.announcements} />
    </>
  );
};

/** A page of the site, so that it opens when the API does not, and says so by itself. */
const Status = () => {
  const [seen, setSeen] = useState<Seen>('checking');
  const look = () => {
    setSeen('checking');
    void call('GET /api/status', {}).then((answer) =>
      setSeen(answer.ok ? { status: answer.value } : { problem: answer.problem }),
    );
  };
  useEffect(look, []);
  return (
    <>
      <h1>{text.title}</h1>
      <p class="lead">{text.lead}</p>
      <NoScript />
      <div class="coming" aria-live="polite">
        <Told seen={seen} />
      </div>
      <button type="button" class="govuk-button govuk-button--secondary coming" onClick={look}>
        {text.again}
      </button>
    </>
  );
};
export default Status;
