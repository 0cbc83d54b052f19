import * as z from 'zod/mini';
import { once } from '../schema.ts';
import { plainCode } from './typed-text.ts';

/** Turns what follows it round: an address that holds it is not the one that is read. */
const reversed = /\u202E/;

const atom = "[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_{|}~-]+";
const label = '[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?';
/** An address of RFC 5321: atoms between single dots, at a host with a top level of letters. */
const form = new RegExp(`^(?=.{1,64}@)${atom}(\\.${atom})*@(${label}\\.)+[a-z]([a-z0-9-]*[a-z0-9])$`, 'u');

/** What mail programs, chats and sentences put around an address. */
const pairs = /^(?:<(.+)>|\((.+)\)|\[(.+)\]|["“](.+)["”]|'(.+)')$/;
const calledBy = /^\s*(?:mailto|e-?mail|barua pepe)\s*:\s*/i;

/** The address of `mailto:mary@x.ke?subject=…`, `Mary Wanjiku <mary@x.ke>`, `(mary@x.ke)`, `mary @x.ke` and `mary@x.ke.` */
const bareAddress = (plain: string): string => {
  const [, named = plain] = /^[^<>@]*<([^<>]+)>[.,;]?$/.exec(plain) ?? [];
  const unlabelled = named
    .replace(/[\s.,;:]+$/, '')
    .replace(/^(\s*mailto:[^?]*)\?.*$/i, '$1')
    .replace(calledBy, '');
  const inside = pairs.exec(unlabelled)?.slice(1).find(Boolean) ?? unlabelled;
  return inside.replace(/ ?@ ?/, '@').toLowerCase();
};

/** An email address, lower-cased. */
export const email = once(() =>
  z.string().check(
    z.refine((typed) => !reversed.test(typed), 'email-invalid'),
    z.overwrite((typed) => bareAddress(plainCode(typed))),
    z.maxLength(254, 'email-invalid'),
    z.regex(form, 'email-invalid'),
  ),
);
