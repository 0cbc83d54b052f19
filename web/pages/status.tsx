import { useEffect, useState } from 'preact/hooks';
import { text } from '../messages/en/status.ts';

type State = 'checking' | 'works' | 'slow' | 'down';

/** Milliseconds from which an answer counts as slow, whatever the network. */
const slowFrom = 4_000;

const check = async (): Promise<State> => {
  const started = performance.now();
  const response = await fetch('/api/vacancies', { signal: AbortSignal.timeout(15_000) }).catch(
    () => undefined,
  );
  if (!response?.ok) return 'down';
  return performance.now() - started > slowFrom ? 'slow' : 'works';
};

const Status = () => {
  const [state, setState] = useState<State>('checking');
  const look = () => {
    setState('checking');
    void check().then(setState);
  };
  useEffect(look, []);
  return (
    <>
      <h1>{text.title}</h1>
      <p class="lead">{text.lead}</p>
      <dl class="facts card">
        <dt>{text.pages}</dt>
        <dd>{text.works}</dd>
        <dt>{text.vacancies}</dt>
        <dd>
          <output>{text[state]}</output>
        </dd>
        <dt>{text.sms}</dt>
        <dd>{text.smsNote}</dd>
      </dl>
      <button type="button" class="govuk-button govuk-button--secondary" onClick={look}>
        {text.again}
      </button>
    </>
  );
};
export default Status;
