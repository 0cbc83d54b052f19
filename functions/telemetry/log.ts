/** Errors that pass: throttling, time-outs, a service that does not answer. */
export const isOutage = (error: unknown): boolean => {
  const { name, $metadata, code } = error as {
    name?: string;
    code?: string;
    $metadata?: { httpStatusCode?: number };
  };
  return (
    /Throttl|TooManyRequests|LimitExceeded|ProvisionedThroughput|Timeout|ServiceUnavailable|InternalServerError|InternalError|TransactionInProgress|TransactionConflict|NetworkingError|CircuitBreaker/i.test(
      name ?? '',
    ) ||
    /^E(CONNREFUSED|CONNRESET|PIPE|TIMEDOUT)$/.test(code ?? '') ||
    ($metadata?.httpStatusCode ?? 0) >= 500
  );
};

/**
 * One JSON line; `measured` makes it a measurement too. Never pass it anything that a person typed: names,
 * numbers and tokens stay out of logs.
 */
export const log = (
  level: 'info' | 'warn' | 'error',
  event: string,
  facts: Record<string, string | number | boolean | undefined> = {},
  measured: object = {},
) =>
  process.stdout.write(
    `${JSON.stringify({ level, event, at: new Date().toISOString(), ...facts, ...measured })}\n`,
  );

/** An error's kind and place in the code; its message may quote what a person typed, so it is left out. */
export const errorFacts = (error: unknown) => {
  const { name, stack } = error instanceof Error ? error : { name: typeof error, stack: '' };
  return {
    error: name,
    where: (stack ?? '')
      .split('\n')
      .filter((line) => /^\s+at /.test(line))
      .slice(0, 4)
      .map((line) => line.trim())
      .join(' < '),
  };
};
