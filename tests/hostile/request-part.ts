import type { Schema } from './schemas.ts';

/** What must come of it: taken, refused without an effect, or anything but an error of ours. */
export type Expected = 'taken' | 'refused' | 'any';

/** A part of a request, and what must come of a request that has it. */
export type RequestPart = { why: string; expected: Expected };

export const taken = { expected: 'taken', why: '' } as const;

/** A parameter as the OpenAPI document describes it. */
export type Parameter = { name: string; in: string; schema: Schema };
