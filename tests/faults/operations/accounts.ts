import { operations } from '../../../contract/operations/index.ts';
import { requestPasswordReset } from '../../../functions/accounts/request-password-reset.ts';
import { resetCode } from '../../../functions/identity/derived-secret.ts';
import { eventually } from '../../fixtures/portal.ts';
import { newKey } from '../fixtures.ts';
import type { Cases } from './prepared.ts';
import { newPassword, oldPassword, sendRefresh, signedIn, works } from './signed-in.ts';

/** An account from its first SMS to its closing. */
export const accounts = {
  createAccount: async (fixtures) => {
    const phone = fixtures.newPhone();
    return { body: { phone, confirmPhone: phone }, subjects: { phones: [phone] } };
  },
  requestPasswordReset: async (fixtures) => {
    const person = await fixtures.member(oldPassword);
    return { body: { phone: person.phone }, subjects: { people: [person] } };
  },
  confirmPasswordReset: async (fixtures) => {
    const { person, cookie } = await signedIn(fixtures);
    const resetId = newKey();
    await requestPasswordReset(fixtures.deps(), { phone: person.phone, language: 'en', resetId });
    const code = resetCode(await fixtures.secret(), person.phone, resetId);
    const { phone } = person;
    return {
      body: { phone, code, newPassword },
      subjects: { people: [person] },
      also: async () => ({
        old: await works(fixtures, phone, oldPassword),
        new: await works(fixtures, phone, newPassword),
        session: (await sendRefresh(fixtures, cookie)).status,
      }),
    };
  },
  closeAccount: async (fixtures) => {
    const person = await fixtures.member(oldPassword);
    const token = await fixtures.token(person);
    const me = () =>
      fetch(`${fixtures.cloud.url}${operations.readMe.path}`, {
        headers: { authorization: `Bearer ${token}` },
      });
    return {
      body: { password: oldPassword },
      token,
      subjects: {},
      also: async () => ({
        goodbye: await eventually(
          async () => (await fixtures.cloud.sns.sms(person.phone)).length || undefined,
        ),
        session: (await me()).status,
      }),
    };
  },
} satisfies Cases;
