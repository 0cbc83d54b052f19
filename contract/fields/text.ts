import * as z from 'zod/mini';
import { once } from '../schema.ts';
import type { FieldCode } from '../wording/fields.ts';
import {
  hasControls,
  hasStackedMarks,
  plainCode,
  plainLine,
  plainParagraphs,
  saysNothing,
  seenLength,
} from './typed-text.ts';

/** One seen character may be stored as several: marks, joined pictures. */
const storedPerSeen = 10;

/** Judges a length by what a person sees; the JSON Schema says `maxLength` as for any text. */
export const seenAtMost = (most: number) => {
  const check = z.check<string>((context) => {
    const text = context.value;
    if (seenLength(text) > most || text.length > most * storedPerSeen)
      context.issues.push({
        code: 'custom',
        input: text,
        message: 'too-long',
        params: { limit: most },
        continue: true,
      });
  });
  check._zod.onattach.push(({ _zod: { bag } }) => {
    bag.maximum = most;
  });
  return check;
};

const readable = (plain: (typed: string) => string, most: number) =>
  z.string().check(
    z.overwrite(plain),
    z.refine((text) => !hasControls(text), 'control-characters'),
    z.refine((text) => !hasStackedMarks(text), 'too-many-marks'),
    z.minLength(1, 'required'),
    z.refine((text) => !saysNothing(text), 'required'),
    seenAtMost(most),
  );

/** One line of text; `most` characters at most, as a person counts them. */
export const line = (most: number) => readable(plainLine, most);

/** Several lines of text: line breaks stay. */
export const paragraphs = (most: number) => readable(plainParagraphs, most);

const nameLetters = /^[\p{L}\p{M}'\-. ]+$/u;
/** Son, daughter or wife of: `Gurdeep Singh S/O Harbans`. */
const childOf = /(?:^| )[sdw]\/o(?=[. ]|$)/giu;

const isName = (text: string): boolean => nameLetters.test(text.replace(childOf, ''));

/** A person's name in any script, with apostrophes, hyphens, full stops and `S/O`; one name alone is a name too. */
export const personName = once(() =>
  line(120).check(
    z.overwrite((name) => name.replace(/[\s,;]+$/, '')),
    z.refine(isName, 'name-invalid'),
  ),
);

const compact = (code: string): string => code.replace(/\s/g, '').toUpperCase();

/** An identifying number: `normalise` takes its plain form (compact by default), the pattern judges it. */
export const identifier = (
  pattern: RegExp,
  code: FieldCode,
  normalise: (plain: string) => string = compact,
) =>
  z.string().check(
    z.overwrite((typed) => normalise(plainCode(typed))),
    z.regex(pattern, code),
  );
