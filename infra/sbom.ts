import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectFolder } from './bundle.ts';

type Locked = { version: string; integrity?: string; license?: string; dev?: boolean };
export type LockFile = { name: string; version: string; packages: Record<string, Locked> };

const nameOf = (place: string): string => place.slice(place.lastIndexOf('node_modules/') + 13);

const componentOf = ([place, { version, integrity = '', license }]: [string, Locked]) => {
  const name = nameOf(place);
  const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`;
  const content = Buffer.from(integrity.replace(/^sha512-/, ''), 'base64').toString('hex');
  return {
    type: 'library',
    'bom-ref': place,
    name,
    version,
    purl,
    licenses: license ? [{ expression: license }] : [],
    hashes: [{ alg: 'SHA-512', content }],
  };
};

/** Every package that may be in what ships, as CycloneDX, from the lock file: the same for the same lock file. */
export const billOfMaterials = ({ name, version, packages }: LockFile) => ({
  bomFormat: 'CycloneDX',
  specVersion: '1.5',
  version: 1,
  metadata: { component: { type: 'application', name, version } },
  components: Object.entries(packages)
    .filter(([place, { dev }]) => place !== '' && !dev)
    .map(componentOf),
});

if (import.meta.main) {
  const lock = JSON.parse(await readFile(join(projectFolder, 'package-lock.json'), 'utf8')) as LockFile;
  const dist = join(projectFolder, 'dist');
  await mkdir(dist, { recursive: true });
  const bill = billOfMaterials(lock);
  await writeFile(join(dist, 'sbom.cdx.json'), `${JSON.stringify(bill, undefined, 2)}\n`);
  for (const one of bill.components)
    process.stdout.write(`${one.name} ${one.version} ${one.licenses[0]?.expression}\n`);
}
