import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { operations } from '../contract/operations/index.ts';
import type { Me } from '../contract/operations/profile.ts';
import type { Session } from '../contract/operations/sessions.ts';
import { addStaff, removeStaff } from '../infra/staff-accounts.ts';
import { demoStaff } from '../local/demo.ts';
import type { Portal } from './portal.ts';

let next = 10_000_000 + (process.pid % 1000) * 10_000;
/** A phone number that no other test uses. */
export const newPhone = (): string => `2547${next++}`;

export const ownPassword = 'three words together';

/** Registers a number and returns the password that the SMS brought. */
export const register = async (
  portal: Portal,
  phone: string,
  language: 'en' | 'sw' = 'en',
): Promise<string> => {
  await portal.api('POST /api/accounts', { body: { phone, confirmPhone: phone, language } });
  const { text } = await portal.smsMatching(phone, /(Password|Nenosiri): \S+/);
  return /(?:Password|Nenosiri): (\S+)/.exec(text)?.[1] ?? '';
};

/** A new professional, signed in with a password of their own. */
export const newProfessional = async (portal: Portal, phone = newPhone()) => {
  const password = await register(portal, phone);
  const first = await portal.api<{ session: string }>('POST /api/sessions', {
    body: { username: phone, password },
  });
  const signedIn = await portal.api<Session>('POST /api/sessions/new-password', {
    body: { username: phone, session: first.body.session, newPassword: ownPassword },
  });
  const token = signedIn.body.accessToken;
  const me = async () => (await portal.api<Me>('GET /api/me', { token })).body;
  return { phone, token, cookie: signedIn.cookie, me };
};

export type Professional = Awaited<ReturnType<typeof newProfessional>>;

let identity = 20_000_000 + (process.pid % 1000) * 1000;

/** Fills in the profile with the contract's own examples, under numbers that belong to nobody else. */
export const fillProfile = async (portal: Portal, { token }: Professional): Promise<void> => {
  const { savePersonal, savePayment, saveWorkstation, saveNextOfKin, addQualification } = operations;
  identity += 1;
  const numbers = { nationalId: String(identity), tscNumber: String(identity).slice(1) };
  for (const [{ method, path, example }, own] of [
    [savePersonal, { nationalId: numbers.nationalId }],
    [saveWorkstation, { tscNumber: numbers.tscNumber }],
    [savePayment, {}],
    [saveNextOfKin, {}],
    [addQualification, {}],
  ] as const) {
    const { status, body } = await portal.api(`${method} ${path}`, { token, body: { ...example, ...own } });
    if (status >= 300) throw new Error(`${path}: ${status} ${JSON.stringify(body)}`);
  }
};

type Reach = { phone: string; counties: readonly string[] };
const staffPassword = 'officer of the tests';
const poolOf = ({ client, userPoolId }: Portal) => ({
  client: new CognitoIdentityProviderClient(client),
  userPoolId,
});

/** A signed-in officer: of the demo's, of the whole country or of Nairobi, or a new one. */
export const officer = async (portal: Portal, which: 'country' | 'nairobi' | Reach = 'country') => {
  const demo = demoStaff[which === 'nairobi' ? 1 : 0];
  const { phone, password } =
    typeof which === 'string' ? demo : { phone: which.phone, password: staffPassword };
  if (typeof which === 'object')
    await addStaff(poolOf(portal), { ...which, password: staffPassword, role: 'officer' });
  const { body, cookie } = await portal.api<Session>('POST /api/sessions', {
    body: { username: phone, password },
  });
  return { phone, token: body.accessToken, cookie };
};

/** Ends an officer's account as `npm run staff -- remove` does. */
export const removeOfficer = (portal: Portal, phone: string): Promise<void> =>
  removeStaff(poolOf(portal), phone);

/** Replaces a password by a code from an SMS, and waits until the SMS says that it was done. */
export const resetPassword = async (portal: Portal, phone: string, newPassword = 'a new password') => {
  await portal.api('POST /api/password-resets', { body: { phone } });
  const { text } = await portal.smsMatching(phone, /^\d{6} is your code/);
  const body = { phone, code: text.slice(0, 6), newPassword };
  const { status } = await portal.api('POST /api/password-resets/confirm', { body });
  if (status !== 204) throw new Error(`The password was not reset: ${status}`);
  await portal.smsMatching(phone, /Your password was changed/);
};
