import bcd from '@mdn/browser-compat-data' with { type: 'json' };
import type { Identifier, SimpleSupportStatement } from '@mdn/browser-compat-data';
import { parse } from 'acorn';
import { simple } from 'acorn-walk';

export type Oldest = Readonly<Record<string, number>>;
type Tree = Record<string, Identifier>;

/** Data names Chrome and Safari apart from their phones' versions, which follow the same numbers. */
const isMissingIn = (node: Identifier, oldest: Oldest): boolean => {
  const support = node.__compat?.support as Record<string, unknown> | undefined;
  return Object.entries(oldest).some(([browser, version]) => {
    const statement = [support?.[browser]].flat()[0] as SimpleSupportStatement | undefined;
    const added = statement?.version_added;
    if (added === false || added === 'preview') return true;
    return typeof added === 'string' && Number.parseFloat(added.replace('≤', '')) > version;
  });
};

const membersOf = (tree: Tree): [string, Identifier][] =>
  Object.entries(tree).filter(([name]) => !name.startsWith('__'));

/** The browser's objects whose methods a page calls; others have names that ours would be taken for. */
const reachable = Object.fromEntries(
  [
    'AbortSignal',
    'Blob',
    'Crypto',
    'DOMTokenList',
    'Document',
    'Element',
    'Event',
    'FormData',
    'HTMLDialogElement',
    'HTMLElement',
    'HTMLFormElement',
    'HTMLInputElement',
    'Headers',
    'History',
    'Location',
    'Navigator',
    'Node',
    'NodeList',
    'Response',
    'Storage',
    'URL',
    'URLSearchParams',
    'Window',
  ].map((name) => [name, (bcd.api as unknown as Tree)[name] as Identifier]),
);

type Member = { object: string; name: string; isStatic: boolean; isMissing: boolean };

const membersMissing = (oldest: Oldest): { globals: Set<string>; members: Member[] } => {
  const objects = [...membersOf(bcd.javascript.builtins as unknown as Tree), ...membersOf(reachable)];
  const globals = objects.filter(([, node]) => isMissingIn(node, oldest)).map(([object]) => object);
  const members = objects.flatMap(([object, node]) =>
    membersOf(node as unknown as Tree).map(([member, inner]) => ({
      object,
      name: member.replace(/_(static|event)$/, ''),
      isStatic: member.endsWith('_static'),
      isMissing: globals.includes(object) || isMissingIn(inner, oldest),
    })),
  );
  return { globals: new Set(globals), members };
};

/** A name is newer where none of the oldest browsers' objects has it. */
const newerThan = (oldest: Oldest) => {
  const { globals, members } = membersMissing(oldest);
  const known = new Set(members.filter(({ isMissing }) => !isMissing).map(({ name }) => name));
  const missing = members.filter(({ isMissing }) => isMissing);
  const names = missing.map(({ name }) => name).filter((name) => !known.has(name));
  return { globals, missing, names: new Set(names) };
};

/** What the browser's own driver needs of the newer, and a page never touches. */
const keptForDriver = ['BigInt64Array', 'BigUint64Array'];

/** A script that takes away from a browser what the oldest ones do not have, before a page's own scripts run. */
export const withoutNewer = (oldest: Oldest): string => {
  const { globals, missing } = newerThan(oldest);
  const paths = [
    ...[...globals].filter((name) => !keptForDriver.includes(name)).map((name) => [name]),
    ...missing.flatMap(({ object, name, isStatic }) => [
      [object, name],
      ...(isStatic ? [] : [[object, 'prototype', name]]),
    ]),
  ];
  return `for (const path of ${JSON.stringify(paths)}) {
    const name = path.pop();
    const owner = path.reduce((one, part) => one?.[part], globalThis);
    if (owner) delete owner[name];
  }`;
};

/** The names in a script that the oldest browsers do not have: `Object.hasOwn`, `.toReversed`, `structuredClone`. */
export const newerNames = (script: string, oldest: Oldest): string[] => {
  const { globals, names } = newerThan(oldest);
  const found = new Set<string>();
  const root = parse(script, { ecmaVersion: 'latest', sourceType: 'module' });
  simple(root, {
    CallExpression({ callee }) {
      if (callee.type !== 'MemberExpression' || callee.computed) return;
      if (callee.property.type === 'Identifier' && names.has(callee.property.name))
        found.add(`.${callee.property.name}()`);
    },
    Identifier({ name }) {
      if (globals.has(name)) found.add(name);
    },
  });
  return [...found].sort();
};
