import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dictionary } from '@zxcvbn-ts/language-common';
import { passwordLength } from '../contract/fields/password-rules.ts';
import { placesIn } from '../functions/identity/common-passwords.ts';

const count = 10_000;
const filterBytes = 18_000;

/** The commonest passwords, in the order of how common they are, of those that are long enough to be chosen. */
export const commonPasswords = (): string[] =>
  dictionary['passwords-common'].filter(({ length }) => length >= passwordLength.least).slice(0, count);

/** A Bloom filter of them, as text. */
export const filterOf = (passwords: readonly string[]): string => {
  const bits = Buffer.alloc(filterBytes);
  for (const place of passwords.flatMap((password) => placesIn(filterBytes, password)))
    bits.writeUInt8(bits.readUInt8(place >> 3) | (1 << (place & 7)), place >> 3);
  return bits.toString('base64');
};

const file = join(import.meta.dirname, '../functions/identity/common-passwords-filter.ts');
const source = (filter: string) =>
  `/** Written by \`npm run common-passwords\`. */\nexport const filterOfCommonPasswords =\n  '${filter}';\n`;

if (import.meta.main) await writeFile(file, source(filterOf(commonPasswords())));
