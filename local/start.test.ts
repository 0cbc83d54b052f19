import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { it, onTestFinished } from 'vitest';
import { temporaryFolder } from '../cloud-emulator/storage/temporary-folder.ts';

it('says that the port is taken, and what to do, and ends with 1', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  onTestFinished(() => void other.close());
  await once(other, 'listening');
  const port = String((other.address() as AddressInfo).port);
  const { status, stderr } = spawnSync(process.execPath, [new URL('./start.ts', import.meta.url).pathname], {
    env: { ...process.env, PORT: port, PORTAL_DATA: await temporaryFolder() },
    encoding: 'utf8',
  });
  assert.equal(status, 1);
  assert.equal(
    stderr.trim(),
    `Port ${port} is taken by another program. Stop it, or choose another: PORT=3001 npm start`,
  );
});
