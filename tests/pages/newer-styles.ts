import bcd from '@mdn/browser-compat-data' with { type: 'json' };
import type { Identifier, SimpleSupportStatement } from '@mdn/browser-compat-data';
import { type AtRule, type Container, type Declaration, parse, type Rule } from 'postcss';
import type { Oldest } from './newer-than.ts';

type Tree = Readonly<Record<string, Identifier | undefined>>;
const { properties, selectors, types, 'at-rules': atRules } = bcd.css as unknown as Record<string, Tree>;

/** Whether a version reads a name, perhaps not all that it may say; by a vendor's own name only where that is written too. */
const reads = (version: number, written: ReadonlySet<string>, one: SimpleSupportStatement): boolean => {
  const { version_added: added, version_removed: removed, flags, prefix, alternative_name: other } = one;
  if (typeof added !== 'string' || added === 'preview' || flags || other) return false;
  if (prefix && !written.has(prefix)) return false;
  const since = (text: string) => Number.parseFloat(text.replace('≤', ''));
  return since(added) <= version && !(typeof removed === 'string' && since(removed) <= version);
};

/** Whether the data knows a name, and some of the oldest browsers does not; `written` are the prefixes it is also said with. */
const isNewer = (
  tree: Tree | undefined,
  name: string,
  oldest: Oldest,
  written: ReadonlySet<string> = new Set(),
): boolean => {
  const known = Object.hasOwn(tree ?? {}, name) ? tree?.[name] : undefined;
  const support = known?.__compat?.support as Record<string, unknown> | undefined;
  if (!support) return false;
  return Object.entries(oldest).some(([browser, version]) => {
    const statements = [support[browser]].flat() as SimpleSupportStatement[];
    return !statements.some((one) => reads(version, written, one));
  });
};

const isVendors = (name: string): boolean => name.startsWith('-');

/** What a value is made of: its functions, and its words beside them. */
const wordsIn = (value: string): { functions: string[]; keywords: string[] } => {
  const bare = value.replace(/"[^"]*"|'[^']*'|url\([^)]*\)/g, ' ');
  return {
    functions: [...bare.matchAll(/([a-z][a-z-]*)\(/gi)].map(([, name = '']) => name),
    keywords: [...bare.matchAll(/(?<![\w#.-])([a-z][a-z-]*)(?![\w(-])/gi)].map(([, word = '']) => word),
  };
};

const declarationsOf = (rule: Container): Declaration[] =>
  (rule.nodes ?? []).filter((node): node is Declaration => node.type === 'decl');

const newerWords = ({ prop, value }: Declaration, oldest: Oldest): string[] => {
  const { functions, keywords } = wordsIn(value);
  return [
    ...functions.filter((name) => isNewer(types, name, oldest)).map((name) => `${name}()`),
    ...keywords
      .filter((word) => isNewer(properties?.[prop] as unknown as Tree, word, oldest))
      .map((word) => `${prop}: ${word}`),
  ];
};

/** Whether the rule says the same in an older way too: a browser keeps what it understood last. */
const hasOlder = ({ prop, parent }: Declaration, oldest: Oldest): boolean =>
  declarationsOf(parent as Rule).some(
    (other) => other.prop === prop && newerWords(other, oldest).length === 0,
  );

/** The vendors' prefixes that the rule says a property with. */
const prefixesOf = ({ prop, parent }: Declaration): Set<string> =>
  new Set(
    declarationsOf(parent as Rule)
      .map((other) => other.prop)
      .filter((other) => isVendors(other) && other.endsWith(`-${prop}`))
      .map((other) => other.slice(0, -prop.length)),
  );

/** `gap` came to grids before it came to flex containers: it may stand where its own rule lays out a grid. */
const isGapOutsideGrid = ({ prop, parent }: Declaration): boolean =>
  /^(row-|column-)?gap$/.test(prop) &&
  !declarationsOf(parent as Rule).some((other) => other.prop === 'display' && other.value.includes('grid'));

const newerInDeclaration = (declaration: Declaration, oldest: Oldest): string[] => {
  const { prop } = declaration;
  if (isVendors(prop)) return [];
  if (isGapOutsideGrid(declaration)) return [`${prop} outside a grid`];
  if (isNewer(properties, prop, oldest, prefixesOf(declaration))) return [prop];
  return hasOlder(declaration, oldest) ? [] : newerWords(declaration, oldest);
};

const newerInSelector = ({ selector }: Rule, oldest: Oldest): string[] =>
  [...selector.matchAll(/::?([a-z][a-z-]*)/gi)]
    .map(([, name = '']) => name)
    .filter((name) => isNewer(selectors, name, oldest))
    .map((name) => `:${name}`);

const newerInAtRule = ({ name, params }: AtRule, oldest: Oldest): string[] => [
  ...(isNewer(atRules, name, oldest) ? [`@${name}`] : []),
  ...[...params.matchAll(/\(\s*([a-z-]+)/g)]
    .map(([, feature = '']) => feature)
    .filter((feature) => isNewer(atRules?.[name] as unknown as Tree, feature, oldest))
    .map((feature) => `@${name} (${feature})`),
];

/** What of a stylesheet the oldest browsers do not read, by its name, with where it stands. */
export const newerStyles = (css: string, oldest: Oldest): Map<string, string[]> => {
  const found = new Map<string, string[]>();
  const add = (where: string) => (name: string) => found.set(name, [...(found.get(name) ?? []), where]);
  const root = parse(css);
  root.walkDecls((one) => newerInDeclaration(one, oldest).forEach(add((one.parent as Rule).selector)));
  root.walkRules((one) => newerInSelector(one, oldest).forEach(add(one.selector)));
  root.walkAtRules((one) => newerInAtRule(one, oldest).forEach(add(`@${one.name} ${one.params}`)));
  return found;
};
