import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EvidenceKind } from '../../local/evidence.ts';

const folder = process.env.PORTAL_EVIDENCE ?? '';

/** All that the processes of this run noted of a kind, each once. */
export const gathered = (kind: EvidenceKind): string[] => {
  const files = readdirSync(folder).filter((name) => name.startsWith(`${kind}-`));
  const lines = files.flatMap((name) => readFileSync(join(folder, name), 'utf8').trim().split('\n'));
  return [...new Set(lines)].filter(Boolean).map((line) => JSON.parse(line) as string);
};

/** What the processes of this run wrote to their own standard output. */
export const printed = (): string[] => {
  const [file] = readdirSync(folder).filter((name) => name === 'printed.txt');
  return file ? readFileSync(join(folder, file), 'utf8').split('\n') : [];
};
