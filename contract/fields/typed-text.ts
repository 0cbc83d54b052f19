/**
 * What any text becomes before it is judged, wherever it comes in: typed, pasted, or in an address.
 * `text.ts` makes the contract's text fields of it, the page's own checks use the same functions.
 * Only what Chrome 80 and Safari 14 know of regular expressions: no look-behind, no `v` flag.
 */

/** One picture as a person sees it: an emoji with its colour, or several that are joined into one. */
const picture =
  '\\p{Extended_Pictographic}(?:\\uFE0F|\\p{Emoji_Modifier})*(?:\\u200D\\p{Extended_Pictographic}(?:\\uFE0F|\\p{Emoji_Modifier})*)*';

/** Bidirectional marks, zero-width characters, soft hyphens, byte-order marks, fillers, tags, pasted objects. */
const invisible = '[\\p{Default_Ignorable_Code_Point}\\p{Cf}\\uFFFC]';

const pictureOrInvisible = new RegExp(`(${picture})|${invisible}`, 'gu');
const anyInvisible = new RegExp(invisible, 'gu');
const dash = /[\p{Pd}\u02D7\u2043\u2212\u2796]/gu;
const apostrophe =
  /[`\u00B4\u02B9-\u02BF\u02C8\u02CA\u02CB\u02F4\u0374\u0384\u055A\u055D\u05F3\u07F4\u07F5\u1FBD\u1FBF\u1FEF\u1FFD\u1FFE\u2018-\u201B\u2032\u2035\u275B\u275C\uA78B\uA78C\uFF07\uFF40]/gu;

/** Unicode's limit for marks on end (UAX 15, Stream-Safe): more than that takes normalising for ever. */
const endlessMarks = /(\p{M}{30})\p{M}+/gu;
const composed = (text: string): string => text.replace(endlessMarks, '$1').normalize('NFC');

/** The Braille pattern without a dot is a space that no other rule calls one. */
const brailleBlank = /\u2800/g;
const lineBreak = /\r\n?|[\v\f\u0085\u2028\u2029]/g;

/** Several lines as they are kept: NFC, nothing invisible, one kind of apostrophe, hyphen, space and line break. */
export const plainParagraphs = (typed: string): string =>
  composed(typed.replace(pictureOrInvisible, (_, seen?: string) => seen ?? ''))
    .replace(brailleBlank, ' ')
    .replace(apostrophe, "'")
    .replace(dash, '-')
    .replace(lineBreak, '\n')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

/** One line as it is kept: as paragraphs, with line breaks become spaces. */
export const plainLine = (typed: string): string => plainParagraphs(typed).replace(/\n+/g, ' ');

const isDigit = (code: number): boolean => /\p{Nd}/u.test(String.fromCodePoint(code));

/** Unicode keeps the ten digits of a script side by side, from nought to nine. */
const digitValue = (digit: string): string => {
  const code = digit.codePointAt(0) ?? 0;
  let first = code;
  while (isDigit(first - 1)) first -= 1;
  return String((code - first) % 10);
};

/** The letters and signs that East Asian keyboards write as wide as a character. */
const wide = /[\uFF01-\uFF5E]/g;
const narrowed = (letter: string): string => String.fromCharCode(letter.charCodeAt(0) - 0xfee0);

/** A number, a code or an address as it is kept: as a line, with the digits of every script made plain. */
export const plainCode = (typed: string): string =>
  plainLine(typed.replace(wide, narrowed)).replace(/\p{Nd}/gu, digitValue);

/** A password as it is compared: NFC, nothing invisible, no spaces of any kind around it; all else as it was typed. */
export const plainPassword = (typed: string): string =>
  composed(typed.replace(anyInvisible, '')).replace(brailleBlank, ' ').trim();

/** Whether nothing that a person could read was typed: only spaces, invisible characters and punctuation. */
export const saysNothing = (typed: string): boolean =>
  !/[\p{L}\p{N}\p{So}\p{Sc}]/u.test(typed.replace(anyInvisible, '').replace(brailleBlank, ''));

/** Whether only invisible characters and spaces were typed: the field was left empty. */
export const isBlank = (typed: string): boolean => plainPassword(typed) === '';

/** Control characters and halves of characters, which nobody types; spaces and line breaks are none. */
export const hasControls = (text: string): boolean =>
  /(?!\s)[\p{Cc}\p{Cs}]/u.test(text.replace(lineBreak, ''));

/** More marks on one letter than any script stacks (Burmese and Tibetan come to six). */
export const hasStackedMarks = (text: string): boolean => /\p{M}{7}/u.test(text);

const oneSeen = new RegExp(`${picture}|\\p{Regional_Indicator}{2}|\\P{M}\\p{M}*`, 'gu');

/** How many characters a person sees: a letter with its marks is one, and so are a flag and a joined picture. */
export const seenLength = (text: string): number => text.match(oneSeen)?.length ?? 0;
