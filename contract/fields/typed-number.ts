/** What stands before a number, by itself or beside what it is the number of. */
const anyNumber = new Set([
  ...['no', 'num', 'number', 'na', 'nambari', 'namba', 'reg', 'registration', 'card', 'ya', 'wa', 'pno'],
]);
/** Those that a passport's number might begin with: they are words only beside other words or before a mark. */
const short = new Set(['no', 'num', 'na', 'ya', 'wa', 'reg', 'card']);

const marks = /^[\s.,:;/#№()'"<>_-]+/;
/** A word, or letters with a mark after each: `number`, `T.S.C.`, `A/C`, `P/No`. */
const word = /^(?:[a-z][./]no(?![a-z])|(?:[a-z][./])+[a-z]?(?![a-z])|[a-z]+)/i;
/** What may come after a number: `(M-Pesa)`, a full stop. */
const after = /(?:\([^()\d]*\)|[\s.,:;)'"<>])+$/;

/** No number that anybody has is longer, with all that is written around it. */
const longest = 100;

/** Whether a word says that a number follows; `rest` is what stands after it, `isNamed` whether another was there before. */
const announces = (letters: string, rest: string, isNamed: boolean): boolean => {
  if (!short.has(letters)) return anyNumber.has(letters);
  const isGlued = /^\d/.test(rest) && letters !== 'no';
  return isNamed ? !isGlued : /^\s*[.:#№]/.test(rest);
};

/**
 * A number, in its plain form (`plainCode`), without the words that say what it is (`KRA PIN No. A012345678Z`,
 * `Nambari ya TSC: 456789`) and without what a paste left around it. `names` are what such a number is called, in
 * letters only.
 */
export const bareNumber = (plain: string, names: readonly string[]): string => {
  if (plain.length > longest) return plain;
  let rest = plain.replace(after, '').replace(marks, '');
  let isNamed = false;
  for (let found = word.exec(rest)?.[0]; found !== undefined; found = word.exec(rest)?.[0]) {
    const letters = found.replace(/[./]/g, '').toLowerCase();
    const next = rest.slice(found.length);
    if (!names.includes(letters) && !announces(letters, next, isNamed)) break;
    isNamed = true;
    rest = next.replace(marks, '');
  }
  return rest;
};
