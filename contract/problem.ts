import * as z from 'zod/mini';
import { type Gap, gaps } from './completeness.ts';
import { type Requirement, requirements } from './eligibility.ts';
import type { FieldError } from './field-errors.ts';
import type { RefusalCode } from './refusals.ts';
import { once } from './schema.ts';

/** What travels with some refusals so that the person can act on it. */
export type RefusalDetails = {
  errors?: FieldError[];
  /** With `profile-incomplete` and `not-eligible`. */
  missing?: (Gap | Requirement)[];
  /** With `stale-version`: the version and the values as they are now. */
  current?: { version: number; [section: string]: unknown };
};

/** An error answer, application/problem+json (RFC 9457). */
export type Problem = RefusalDetails & {
  type: string;
  title: string;
  status: number;
  code: RefusalCode;
  /** Quoted to support; found in the logs. */
  requestId: string;
};

export const problem = once(() =>
  z.object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    requestId: z.string(),
    errors: z.optional(z.array(z.object({ field: z.string(), code: z.string(), message: z.string() }))),
    missing: z.optional(z.array(z.enum([...gaps, ...requirements]))),
    current: z.optional(z.looseObject({ version: z.int() })),
  }),
);

/** The address of a refusal's explanation, relative to the portal. */
export const problemType = (code: RefusalCode): string => `/problems/${code}`;
