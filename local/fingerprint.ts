import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const isInput = (name: string) => !/\.test\.tsx?$|\.md$/.test(name);

/** Tells whether files changed: their names, sizes and times, without reading them. */
export const fingerprintOf = (root: string, paths: string[]): string => {
  const hash = createHash('sha256');
  for (const path of paths) {
    const full = join(root, path);
    const entries = statSync(full, { throwIfNoEntry: false })?.isDirectory()
      ? readdirSync(full, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => join(entry.parentPath, entry.name))
          .sort()
      : [full];
    for (const entry of entries.filter(isInput)) {
      const found = statSync(entry, { throwIfNoEntry: false });
      hash.update(`${entry} ${found?.size} ${found?.mtimeMs}\n`);
    }
  }
  return hash.digest('hex').slice(0, 20);
};
