type Metric = {
  readonly unit: 'Count' | 'Milliseconds';
  /** What it is told apart by, beside its total: few values, and never a person. */
  readonly by?: 'part' | 'code' | 'kind' | 'decision';
  /** What one of it is. */
  readonly meaning: string;
};

/** Everything that the portal counts and measures: functions write it, dashboard, alarms and the status page read it. */
export const metrics = {
  AccountsRequested: { unit: 'Count', meaning: 'a number asked for an account, within its rate limit' },
  AccountsMade: { unit: 'Count', meaning: 'an account was made' },
  AccountsClosed: { unit: 'Count', meaning: 'a person closed their account' },
  FirstSignIns: { unit: 'Count', meaning: 'the password of the SMS was replaced by one of the person’s own' },
  SessionsReplayed: {
    unit: 'Count',
    meaning: 'a cookie came again long after it was renewed: its session was ended',
  },
  SignIns: { unit: 'Count', meaning: 'a person signed in' },
  PasswordResetsRequested: {
    unit: 'Count',
    meaning: 'a number asked for a reset code, within its rate limit',
  },
  PasswordsReset: { unit: 'Count', meaning: 'a password was replaced with a code' },
  RequestsRateLimited: {
    unit: 'Count',
    meaning: 'a number asked for an SMS over its rate limit and got none',
  },
  Applications: { unit: 'Count', meaning: 'an application was submitted' },
  Withdrawals: { unit: 'Count', meaning: 'an application was withdrawn' },
  Decisions: { unit: 'Count', by: 'decision', meaning: 'an application was decided upon' },
  SmsSent: { unit: 'Count', by: 'kind', meaning: 'an SMS was handed to the network' },
  SmsFailed: { unit: 'Count', by: 'kind', meaning: 'an SMS was given up after its last try' },
  SmsDelay: {
    unit: 'Milliseconds',
    by: 'kind',
    meaning: 'from what the SMS tells of until the SMS was sent: what a person waits',
  },
  SmsSending: { unit: 'Milliseconds', by: 'kind', meaning: 'from the SMS on record until it was sent' },
  Refusals: { unit: 'Count', by: 'code', meaning: 'a request was refused' },
  FailedRequests: {
    unit: 'Count',
    by: 'part',
    meaning: '1 for a request that ended with 5xx and 0 for any other: the average is the failing share',
  },
  ColdStarts: { unit: 'Count', by: 'part', meaning: 'a function answered its first request' },
} as const satisfies Record<string, Metric>;

export type MetricName = keyof typeof metrics;
/** What a metric is told apart by; never where it has a total only. */
export type DimensionOf<N extends MetricName> = (typeof metrics)[N] extends { by: infer D extends string }
  ? D
  : never;
