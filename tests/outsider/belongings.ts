import { CognitoIdentityProviderClient, ListUsersCommand } from '@aws-sdk/client-cognito-identity-provider';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, paginateScan } from '@aws-sdk/lib-dynamodb';
import { decodeJwt } from 'jose';
import type { Session } from '../../contract/operations/sessions.ts';
import { addStaff } from '../../infra/staff-accounts.ts';
import { newPhone, newProfessional, officer, poolOf, register } from '../fixtures/people.ts';
import type { Portal } from '../fixtures/portal.ts';

/** What somebody has who looks into their own browser: all that may be shown to Cognito as a key. */
export type Belongings = { clientId: string; keys: readonly string[]; cookie: string };

/** Of a person who signed in: the token, and what each cookie holds. */
export const belongingsOf = (token: string, cookie = ''): Belongings => ({
  clientId: String(decodeJwt(token).aud),
  keys: [token, cookie.slice(cookie.indexOf('=') + 1)],
  cookie,
});

const challengeOf = async (portal: Portal, username: string, password: string): Promise<string> =>
  (await portal.api<{ session: string }>('POST /api/sessions', { body: { username, password } })).body
    .session;

/** Challenges that the portal gave and nobody has answered: to a new professional, and to invited staff. */
const openChallenges = async (portal: Portal): Promise<{ invited: string; sessions: string[] }> => {
  const [newcomer, invited, password] = [newPhone(), newPhone(), 'a password for once'];
  await addStaff(poolOf(portal), { phone: invited, password, role: 'officer', counties: [], once: true });
  const texted = await register(portal, newcomer);
  const sessions = [
    await challengeOf(portal, newcomer, texted),
    await challengeOf(portal, invited, password),
  ];
  return { invited, sessions };
};

/** Everybody of the tests: two who try, one whom they would harm, and the challenges that they may have seen. */
export const gatherPeople = async (portal: Portal) => {
  const [professional, staff, victim, challenges] = await Promise.all([
    newProfessional(portal),
    officer(portal),
    newProfessional(portal),
    openChallenges(portal),
  ]);
  await portal.settled();
  return {
    victim,
    ...challenges,
    insiders: {
      'a professional': belongingsOf(professional.token, professional.cookie),
      'an officer': belongingsOf(staff.token, staff.cookie),
    },
  };
};

/** Whether the cookie still keeps its person signed in. */
export const staysSignedIn = async (portal: Portal, { cookie }: { cookie: string | undefined }) =>
  (await portal.api<Session>('POST /api/sessions/refresh', { cookie })).status === 200;

const inOrder = (items: readonly object[]): string[] => items.map((item) => JSON.stringify(item)).sort();

/** All of the pool's users and of the table, but for the portal's own clock. */
export const everythingKept = async ({ client, userPoolId, tableName }: Portal) => {
  const pool = new CognitoIdentityProviderClient(client);
  const table = DynamoDBDocumentClient.from(new DynamoDBClient(client));
  const { Users = [] } = await pool.send(new ListUsersCommand({ UserPoolId: userPoolId }));
  const items: object[] = [];
  for await (const { Items = [] } of paginateScan({ client: table }, { TableName: tableName }))
    items.push(...Items.filter(({ pk }) => pk !== 'STATUS'));
  for (const each of [pool, table]) each.destroy();
  return { users: inOrder(Users), items: inOrder(items) };
};
