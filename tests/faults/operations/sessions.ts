import { type Cases, isList } from './prepared.ts';
import { newPassword, oldPassword, sendRefresh, signedIn, signedInTwice, works } from './signed-in.ts';

/** Signing in, staying in and going out. */
export const sessions = {
  signIn: async (fixtures) => {
    const person = await fixtures.member(oldPassword);
    return { body: { username: person.phone, password: oldPassword }, subjects: { people: [person] } };
  },
  replacePassword: async (fixtures) => {
    const { phone, session } = await fixtures.invited();
    return {
      body: { username: phone, session, newPassword },
      subjects: { phones: [phone] },
      also: async () => ({ new: await works(fixtures, phone, newPassword) }),
    };
  },
  refreshSession: async (fixtures) => {
    const { person, cookie } = await signedIn(fixtures);
    return { cookie, subjects: { people: [person] } };
  },
  signOut: async (fixtures) => {
    const { person, cookie } = await signedIn(fixtures);
    return {
      cookie,
      subjects: { people: [person] },
      also: async () => (await sendRefresh(fixtures, cookie)).status,
    };
  },
  listSessions: async (fixtures) => {
    const { person, token } = await signedIn(fixtures);
    return { token, shown: isList('sessions'), subjects: { people: [person] } };
  },
  endSession: async (fixtures) => {
    const { person, token, other } = await signedInTwice(fixtures);
    return {
      path: { sessionId: other.sessionId },
      token,
      subjects: { people: [person] },
      also: async () => (await sendRefresh(fixtures, other.cookie)).status,
    };
  },
  endOtherSessions: async (fixtures) => {
    const { person, token, other } = await signedInTwice(fixtures);
    return {
      token,
      subjects: { people: [person] },
      also: async () => (await sendRefresh(fixtures, other.cookie)).status,
    };
  },
} satisfies Cases;
