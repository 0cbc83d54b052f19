import * as z from 'zod/mini';
import type { FieldCode } from '../wording/fields.ts';
import { plainCode } from './typed-text.ts';

/** What machines made and people carry along: an id, a cursor, a slug; what a paste brought with it is dropped. */
export const token = (pattern: RegExp, code: FieldCode = 'invalid') =>
  z.string().check(z.overwrite(plainCode), z.regex(pattern, code));
