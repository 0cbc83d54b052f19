import { join, resolve } from 'node:path';
import type { Cloud } from '../cloud-emulator/cloud.ts';
import { council } from '../contract/council.ts';
import { demoStaff } from './demo.ts';
import { startLocalPortal } from './portal.ts';
import { seedDemo } from './seed.ts';

const root = join(import.meta.dirname, '..');
const port = Number(process.env.PORT || 3000);
const dataFolder = resolve(process.env.PORTAL_DATA || join(root, '.local'));

const say = (text: string) => process.stdout.write(`${text}\n`);
const giveUp = (text: string): never => {
  process.stderr.write(`${text}\n`);
  process.exit(1);
};

const explain = (error: unknown): string => {
  const { code, message, cause } = error as Error & { code?: string; cause?: { code?: string } };
  if (code === 'EADDRINUSE')
    return `Port ${port} is taken by another program. Stop it, or choose another: PORT=3001 npm start`;
  if (code === 'EACCES') return `Port ${port} is not allowed here. Choose another: PORT=3001 npm start`;
  if (cause?.code === 'LEVEL_LOCKED')
    return `The data folder ${dataFolder} is in use by another portal. Stop it, or choose another: PORTAL_DATA=other npm start`;
  return `The portal did not start: ${message}`;
};

const stopOn = (cloud: Cloud) => {
  let stopping = false;
  const stop = async () => {
    if (stopping) process.exit(1);
    stopping = true;
    await cloud.close();
    process.exit(0);
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
};

const start = async () => {
  if (!Number.isInteger(port) || port < 0 || port > 65_535) giveUp(`PORT is no port: ${process.env.PORT}`);
  const began = performance.now();
  const cloud = await startLocalPortal({ dataFolder, port });
  stopOn(cloud);
  await seedDemo(cloud);
  cloud.functions.warm();
  say(`
The portal is ready (${((performance.now() - began) / 1000).toFixed(1)} s).

  Portal         ${cloud.url}
  Phone screen   ${cloud.url}/_local/phone    every SMS, as on a phone
  Queues         ${cloud.url}/_local/queues   what waits, and dead letters
  Metrics        ${cloud.url}/_local/metrics  what the functions measure
  Data folder    ${dataFolder}

Demo staff (register yourself as a professional with any ${council.phone.kind.en}):
${demoStaff.map(({ name, phone, password }) => `  ${phone}   password: ${password}   ${name}`).join('\n')}

Stop it with Ctrl+C; start again to continue where you were.`);
};

await start().catch((error) => giveUp(explain(error)));
