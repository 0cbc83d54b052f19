import * as z from 'zod/mini';
import { type WrongField, wrongFields } from '../../contract/field-errors.ts';
import type { Operation } from '../../contract/operation.ts';
import type { Schema } from '../../contract/schema.ts';
import type { Event } from './caller.ts';
import { type Refusal, refuse, refuseFields } from './refusal.ts';

/** The largest body that the portal reads, in bytes. */
export const mostBodyBytes = 64 * 1024;

type Parsed = { path: unknown; query: unknown; body: unknown };

const bodyText = (event: Event): string =>
  event.isBase64Encoded ? Buffer.from(event.body ?? '', 'base64').toString('utf8') : (event.body ?? '');

/** The one key that a schema passes over in silence: nobody's request has it. */
const passedOver = '__proto__';

const hasPassedOver = (text: string): boolean => {
  if (!/__proto__|\\u00/i.test(text)) return false;
  let found = false;
  JSON.parse(text, (key, value) => {
    found ||= key === passedOver;
    return value;
  });
  return found;
};

const readJson = (text: string): { body: unknown } | Refusal => {
  try {
    const body: unknown = JSON.parse(text);
    return hasPassedOver(text) ? refuseFields({ field: passedOver, code: 'unknown-field' }) : { body };
  } catch {
    return refuse('malformed-json');
  }
};

const readBody = (operation: Operation, event: Event): { body?: unknown } | Refusal => {
  const text = bodyText(event);
  if (Buffer.byteLength(text) > mostBodyBytes) return refuse('body-too-large');
  if (!operation.request.body || text.trim() === '') return {};
  if (!/^application\/json\s*(;|$)/i.test(event.headers['content-type'] ?? ''))
    return refuse('unsupported-media-type');
  return readJson(text);
};

/** A path parameter is named in the error as the URL names it; a body's field by its path. */
const check = (schema: Schema | undefined, value: unknown, wrong: WrongField[]): unknown => {
  if (!schema) return undefined;
  const result = z.safeParse(schema(), value, { reportInput: true });
  if (result.success) return result.data;
  wrong.push(...wrongFields(result.error.issues));
  return undefined;
};

/** What the caller sent, parsed by the operation's own schemas, or why it is refused. */
export const parseRequest = (operation: Operation, event: Event): Parsed | Refusal => {
  const read = readBody(operation, event);
  if ('code' in read) return read as Refusal;
  const wrong: WrongField[] = [];
  const parsed = {
    path: check(operation.request.path, event.pathParameters ?? {}, wrong),
    query: check(operation.request.query, event.queryStringParameters ?? {}, wrong),
    body: check(operation.request.body, (read as { body?: unknown }).body, wrong),
  };
  return wrong.length > 0 ? refuseFields(...wrong) : parsed;
};
