import assert from 'node:assert/strict';
import { test } from 'vitest';
import { temporaryFolder } from '../../cloud-emulator/storage/temporary-folder.ts';
import { killAgainAndAgain } from './kill-and-restart.ts';

test('npm start, killed at work twice, comes back by itself with all that it acknowledged and nothing half done', async () => {
  const folder = await temporaryFolder();
  const outcome = await killAgainAndAgain({
    folder,
    kills: 2,
    people: 4,
    loadMs: 1_500,
    untilTold: false,
  });
  assert.deepEqual(outcome.missing, []);
  assert.deepEqual(outcome.impossible, []);
  assert.equal(outcome.smsLost, 0);
  assert.ok(outcome.acknowledged.accounts > 0, 'the portal was at work when it was killed');
});
