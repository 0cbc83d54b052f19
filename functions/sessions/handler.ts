import * as operations from '../../contract/operations/sessions.ts';
import { WithCookies } from '../http/answer.ts';
import { refuse } from '../http/refusal.ts';
import { on, serve } from '../http/serve.ts';
import { openCognitoSignIn } from '../identity/cognito-sign-in.ts';
import { openSecret } from '../identity/derived-secret.ts';
import { openTable } from '../table/client.ts';
import { inConstantTime } from './constant-time.ts';
import { replacePassword } from './replace-password.ts';
import { answerSession, noCookie, refreshTokenOf } from './session.ts';
import { signIn } from './sign-in.ts';
import { signOut } from './sign-out.ts';

const deps = { table: openTable(), cognito: openCognitoSignIn(), secret: openSecret() };

export const handler = serve(
  on(operations.signIn, ({ body, cookies, now }) =>
    inConstantTime(signIn({ ...deps, now }, { ...body, cookies })),
  ),
  on(operations.replacePassword, ({ body, now }) => inConstantTime(replacePassword({ ...deps, now }, body))),
  on(operations.refreshSession, async ({ cookies }) => {
    const token = refreshTokenOf(cookies);
    const tokens = token ? await deps.cognito.refresh(token) : 'ended';
    return tokens === 'ended' ? refuse('session-ended') : answerSession(tokens);
  }),
  on(operations.signOut, async ({ cookies, now }) => {
    await signOut({ ...deps, now }, refreshTokenOf(cookies));
    return new WithCookies(undefined, [noCookie]);
  }),
);
