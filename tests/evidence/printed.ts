import { appendFileSync } from 'node:fs';
import { join } from 'node:path';

const file = join(process.env.PORTAL_EVIDENCE ?? '', `printed-${process.pid}.txt`);

/** Keeps what a test file makes its own process print, as evidence; vitest shows it where the test fails. */
process.stdout.write = (chunk: string | Uint8Array) => {
  appendFileSync(file, chunk);
  console.log(String(chunk).trimEnd());
  return true;
};
