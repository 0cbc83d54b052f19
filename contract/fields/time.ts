import * as z from 'zod/mini';
import { isRoughDate, roughDateForm } from '../rough-date.ts';
import { once } from '../schema.ts';
import { dateAsWritten, isoOf, partFaults, roughDateAsWritten, roughFaults } from './typed-date.ts';
import { plainCode } from './typed-text.ts';

const dateForm = /^(19[2-9]\d|20\d\d)-\d{2}-\d{2}$/;

const realDate = (text: string): boolean => {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
};

/** Whether a text is a calendar date that exists, as yyyy-mm-dd. */
export const isDate = (text: string | undefined): text is string =>
  text !== undefined && dateForm.test(text) && realDate(text);

const partsForm = /^(\w*)(?:-(\w*)(?:-(\w*))?)?$/;

/** Says of each part of a date that it is missing or wrong, where `dateIn` finds one. */
const partsRight = ({ rough = false, dateIn = (text: string) => text } = {}) =>
  z.check<string>(({ value, issues }) => {
    const text = dateIn(value);
    const isInParts = rough || /-|^\d+$/.test(text);
    const [, year = '', month = '', day = ''] = (isInParts && partsForm.exec(text)) || [];
    if (!year && !month && !day) return;
    for (const { code } of rough ? roughFaults({ day, month, year }) : partFaults({ day, month, year }))
      issues.push({ code: 'custom', input: value, message: code, continue: true });
  });

const asIso =
  (read: typeof dateAsWritten) =>
  (typed: string): string => {
    const parts = read(typed);
    return parts ? isoOf(parts) : plainCode(typed);
  };

/** A calendar date that exists, as people write it; parsed to yyyy-mm-dd, from 1920 to 2100. */
export const date = once(() =>
  z
    .string()
    .check(
      z.overwrite(asIso(dateAsWritten)),
      partsRight(),
      z.regex(dateForm, 'date-invalid'),
      z.refine(realDate, 'date-invalid'),
    ),
);

/** A date as precisely as somebody knows it, where its day serves nobody: a year, a month of it, or a day. */
export const roughDate = once(() =>
  z
    .string()
    .check(
      z.overwrite(asIso(roughDateAsWritten)),
      partsRight({ rough: true }),
      z.regex(roughDateForm, 'date-invalid'),
      z.refine(isRoughDate, 'date-invalid'),
    ),
);

const instantForm = /^(20\d\d-\d{2}-\d{2})T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;

/** An instant with its offset; parsed to ISO 8601 in UTC. */
export const instant = once(() =>
  z.string().check(
    z.overwrite(plainCode),
    partsRight({ dateIn: (text) => /^([\w-]+)T/.exec(text)?.[1] ?? '' }),
    z.refine((text) => {
      const day = instantForm.exec(text)?.[1];
      return day !== undefined && realDate(day) && !Number.isNaN(Date.parse(text));
    }, 'instant-invalid'),
    z.overwrite((text) =>
      instantForm.test(text) && !Number.isNaN(Date.parse(text)) ? new Date(text).toISOString() : text,
    ),
  ),
);

/** A calendar year of an examination. */
export const year = once(() => z.int().check(z.minimum(2020, 'too-small'), z.maximum(2100, 'too-big')));
