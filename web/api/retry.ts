type Answer = Response | undefined;

/** How often the page sends what is safe to send again. */
export const mostAttempts = 4;

/** Milliseconds between an attempt and the next: longer and longer, and random so that phones do not ask in step. */
export const pauseMs = (attempt: number, random: () => number = Math.random): number =>
  400 * 2 ** attempt * (0.5 + random());

const pause = (attempt: number) => new Promise((resolve) => setTimeout(resolve, pauseMs(attempt)));

const isRefusal = ({ headers }: Response) =>
  headers.get('content-type')?.includes('application/problem+json') ?? false;

/**
 * No answer, a portal that is busy, or API Gateway's throttle. A 429 that gives its reason or says when to
 * come back is a limit: asking again would only lengthen it.
 */
export const isTemporary = (answer: Answer): boolean =>
  answer === undefined ||
  answer.status === 503 ||
  (answer.status === 429 && !answer.headers.has('retry-after') && !isRefusal(answer));

/** Sends up to `attempts` times, with longer and longer random pauses, until the answer is not a temporary failure. */
export const withRetries = async (send: () => Promise<Answer>, attempts: number): Promise<Answer> => {
  for (let attempt = 1; ; attempt += 1) {
    const answer = await send();
    if (attempt >= attempts || !isTemporary(answer)) return answer;
    await pause(attempt);
  }
};
