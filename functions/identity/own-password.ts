import type { ProfileItem } from '../table/items.ts';

/** Letters and digits alone, in small letters and without accents: what is left of a password's disguise. */
const bare = (text: string): string =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, '');

/** What is too short to tell of a person, and would be found in anybody's password. */
const [fewestLetters, fewestDigits] = [3, 4];
/** Letters that a password needs beside what is known of the person. */
const fewestOwn = 4;

/** A date as people write it: day first, year first, with the century or without. */
const datesOf = (date: string | undefined): string[] => {
  const [year = '', month = '', day = ''] = date?.split('-') ?? [];
  const short = year.slice(2);
  return [
    `${day}${month}${year}`,
    `${year}${month}${day}`,
    `${day}${month}${short}`,
    `${month}${day}${year}`,
    year,
  ];
};

const wordsOf = (text: string | undefined): string[] => (text ?? '').split(/[\s'’-]+/).map(bare);

/** What whoever knows a person would try: names, numbers, date of birth, places. The longest first. */
const knownOf = ({ phone, personal, workstation }: Partial<ProfileItem>): string[] => {
  const words = [...wordsOf(personal?.fullName), ...wordsOf(workstation?.county)];
  const numbers = [
    phone,
    phone?.slice(-9),
    ...Object.values(personal ?? {}).filter((value) => /^[A-Z]?\d{5,}[A-Z]?$/i.test(String(value))),
    workstation?.tscNumber,
    workstation?.serviceNumber,
    ...datesOf(personal?.dateOfBirth),
  ].map((value) => bare(String(value ?? '')));
  return [
    ...words.filter(({ length }) => length >= fewestLetters),
    ...numbers.filter(({ length }) => length >= fewestDigits),
  ].sort((one, other) => other.length - one.length);
};

/**
 * Whether a password is made of what is known of its person, with capitals, signs and digits as people add them: no
 * more than three letters of it are anything else.
 */
export const isOwnPassword = (password: string, profile: Partial<ProfileItem>): boolean => {
  const typed = bare(password);
  const left = knownOf(profile).reduce((rest, known) => rest.replaceAll(known, ' '), typed);
  return left !== typed && left.replace(/[\d\s]/g, '').length < fewestOwn;
};
