import assert from 'node:assert/strict';
import { WithCookies } from '../../functions/http/answer.ts';
import { openCognitoSignIn } from '../../functions/identity/cognito-sign-in.ts';
import { temporaryPassword } from '../../functions/identity/derived-secret.ts';
import { replacePassword } from '../../functions/sessions/replace-password.ts';
import { claimsOf } from '../../functions/sessions/session.ts';
import { signIn } from '../../functions/sessions/sign-in.ts';
import type { TestIdentity } from './test-identity.ts';

type First = { phone: string; requestId: string; password: string; now: Date };

/** Signs in with the password that the SMS of a request brought, and chooses one: who the person is from then on. */
export const chooseFirstPassword = async (
  identity: TestIdentity,
  { phone, requestId, password, now }: First,
): Promise<string> => {
  const deps = {
    table: identity.table,
    cognito: openCognitoSignIn(),
    secret: async () => identity.key,
    now,
  };
  const texted = temporaryPassword(identity.key, phone, requestId);
  const challenge = await signIn(deps, { username: phone, password: texted });
  assert.ok('session' in challenge, 'the password of the SMS lets in');
  const answer = await replacePassword(deps, {
    username: phone,
    session: challenge.session,
    newPassword: password,
  });
  assert.ok(answer instanceof WithCookies, 'a password of their own was chosen');
  return claimsOf(answer.value.accessToken).sub;
};
