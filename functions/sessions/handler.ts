import * as operations from '../../contract/operations/sessions.ts';
import { WithCookies } from '../http/answer.ts';
import { on, serveLiving } from '../http/serve.ts';
import { openCognitoSignIn } from '../identity/cognito-sign-in.ts';
import { openSecret } from '../identity/derived-secret.ts';
import { sealedSignIn } from '../identity/sealed-sign-in.ts';
import { openSessionLives } from '../identity/session-lives.ts';
import { openTable } from '../table/client.ts';
import { inConstantTime } from './constant-time.ts';
import { endOtherSessions, endSession, listSessions } from './own-sessions.ts';
import { refreshSession } from './refresh-session.ts';
import { replacePassword } from './replace-password.ts';
import { noCookie } from './session-cookie.ts';
import { signIn } from './sign-in.ts';
import { signOut } from './sign-out.ts';

const secret = openSecret();
const deps = { table: openTable(), cognito: sealedSignIn(openCognitoSignIn(), secret), secret };

export const handler = serveLiving(
  openSessionLives(deps.table),
  on(operations.signIn, ({ body, cookies, userAgent, now }) =>
    inConstantTime(signIn({ ...deps, now }, { ...body, cookies, userAgent })),
  ),
  on(operations.replacePassword, ({ body, userAgent, now }) =>
    inConstantTime(replacePassword({ ...deps, now }, { ...body, userAgent })),
  ),
  on(operations.refreshSession, ({ cookies, person, now }) =>
    refreshSession({ ...deps, now }, { cookies, person }),
  ),
  on(operations.signOut, async ({ cookies, person, now }) => {
    const refused = await signOut({ ...deps, now }, { cookies, person });
    return refused ?? new WithCookies(undefined, [noCookie]);
  }),
  on(operations.listSessions, ({ caller, now }) => listSessions({ ...deps, now }, caller)),
  on(operations.endSession, ({ caller, path, now }) => endSession({ ...deps, now }, caller, path.sessionId)),
  on(operations.endOtherSessions, ({ caller, now }) => endOtherSessions({ ...deps, now }, caller)),
);
