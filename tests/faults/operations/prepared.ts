import type { OperationName } from '../../../contract/operations/index.ts';
import type { Subjects } from '../effect.ts';
import type { Fixtures, Person } from '../fixtures.ts';

/** A request ready to be sent, and whose data tell what it did. */
export type Prepared = {
  path?: Record<string, string>;
  query?: string;
  body?: unknown;
  token?: string;
  cookie?: string;
  subjects: Subjects;
  /** The part of the answer that other runs do not change; without it, all. */
  shown?: (answer: Record<string, unknown>) => unknown;
  /** What else there is to see of it: whether a password works, whether a session lives. */
  also?: () => Promise<unknown>;
};
export type Prepare = (fixtures: Fixtures, key: string) => Promise<Prepared>;
export type Cases = Partial<Record<OperationName, Prepare>>;

/** Someone signed in, with what they send. */
export const asPerson = async (
  fixtures: Fixtures,
  person: Person,
  sent: Omit<Prepared, 'subjects' | 'token'> = {},
) => ({
  ...sent,
  token: await fixtures.token(person),
  subjects: { people: [person] },
});

export const isList = (name: string) => (answer: Record<string, unknown>) => Array.isArray(answer[name]);
