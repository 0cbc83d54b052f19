import * as z from 'zod/mini';
import { once } from '../schema.ts';

/** Characters that no person types: controls, bidirectional overrides, lone surrogates. */
const hidden = /[\p{Cc}\u202A-\u202E\u2066-\u2069\uFEFF]|\p{Cs}/u;
const tidy = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

const clean = (most: number) =>
  z.string().check(
    z.maxLength(most * 4, 'too-long'),
    z.refine((text) => !hidden.test(text), 'control-characters'),
    z.overwrite(tidy),
    z.minLength(1, 'required'),
    z.maxLength(most, 'too-long'),
  );

/** One line of text, trimmed, spaces folded, in NFC; `most` characters at most. */
export const line = (most: number) => clean(most);

/** Several lines of text: line breaks stay, other control characters are refused. */
export const paragraphs = (most: number) =>
  z.string().check(
    z.maxLength(most, 'too-long'),
    z.refine((text) => !hidden.test(text.replace(/[\n\r\t]/g, '')), 'control-characters'),
    z.overwrite((text) => text.normalize('NFC').replace(/\r\n?/g, '\n').trim()),
    z.minLength(1, 'required'),
  );

const nameLetters = /^[\p{L}\p{M}'’ʼ\-. ]+$/u;

/** A person's name in any script, with apostrophes, hyphens and full stops. */
export const personName = once(() =>
  clean(120).check(z.refine((name) => nameLetters.test(name), 'name-invalid')),
);

/** The full name as on the national ID: at least two names. */
export const fullName = once(() =>
  personName().check(z.refine((name) => /\S \S/.test(name), 'name-one-word')),
);

const compact = (text: string): string => text.replace(/[\s]/g, '').toUpperCase();

/** An identifying number: spaces dropped, letters raised, then matched. */
export const identifier = (
  pattern: RegExp,
  code: Parameters<typeof z.regex>[1] & string,
  normalise: (text: string) => string = compact,
) => z.string().check(z.maxLength(40, code), z.overwrite(normalise), z.regex(pattern, code));
