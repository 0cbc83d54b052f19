/** Titles, which banks and offices put before a name and people leave out. */
const titles = new Set([
  'mr',
  'mrs',
  'ms',
  'miss',
  'mwl',
  'dr',
  'prof',
  'rev',
  'fr',
  'sr',
  'eng',
  'hon',
  'bw',
  'bi',
]);
/** Letters that Unicode does not take apart, as those without them write them. */
const plainLetters: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
};

const plain = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[øłđıßæœ]/g, (letter) => plainLetters[letter] ?? letter)
    .replace(/['’‘`´ʼ]/g, '')
    .replace(/(?:^|\s)[sdw]\/o(?=[\s.]|$)/g, '');

const wordsOf = (text: string): string[] =>
  text.split(/[^\p{L}]/u).filter((word) => word !== '' && !titles.has(word));

/** `Atieno-Ouma` is written as one word by some and as two by others. */
const spellings = (name: string): string[][] => [
  wordsOf(plain(name)),
  wordsOf(plain(name).replace(/-/g, '')),
];

const isInitialOf = (one: string, other: string): boolean =>
  (one.length === 1 || other.length === 1) && one[0] === other[0];

/** Pairs each word of the shorter name with another of the longer: the same words first, initials with what is left. */
const pairs = (shorter: readonly string[], longer: readonly string[]) => {
  const left = [...longer];
  const take = (fits: (word: string) => boolean): boolean => {
    const at = left.findIndex(fits);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  };
  const others = shorter.filter((word) => !take((one) => one === word));
  return {
    same: shorter.length - others.length,
    all: others.every((word) => take((one) => isInitialOf(one, word))),
  };
};

const match = (one: readonly string[], other: readonly string[]): boolean => {
  if (one.length > 0 && one.join(' ') === other.join(' ')) return true;
  const [shorter, longer] = one.length <= other.length ? [one, other] : [other, one];
  const { same, all } = pairs(shorter, longer);
  return shorter.length >= 2 && same >= 1 && all;
};

/**
 * Whether two names are one person's as people write them: case, order, diacritics, apostrophes, hyphens, initials,
 * titles and a missing middle name make no difference. Two words at least must agree, one of them in full.
 */
export const sameName = (one: string, other: string): boolean =>
  spellings(one).some((words) => spellings(other).some((others) => match(words, others)));

/** Whether a name is one name alone: most people have more, and pay under half a name is refused. */
export const isSingleName = (name: string): boolean => wordsOf(plain(name)).length === 1;
