import * as z from 'zod/mini';
import { council } from '../council.ts';
import { device } from '../device.ts';
import { newPassword, typedPassword } from '../fields/password.ts';
import { phone } from '../fields/phone.ts';
import { token } from '../fields/token.ts';
import { defineOperation, roles } from '../operation.ts';
import { type CountySlug, counties } from '../reference/counties.ts';
import { type Output, once } from '../schema.ts';
import { accountNames } from '../wording/field-names/accounts.ts';

/** A session: the token for the Authorization header, its life in seconds, and who the person is. */
export const session = once(() =>
  z.object({
    accessToken: z.string(),
    expiresIn: z.int(),
    roles: z.array(z.enum(roles)),
    /** The counties that an officer is limited to; absent where there is no limit. */
    counties: z.optional(z.array(z.enum(counties.map((county) => county.slug as CountySlug)))),
  }),
);
export type Session = Output<typeof session>;

const challenge = once(() =>
  z.object({ challenge: z.literal('NEW_PASSWORD_REQUIRED'), session: z.string() }),
);

export const signIn = defineOperation({
  name: 'signIn',
  summary: 'Sign in with the mobile number and the password.',
  method: 'POST',
  path: '/api/sessions',
  part: 'sessions',
  callers: 'anyone',
  names: accountNames,
  request: { body: once(() => z.strictObject({ username: phone(), password: typedPassword() })) },
  answer: { status: 200, schema: once(() => z.union([session(), challenge()])) },
  refusals: ['sign-in-failed', 'too-many-attempts', 'wait-a-minute'],
  cookie: true,
  example: { username: council.example.phone, password: 'three words together' },
});

export const replacePassword = defineOperation({
  name: 'replacePassword',
  summary: 'Replace the password from the SMS at the first sign-in.',
  method: 'POST',
  path: '/api/sessions/new-password',
  part: 'sessions',
  callers: 'anyone',
  names: accountNames,
  request: {
    body: once(() =>
      z.strictObject({
        username: phone(),
        session: token(/^[\x21-\x7E]{1,4096}$/),
        newPassword: newPassword(),
      }),
    ),
  },
  answer: { status: 200, schema: session },
  refusals: ['challenge-expired'],
  cookie: true,
  example: {
    username: council.example.phone,
    session: 'from-the-sign-in-answer',
    newPassword: 'three words together',
  },
});

export const refreshSession = defineOperation({
  name: 'refreshSession',
  summary: 'A new access token for the refresh token in the cookie.',
  method: 'POST',
  path: '/api/sessions/refresh',
  part: 'sessions',
  callers: 'anyone',
  request: {},
  answer: { status: 200, schema: session },
  refusals: ['session-ended', 'another-person'],
  cookie: true,
});

export const signOut = defineOperation({
  name: 'signOut',
  summary: 'End the session on the server and drop the cookie.',
  method: 'DELETE',
  path: '/api/sessions/current',
  part: 'sessions',
  callers: 'anyone',
  request: {},
  answer: { status: 204 },
  refusals: ['another-person'],
  cookie: true,
});

/** Cognito's id of a session, a UUID. */
const sessionId = once(() => token(/^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/));

/** One of the caller's sessions. */
const ownSession = once(() =>
  z.object({
    sessionId: z.string(),
    ...device().shape,
    since: z.string(),
    /** When it was last renewed, which it is every half hour of use. */
    usedAt: z.string(),
    /** Whether it is the one that asks. */
    current: z.boolean(),
  }),
);
export type OwnSession = Output<typeof ownSession>;

export const listSessions = defineOperation({
  name: 'listSessions',
  summary: 'The places where I am signed in.',
  method: 'GET',
  path: '/api/me/sessions',
  part: 'sessions',
  callers: roles,
  request: {},
  answer: { status: 200, schema: once(() => z.object({ sessions: z.array(ownSession()) })) },
  refusals: [],
});

export const endSession = defineOperation({
  name: 'endSession',
  summary: 'Sign out in one of the places where I am signed in.',
  method: 'DELETE',
  path: '/api/me/sessions/{sessionId}',
  part: 'sessions',
  callers: roles,
  request: { path: once(() => z.strictObject({ sessionId: sessionId() })) },
  answer: { status: 204 },
  refusals: [],
});

export const endOtherSessions = defineOperation({
  name: 'endOtherSessions',
  summary: 'Sign out everywhere but here.',
  method: 'DELETE',
  path: '/api/me/sessions/others',
  part: 'sessions',
  callers: roles,
  request: {},
  answer: { status: 204 },
  refusals: [],
});
