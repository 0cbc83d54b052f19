import * as z from 'zod/mini';
import { once } from '../schema.ts';
import { plainCode } from './typed-text.ts';

/** Turns what follows it round: an address that holds it is not the one that is read. */
const reversed = /\u202E/;

const atom = "[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_{|}~-]+";
const label = '[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?';
/** An address of RFC 5321: atoms between single dots, at a host with a top level of letters. */
const form = new RegExp(`^(?=.{1,64}@)${atom}(\\.${atom})*@(${label}\\.)+[a-z]([a-z0-9-]*[a-z0-9])$`, 'u');

/** An email address, lower-cased. */
export const email = once(() =>
  z.string().check(
    z.refine((typed) => !reversed.test(typed), 'email-invalid'),
    z.overwrite((typed) => plainCode(typed).toLowerCase()),
    z.maxLength(254, 'email-invalid'),
    z.regex(form, 'email-invalid'),
  ),
);
