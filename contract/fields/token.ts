import * as z from 'zod/mini';
import type { FieldCode } from '../wording/fields.ts';
import { plainCode } from './typed-text.ts';

/** What machines made and people carry along: an id, a cursor, a slug; what a paste brought with it is dropped. */
export const token = (pattern: RegExp, code: FieldCode = 'invalid') =>
  z.string().check(z.overwrite(plainCode), z.regex(pattern, code));

/** The form of a vacancy's id, and of an entry's in a profile. */
export const idForm = /^[a-z0-9]{8,32}$/;

/** The form of a professional's id: a UUID, as Cognito gives it. */
export const professionalIdForm = /^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$/;

/** The form of a slug: a county, a sub-county. */
export const slugForm = /^[a-z0-9-]{2,40}$/;
