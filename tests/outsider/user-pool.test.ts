import assert from 'node:assert/strict';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { openToAll } from '../../cloud-emulator/cognito/own-actions.ts';
import { newPhone, ownPassword } from '../fixtures/people.ts';
import { type Portal, startPortal } from '../fixtures/portal.ts';
import { type Belongings, everythingKept, gatherPeople, staysSignedIn } from './belongings.ts';
import { callFromOutside, type Outcome } from './outsider.ts';

/**
 * Every call of Cognito that anybody may make, as somebody makes it who has an account, the id of the client and all
 * that their own browser holds. What the emulator decides by the pool's settings (`infra/identity.ts`) is shown here.
 * Only an account on AWS shows that Cognito itself reads those settings so, and the calls that the emulator has not.
 */
let portal: Portal;
let people: Awaited<ReturnType<typeof gatherPeople>>;
let call: ReturnType<typeof callFromOutside>;
let before: Awaited<ReturnType<typeof everythingKept>>;

beforeAll(async () => {
  portal = await startPortal();
  people = await gatherPeople(portal);
  call = callFromOutside(portal.endpoint);
  before = await everythingKept(portal);
});
afterAll(() => portal.stop());

const flows = [
  'USER_PASSWORD_AUTH',
  'USER_SRP_AUTH',
  'USER_AUTH',
  'CUSTOM_AUTH',
  'ADMIN_USER_PASSWORD_AUTH',
  'ADMIN_NO_SRP_AUTH',
  'REFRESH_TOKEN_AUTH',
  'REFRESH_TOKEN',
];
const challenges = ['NEW_PASSWORD_REQUIRED', 'SOFTWARE_TOKEN_MFA', 'MFA_SETUP'];

/** Whatever an action reads of a request, with one key in every place where a key may stand. */
const requestWith = (key: string, clientId: string, username: string, name: string) => ({
  ClientId: clientId,
  Token: key,
  AccessToken: key,
  Session: key,
  AuthFlow: name,
  AuthParameters: { USERNAME: username, PASSWORD: ownPassword, REFRESH_TOKEN: key },
  ClientMetadata: { admission: key },
  ChallengeName: name,
  ChallengeResponses: {
    USERNAME: username,
    NEW_PASSWORD: 'a password of mine',
    SOFTWARE_TOKEN_MFA_CODE: '123456',
  },
  Username: username,
  Password: 'a password of mine',
  PreviousPassword: ownPassword,
  ProposedPassword: 'a password of mine',
  ConfirmationCode: '123456',
  UserCode: '123456',
  UserAttributes: [{ Name: 'phone_number', Value: `+${people.victim.phone}` }],
  SoftwareTokenMfaSettings: { Enabled: false, PreferredMfa: false },
});

const namesFor = (action: string): readonly string[] =>
  ({ InitiateAuth: flows, RespondToAuthChallenge: challenges })[action] ?? [''];

/** Every way to call an action: each key in the hand, each flow, by the victim's number, an invited one's and a new one. */
const requestsTo = function* (action: string, { clientId, keys }: Belongings) {
  const made = ['made-up', 'x'.repeat(200)];
  for (const key of [...keys, ...people.sessions, ...sessionsInside(people.sessions), ...made])
    for (const phone of [people.victim.phone, people.invited, newPhone()])
      for (const name of namesFor(action)) {
        const request = requestWith(key, clientId, `+${phone}`, name);
        yield request;
        const { AccessToken, ...withoutToken } = request;
        yield withoutToken;
      }
};

/** A session that is put together of several parts is tried part by part, too. */
const sessionsInside = (sessions: readonly string[]): string[] =>
  sessions.flatMap((session) => session.split('.').slice(1));

const said = ({ status, name, message }: Outcome): string =>
  status === 200 ? 'answered' : `${name}: ${message}`;

const noToken = 'NotAuthorizedException: Invalid Access Token';
const noSession = 'NotAuthorizedException: Invalid session for the user.';
const noCode = 'NotAuthorizedException: Invalid code provided, please request a code again.';

const disabled = (flow: string) => `InvalidParameterException: ${flow} flow not enabled for this client`;

/** What AWS answers, action by action: an action that is new to the emulator has to be told here. */
const refusals: Record<string, readonly string[]> = {
  AssociateSoftwareToken: [noToken, noSession],
  ChangePassword: [noToken],
  ConfirmForgotPassword: [noCode],
  ConfirmSignUp: [noCode],
  DeleteUser: [noToken],
  ForgotPassword: ['NotAuthorizedException: Contact administrator to reset password.'],
  GetUser: [noToken],
  GlobalSignOut: [noToken],
  InitiateAuth: [
    ...['CUSTOM_AUTH', 'USER_AUTH', 'USER_PASSWORD_AUTH', 'USER_SRP_AUTH'].map(disabled),
    'InvalidParameterException: Initiate Auth method not supported.',
    'NotAuthorizedException: Invalid Refresh Token',
  ],
  ResendConfirmationCode: [noCode],
  RespondToAuthChallenge: [noSession],
  // AWS takes every text for a refresh token that may have been revoked before: it answers, and nothing has changed.
  RevokeToken: ['UnsupportedTokenTypeException: Token type is not supported', 'answered'],
  SetUserMFAPreference: [noToken],
  SignUp: ['NotAuthorizedException: SignUp is not permitted for this user pool'],
  UpdateUserAttributes: [noToken],
  VerifySoftwareToken: [noToken, noSession],
};

describe.each(Object.keys(openToAll))('%s', (action) => {
  test.each(['a professional', 'an officer'] as const)('is refused to %s', async (who) => {
    const answers = new Set<string>();
    for (const request of requestsTo(action, people.insiders[who])) {
      const outcome = await call('cognito', action, request);
      answers.add(said(outcome));
      assert.ok(!('AuthenticationResult' in outcome.body), `tokens for ${JSON.stringify(request)}`);
    }
    assert.deepEqual([...answers].sort(), [...(refusals[action] ?? [])].sort());
  });
});

test('thirty wrong passwords at Cognito itself lock nobody out', async () => {
  const { clientId } = people.insiders['a professional'];
  const AuthParameters = { USERNAME: `+${people.victim.phone}`, PASSWORD: 'a wrong guess' };
  for (let guess = 0; guess < 30; guess++)
    await call('cognito', 'InitiateAuth', {
      ClientId: clientId,
      AuthFlow: 'USER_PASSWORD_AUTH',
      AuthParameters,
    });
  const body = { username: people.victim.phone, password: ownPassword };
  assert.deepEqual(await everythingKept(portal), before);
  assert.equal((await portal.api('POST /api/sessions', { body })).status, 200);
});

test('afterwards everybody is who they were, and still signed in', async () => {
  for (const person of [people.victim, ...Object.values(people.insiders)])
    assert.ok(await staysSignedIn(portal, person));
  assert.deepEqual((await everythingKept(portal)).users, before.users);
});
