import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EvidenceKind } from '../../local/evidence.ts';

const folder = process.env.PORTAL_EVIDENCE ?? '';

const filesOf = (kind: EvidenceKind | 'printed'): string[] =>
  readdirSync(folder)
    .filter((name) => name.startsWith(`${kind}-`))
    .map((name) => readFileSync(join(folder, name), 'utf8'));

/** All that the processes of this run noted of a kind, each once. */
export const gathered = (kind: EvidenceKind): string[] => {
  const lines = filesOf(kind).flatMap((text) => text.trim().split('\n'));
  return [...new Set(lines)].filter(Boolean).map((line) => JSON.parse(line) as string);
};

/** What the processes of this run wrote to their own standard output. */
export const printed = (): string[] => filesOf('printed').flatMap((text) => text.split('\n'));
