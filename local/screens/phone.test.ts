import assert from 'node:assert/strict';
import { it, onTestFinished } from 'vitest';
import { Faults } from '../../cloud-emulator/endpoint/faults.ts';
import { openSns } from '../../cloud-emulator/sns/service.ts';
import { temporaryFolder } from '../../cloud-emulator/storage/temporary-folder.ts';
import { phoneScreen } from './phone.ts';

it('shows the SMS of a number as text, with links that open and nothing that runs', async () => {
  const sns = await openSns(await temporaryFolder(), new Faults());
  onTestFinished(() => sns.close());
  const call = { caller: 'test', signal: new AbortController().signal };
  const send = (PhoneNumber: string, Message: string) =>
    sns.answer('Publish', { PhoneNumber, Message }, call);
  await send('+254722000001', 'Login at http://localhost:3000/sign-in. <script>alert(1)</script>');
  await send('+254733000001', 'Somebody else');
  const page = (await phoneScreen(sns, '254722000001')).body.toString();
  assert.match(page, /<a href="http:\/\/localhost:3000\/sign-in">/);
  assert.doesNotMatch(page, /<script>alert|Somebody else/);
  assert.match(page, /254733000001/, 'other numbers can be chosen');
  const everything = (await phoneScreen(sns, null)).body.toString();
  assert.match(everything, /Somebody else/);
});
