import { heldClaims } from '../profile/claims.ts';
import { type Professional, sorted } from '../profile/professional.ts';
import type { AccountItem, ClaimItem, VacancyItem, VacancyRecordItem } from '../table/items.ts';
import { keys } from '../table/keys.ts';
import { broken, type Finding } from './finding.ts';
import { checkProfessional } from './professional.ts';
import { checkVacancy } from './vacancy.ts';

export type Item = { pk: string; sk: string };

/** What one partition says of another: compared when all have been seen. */
type Ties = {
  accounts: Map<string, string>;
  profiles: Map<string, string>;
  claims: Map<string, string>;
  numbers: Map<string, string>;
  vacancies: Set<string>;
  appliedFor: Map<string, string>;
  /** Whose account is being erased, part after part. */
  closing: Set<string>;
};

const noTies = (): Ties => ({
  accounts: new Map(),
  profiles: new Map(),
  claims: new Map(),
  numbers: new Map(),
  vacancies: new Set(),
  appliedFor: new Map(),
  closing: new Set(),
});

/** Items of a partition follow one another, as a Scan brings them. */
async function* partitionsOf(items: AsyncIterable<Item> | Iterable<Item>): AsyncGenerator<Item[]> {
  let partition: Item[] = [];
  for await (const item of items) {
    if (partition[0] && partition[0].pk !== item.pk) {
      yield partition;
      partition = [];
    }
    partition.push(item);
  }
  if (partition.length > 0) yield partition;
}

const tieProfessional = (ties: Ties, { profile, applications }: Professional): void => {
  for (const { vacancyId, professionalId } of applications) ties.appliedFor.set(vacancyId, professionalId);
  if (!profile) return;
  if (profile.closingAt) ties.closing.add(profile.professionalId);
  ties.profiles.set(profile.professionalId, profile.phone);
  for (const [kind, value] of heldClaims(profile))
    ties.numbers.set(keys.claim(kind, value).pk, profile.professionalId);
};

const checkAccount = ({ phone, professionalId, expiresAt }: AccountItem, ties: Ties): Finding[] => {
  if (!professionalId) return [];
  ties.accounts.set(phone, professionalId);
  return broken(`professional ${professionalId}`, {
    'the account of a person does not expire': expiresAt === undefined,
  });
};

const checkPartition = (partition: Item[], ties: Ties): Finding[] => {
  const [kind = '', id = ''] = (partition[0]?.pk ?? '').split('#');
  const at = <T extends Item>(prefix: string) => partition.filter(({ sk }) => sk.startsWith(prefix)) as T[];
  switch (kind) {
    case 'PROFESSIONAL': {
      const professional = sorted(partition as never);
      tieProfessional(ties, professional);
      return checkProfessional(professional, `professional ${id}`);
    }
    case 'VACANCY':
      ties.vacancies.add(id);
      return checkVacancy(at<VacancyItem>('VACANCY')[0], at<VacancyRecordItem>('RECORD#'), `vacancy ${id}`);
    case 'ACCOUNT':
      return at<AccountItem & Item>('ACCOUNT').flatMap((account) => checkAccount(account, ties));
    case 'CLAIM':
      for (const { pk, professionalId } of partition as (ClaimItem & Item)[])
        ties.claims.set(pk, professionalId);
      return [];
    case 'DECISION':
    case 'SMS-BUDGET':
    case 'STAFF':
    case 'STATUS':
      return [];
    default:
      return [{ what: 'every item is of a kind that the portal knows', where: kind }];
  }
};

const across = (ties: Ties): Finding[] => {
  const { accounts, profiles, claims, numbers, vacancies, appliedFor, closing } = ties;
  const rule = (
    pairs: Iterable<[string, string]>,
    what: string,
    holds: (key: string, value: string) => boolean,
  ) =>
    [...pairs].flatMap(([key, value]) => {
      const id = profiles.has(key) ? key : value;
      return closing.has(id) ? [] : broken(`professional ${id}`, { [what]: holds(key, value) });
    });
  return [
    ...rule(
      accounts,
      'the account leads to a profile with its number',
      (phone, id) => profiles.get(id) === phone,
    ),
    ...rule(
      profiles,
      'the profile has an account that leads to it',
      (id, phone) => accounts.get(phone) === id,
    ),
    ...rule(claims, 'a claimed number is in the profile', (number, id) => numbers.get(number) === id),
    ...rule(numbers, 'a number in the profile is claimed by it', (number, id) => claims.get(number) === id),
    ...rule(appliedFor, 'the vacancy that was applied for exists', (vacancyId) => vacancies.has(vacancyId)),
  ];
};

/**
 * Looks over the whole table for states that cannot be. What a worker is about to do can look like one for a
 * moment (an account without its profile): what two looks find is real.
 */
export const checkConsistency = async (items: AsyncIterable<Item> | Iterable<Item>): Promise<Finding[]> => {
  const ties = noTies();
  const findings: Finding[] = [];
  for await (const partition of partitionsOf(items)) findings.push(...checkPartition(partition, ties));
  return [...findings, ...across(ties)];
};
