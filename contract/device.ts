import * as z from 'zod/mini';
import { type Output, once } from './schema.ts';

/** Browsers and systems that a session is told apart by. */
export const browsers = [
  'Chrome',
  'Edge',
  'Firefox',
  'Opera',
  'Opera Mini',
  'Safari',
  'Samsung Internet',
  'UC Browser',
] as const;
export type Browser = (typeof browsers)[number];
export const systems = ['Android', 'ChromeOS', 'iPad', 'iPhone', 'KaiOS', 'Linux', 'Mac', 'Windows'] as const;
export type System = (typeof systems)[number];

/** What somebody signed in with; a name that is not known is left out. */
export const device = once(() =>
  z.object({ browser: z.optional(z.enum(browsers)), system: z.optional(z.enum(systems)) }),
);
export type Device = Output<typeof device>;
