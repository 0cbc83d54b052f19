import { operations } from '../contract/operations/index.ts';
import type { Me } from '../contract/operations/profile.ts';
import type { Session } from '../contract/operations/sessions.ts';
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

/** A signed-in demo officer: of the whole country, or of Nairobi. */
export const officer = async (portal: Portal, which: 'country' | 'nairobi' = 'country') => {
  const { phone, password } = demoStaff[which === 'country' ? 0 : 1];
  const { body, cookie } = await portal.api<Session>('POST /api/sessions', {
    body: { username: phone, password },
  });
  return { token: body.accessToken, cookie };
};
