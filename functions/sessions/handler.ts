import * as operations from '../../contract/operations/sessions.ts';
import { WithCookies } from '../http/answer.ts';
import { on, serve } from '../http/serve.ts';
import { openCognitoSignIn } from '../identity/cognito-sign-in.ts';
import { openSecret } from '../identity/derived-secret.ts';
import { sealedSignIn } from '../identity/sealed-sign-in.ts';
import { openTable } from '../table/client.ts';
import { inConstantTime } from './constant-time.ts';
import { refreshSession } from './refresh-session.ts';
import { replacePassword } from './replace-password.ts';
import { noCookie, refreshTokenOf } from './session.ts';
import { signIn } from './sign-in.ts';
import { signOut } from './sign-out.ts';

const secret = openSecret();
const deps = { table: openTable(), cognito: sealedSignIn(openCognitoSignIn(), secret), secret };

export const handler = serve(
  on(operations.signIn, ({ body, cookies, now }) =>
    inConstantTime(signIn({ ...deps, now }, { ...body, cookies })),
  ),
  on(operations.replacePassword, ({ body, now }) => inConstantTime(replacePassword({ ...deps, now }, body))),
  on(operations.refreshSession, ({ cookies, person }) =>
    refreshSession(deps, { refreshToken: refreshTokenOf(cookies), person }),
  ),
  on(operations.signOut, async ({ cookies, person, now }) => {
    const refused = await signOut({ ...deps, now }, { refreshToken: refreshTokenOf(cookies), person });
    return refused ?? new WithCookies(undefined, [noCookie]);
  }),
);
