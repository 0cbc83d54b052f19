import * as z from 'zod/mini';
import { type Output, once } from './schema.ts';

/** What the portal texts people about; the wording of each is in `wording/sms.ts`. */
export const messageKinds = [
  'account-created',
  'account-exists',
  'no-account',
  'reset-code',
  'password-changed',
  'application-received',
  'application-withdrawn',
  'application-shortlisted',
  'application-accepted',
  'application-rejected',
  'vacancy-alert',
  'vacancy-corrected',
  'account-closed',
] as const;
export type MessageKind = (typeof messageKinds)[number];

/** Recorded first, then sent; failed when every retry was used up. */
export const messageStates = ['recorded', 'sent', 'failed'] as const;

/** A message as the person sees it on the dashboard: credentials and codes are never shown again. */
export const message = once(() =>
  z.object({
    messageId: z.string(),
    kind: z.enum(messageKinds),
    state: z.enum(messageStates),
    at: z.string(),
    text: z.optional(z.string()),
  }),
);
export type Message = Output<typeof message>;
