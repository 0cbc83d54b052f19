import { randomInt, randomUUID } from 'node:crypto';
import { AwsError } from '../endpoint/aws-error.ts';
import type { Service } from '../endpoint/service.ts';
import { readJsonFile, writeJsonFile } from '../storage/json-file.ts';

/** What the template says of a secret. */
export type SecretDescription = {
  name: string;
  arn: string;
  value?: string;
  generate?: {
    PasswordLength?: number;
    ExcludeCharacters?: string;
    ExcludeLowercase?: boolean;
    ExcludeUppercase?: boolean;
    ExcludeNumbers?: boolean;
    ExcludePunctuation?: boolean;
    SecretStringTemplate?: string;
    GenerateStringKey?: string;
  };
};

type Kept = Record<string, { value: string; version: string; made: string }>;

const generated = (rules: NonNullable<SecretDescription['generate']>): string => {
  const alphabet = [
    rules.ExcludeLowercase ? '' : 'abcdefghijklmnopqrstuvwxyz',
    rules.ExcludeUppercase ? '' : 'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
    rules.ExcludeNumbers ? '' : '0123456789',
    rules.ExcludePunctuation ? '' : '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~',
  ]
    .join('')
    .split('')
    .filter((character) => !rules.ExcludeCharacters?.includes(character));
  const length = rules.PasswordLength ?? 32;
  const text = Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('');
  return rules.SecretStringTemplate && rules.GenerateStringKey
    ? JSON.stringify({ ...JSON.parse(rules.SecretStringTemplate), [rules.GenerateStringKey]: text })
    : text;
};

/** Secrets Manager on one machine: a generated secret is made once for a data folder and kept in it. */
export const openSecrets = async (file: string, descriptions: SecretDescription[]): Promise<Service> => {
  const kept = (await readJsonFile<Kept>(file)) ?? {};
  for (const { name, value, generate } of descriptions)
    kept[name] ??= {
      value: value ?? generated(generate ?? {}),
      version: randomUUID(),
      made: new Date().toISOString(),
    };
  await writeJsonFile(file, kept);

  return {
    name: 'secretsmanager',
    answer: async (action, input) => {
      if (action !== 'GetSecretValue')
        throw new AwsError('UnknownOperationException', `Not emulated: Secrets Manager ${action}`);
      const secret = descriptions.find(({ name, arn }) => input.SecretId === name || input.SecretId === arn);
      const found = kept[secret?.name ?? ''];
      if (!secret || !found)
        throw new AwsError('ResourceNotFoundException', "Secrets Manager can't find the specified secret.");
      return {
        ARN: secret.arn,
        Name: secret.name,
        SecretString: found.value,
        VersionId: found.version,
        VersionStages: ['AWSCURRENT'],
        CreatedDate: new Date(found.made),
      };
    },
  };
};
