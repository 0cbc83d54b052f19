import { examplePool } from './example-pool.ts';
import { openCognito } from './service.ts';

/** Makes users as fast as it can and says each acknowledged phone number: for the test that kills it. */
const cognito = await openCognito(process.argv[2] ?? '', [examplePool]);
const call = { caller: 'creator', signal: new AbortController().signal };
for (let number = 0; ; number += 1) {
  const Username = `+2547${String(number).padStart(8, '0')}`;
  const user = { UserPoolId: examplePool.poolId, Username, MessageAction: 'SUPPRESS' };
  await cognito.answer('AdminCreateUser', { ...user, TemporaryPassword: 'first-123' }, call);
  await cognito.answer('AdminSetUserPassword', { ...user, Password: 'second-123', Permanent: true }, call);
  process.stdout.write(`${Username}\n`);
}
