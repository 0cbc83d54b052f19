import type { Session } from '../../contract/operations/sessions.ts';
import type { WithCookies } from '../edge/answer.ts';
import { measure } from '../edge/metrics.ts';
import { type Refusal, refuse, refuseFields } from '../edge/refusal.ts';
import type { Secret } from '../messaging/secret.ts';
import { deviceCookie } from './device.ts';
import type { Gate } from './gate.ts';
import { answerSession } from './session.ts';

type Input = { username: string; session: string; newPassword: string };

/** Replaces the password from the SMS by one of the person's own, and signs in. */
export const replacePassword = async (
  { gate, secret }: { gate: Gate; secret: Secret },
  { username, session, newPassword }: Input,
): Promise<WithCookies<Session> | Refusal> => {
  if (newPassword.replace(/\D/g, '').endsWith(username.slice(3)))
    return refuseFields({ field: 'newPassword', code: 'password-is-phone' });
  const outcome = await gate.replacePassword(username, session, newPassword);
  if (outcome === 'expired') return refuse('challenge-expired');
  if (outcome === 'weak') return refuseFields({ field: 'newPassword', code: 'password-common' });
  measure({ FirstSignIns: 1, SignIns: 1 }, {});
  return answerSession(outcome, deviceCookie(await secret(), username));
};
