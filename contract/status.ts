import * as z from 'zod/mini';
import { line } from './fields/text.ts';
import { instant } from './fields/time.ts';
import { type Output, once } from './schema.ts';

/** What the public uses, and the parts of the contract that serve it; SMS come from the senders. */
export const services = {
  vacancies: ['vacancies'],
  registration: ['accounts'],
  signIn: ['sessions'],
  applying: ['profile', 'applications'],
  sms: [],
} as const;
export type Service = keyof typeof services;

/** `troubled`: some requests fail, or SMS take long; `down`: most fail, or none is sent. */
export const serviceStates = ['works', 'troubled', 'down'] as const;
export type ServiceState = (typeof serviceStates)[number];

const state = once(() => z.enum(serviceStates));

/** How the portal found itself when it last looked. */
export const health = once(() =>
  z.object({
    at: z.string(),
    services: z.object({
      vacancies: state(),
      registration: state(),
      signIn: state(),
      applying: state(),
      sms: state(),
    } satisfies Record<Service, unknown>),
    /** What an SMS with a password takes now; absent where none was sent lately. */
    smsSeconds: z.optional(z.int()),
  }),
);
export type Health = Output<typeof health>;

/** What the council tells everyone, for a time: planned maintenance, or anything else. */
export const announcement = once(() =>
  z.object({
    id: z.string(),
    maintenance: z.boolean(),
    from: z.string(),
    until: z.string(),
    en: z.string(),
    sw: z.string(),
  }),
);
export type Announcement = Output<typeof announcement>;

/** What is announced, as the council writes it: in both languages, with its beginning and its end. */
export const announcementDraft = once(() =>
  z.strictObject({
    maintenance: z.boolean(),
    from: instant(),
    until: instant(),
    en: line(300),
    sw: line(300),
  }),
);
export type AnnouncementDraft = Output<typeof announcementDraft>;
