import assert from 'node:assert/strict';
import { decodeJwt } from 'jose';
import { operations } from '../../../contract/operations/index.ts';
import { newPhone, newProfessional, ownPassword, register } from '../../fixtures/people.ts';
import type { Attempts } from './attempts.ts';
import { asha, ask, codeOf, country, juma, portal } from './people.ts';

const ownerOf = (accessToken: string) => decodeJwt(accessToken).sub;

/** What somebody tries with another's ids: sessions. */
export const sessionAttempts = {
  signIn: {
    cookie: {
      what: 'another person’s cookie adds nothing to a sign-in',
      run: async () => {
        const body = { username: asha.phone, password: ownPassword };
        const answer = await portal.api('POST /api/sessions', { body, cookie: country.cookie });
        assert.deepEqual(answer.body.roles, ['professional']);
        assert.equal(ownerOf(String(answer.body.accessToken)), asha.id);
      },
    },
  },
  replacePassword: {
    cookie: {
      what: 'another person’s first sign-in gives no way in, with their cookie or without',
      run: async () => {
        const phone = newPhone();
        const password = await register(portal, phone);
        const first = await portal.api('POST /api/sessions', { body: { username: phone, password } });
        for (const cookie of [undefined, country.cookie]) {
          const change = {
            username: asha.phone,
            session: first.body.session,
            newPassword: 'mine from now on',
          };
          const answer = await ask(operations.replacePassword, {}, { change, cookie });
          assert.deepEqual(codeOf(answer), [401, 'challenge-expired']);
        }
      },
    },
  },
  confirmPasswordReset: {
    cookie: {
      what: 'another person’s cookie adds nothing to a code that is wrong',
      run: async () => {
        const change = { phone: asha.phone, code: '000000' };
        const answer = await ask(operations.confirmPasswordReset, {}, { change, cookie: juma.cookie });
        assert.deepEqual(codeOf(answer), [400, 'reset-code-wrong']);
        assert.equal(answer.cookie, undefined);
      },
    },
  },
  refreshSession: {
    cookie: {
      what: 'a cookie gives its owner’s session and no more, whatever token stands beside it',
      run: async () => {
        const call = { cookie: asha.cookie, token: country.token };
        const { body } = await ask<Record<string, string>>(operations.refreshSession, {}, call);
        assert.deepEqual([ownerOf(String(body.accessToken)), body.roles], [asha.id, ['professional']]);
        const other = String(asha.cookie).replace(/.(?=..$)/, (one) => (one === 'A' ? 'B' : 'A'));
        assert.equal((await ask(operations.refreshSession, {}, { cookie: other })).status, 401);
      },
    },
  },
  closeAccount: {
    cookie: {
      what: 'the account of the token is closed, and not the one whose cookie stands beside it',
      run: async () => {
        const [one, other] = await Promise.all([newProfessional(portal), newProfessional(portal)]);
        const call = { cookie: other.cookie, token: one.token, change: { password: ownPassword } };
        assert.equal((await ask(operations.closeAccount, {}, call)).status, 202);
        const reads = ({ token }: { token: string }) => ask(operations.readMe, {}, { token });
        assert.deepEqual([(await reads(one)).status, (await reads(other)).status], [401, 200]);
        assert.equal((await ask(operations.refreshSession, {}, { cookie: other.cookie })).status, 200);
      },
    },
  },
  endSession: {
    sessionId: {
      what: 'the id of another person’s session ends nothing',
      run: async () => {
        const [one, other] = await Promise.all([newProfessional(portal), newProfessional(portal)]);
        const sessionId = String(decodeJwt(other.token).origin_jti);
        const { status } = await ask(operations.endSession, { sessionId }, { token: one.token });
        assert.deepEqual(
          [status, (await ask(operations.readMe, {}, { token: other.token })).status],
          [204, 200],
        );
        assert.equal((await ask(operations.refreshSession, {}, { cookie: other.cookie })).status, 200);
      },
    },
  },
  signOut: {
    cookie: {
      what: 'a cookie ends its owner’s session and not the one whose token stands beside it',
      run: async () => {
        const [one, other] = await Promise.all([newProfessional(portal), newProfessional(portal)]);
        await ask(operations.signOut, {}, { cookie: other.cookie, token: one.token });
        const reads = ({ token }: { token: string }) => ask(operations.readMe, {}, { token });
        assert.deepEqual([(await reads(one)).status, (await reads(other)).status], [200, 401]);
      },
    },
  },
} satisfies Partial<Attempts>;
