import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { text } from '#messages/officer/officer';
import type { Answer } from '../api/client.ts';
import { ErrorSummary } from '../forms/error-summary.tsx';
import { Skeleton } from '../shell/skeleton.tsx';

type Props<V> = {
  load: () => Promise<Answer<V>>;
  children: (value: V, reload: () => Promise<void>) => ComponentChildren;
};

/** What officers wait for a page with. */
export const Loading = () => <Skeleton label={text.loading} lines={6} />;

/** Shows what the server answers: bars until it comes, the reason and a way on where it does not. */
export const Loaded = <V,>({ load, children }: Props<V>) => {
  const [answer, setAnswer] = useState<Answer<V>>();
  const read = async () => {
    const next = await load();
    setAnswer((present) => (!next.ok && present?.ok && next.problem.status >= 500 ? present : next));
  };
  useEffect(() => void read(), []);
  if (!answer) return <Loading />;
  if (answer.ok) return <>{children(answer.value, read)}</>;
  return (
    <>
      <ErrorSummary problem={answer.problem} />
      <button type="button" class="govuk-button govuk-button--secondary" onClick={() => void read()}>
        {text.tryAgain}
      </button>
    </>
  );
};
