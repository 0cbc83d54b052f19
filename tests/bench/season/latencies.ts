/**
 * Seconds that calls take, warm, within one Region: assumptions, on the slow side, of what AWS's own dashboards show.
 * The answers of the season do not hang on them: queues wait for quotas, not for these.
 */
export const latency = {
  table: 0.006,
  transaction: 0.015,
  queue: 0.012,
  createUser: 0.25,
  signIn: 0.25,
  readUser: 0.06,
  setPassword: 0.2,
  sms: 0.15,
  throttled: 0.02,
  /** Between a message being visible and its worker's first line. */
  poll: 0.05,
  /** An answer of a function beyond its calls: the runtime, the edge. */
  answer: 0.003,
  coldStart: 0.45,
} as const;

/** The SDK's standard retry mode: three tries, up to half a second, then up to a second in between (throttling). */
export const sdkTries = 3;
export const sdkPause = (tried: number, random: () => number): number => random() * 0.5 * 2 ** (tried - 1);
