import * as z from 'zod/mini';
import { application, snapshot, statusChange } from './application.ts';
import { device } from './device.ts';
import { languages } from './language.ts';
import { message } from './message.ts';
import { profile } from './profile.ts';
import { type Output, once } from './schema.ts';

const notice = once(() => z.object({ version: z.string(), at: z.string() }));

/** What is known of an account beside the profile. */
const account = once(() =>
  z.object({
    phone: z.string(),
    language: z.enum(languages),
    createdAt: z.string(),
    /** When the account was last opened, to within a day; absent: since it was made. */
    seenAt: z.optional(z.string()),
    /** The notice on the use of data that was given at registration. */
    notice: z.optional(notice()),
    /** Since when what rests on consent has been agreed to. */
    consents: z.object({ disability: z.optional(z.string()), alerts: z.optional(z.string()) }),
    /** How often an account or its password was asked for under the number, by day. */
    requests: z.array(z.object({ date: z.string(), times: z.int() })),
    /** Sign-ins that failed on end, from devices that the person has used or from others, and the last of them. */
    failedSignIns: z.array(z.object({ knownDevice: z.boolean(), times: z.int(), lastAt: z.string() })),
    /** Identity, TSC and KRA numbers that were claimed, or tried, on the last day of doing so. */
    claimTries: z.optional(z.object({ date: z.string(), times: z.int() })),
    passwordCodeAskedAt: z.optional(z.string()),
  }),
);

/** An application with the profile as it was submitted; officers appear by their role alone. */
const ownApplication = once(() =>
  z.object({
    ...application().shape,
    profile: snapshot(),
    history: z.array(z.object({ ...statusChange().shape, by: z.enum(['professional', 'officer']) })),
    keptUntil: z.string(),
  }),
);

/** Everything that the council holds of a person (Data Protection Act 2019, sections 26 and 38). */
export const myData = once(() =>
  z.object({
    preparedAt: z.string(),
    account: account(),
    profile: profile(),
    applications: z.array(ownApplication()),
    /** Where the person is signed in. */
    sessions: z.array(
      z.object({ ...device().shape, since: z.string(), usedAt: z.string(), keptUntil: z.string() }),
    ),
    messages: z.array(z.object({ ...message().shape, keptUntil: z.string() })),
  }),
);
export type MyData = Output<typeof myData>;
