import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

type Replacement = readonly [pattern: RegExp, text: string];
/** What is replaced in the files of a path: in each of them, or only in those of them that have it. */
export type Trim = { in: RegExp; replace: readonly Replacement[]; mayMiss?: boolean };

const clients = ['cloudwatch', 'cognito-identity-provider', 'secrets-manager', 'sns', 'sqs'];

/** Keeps out of a bundle what is never used in it; nothing that runs is changed. */
export const trims: readonly Trim[] = [
  // The document client's paginators would keep Query and Scan in bundles that never page: they have no effect.
  {
    in: /lib-dynamodb\/dist-es\/pagination\/\w+Paginator\.js$/,
    replace: [[/= createPaginator\(/, '= /* @__PURE__ */ createPaginator(']],
  },
  // Middy imports it for streamed answers, a twelfth of a cold start; the global of that name waits until it is used.
  { in: /@middy\/core\/index\.js$/, replace: [[/import \{ ReadableStream \} from "node:stream\/web";/, '']] },
  // Only the table's errors are read for more than their name; an error that a client does not know keeps its name.
  ...clients.map(
    (client): Trim => ({
      in: new RegExp(`@aws-sdk/client-${client}/dist-es/schemas/schemas_0\\.js$`),
      replace: [
        [/^n0_registry\.registerError\(.+$/gm, ''],
        [/^export var (\w+\$) = (\[-3, n0, [^;]+\]);$/gm, 'export var $1 = /* @__PURE__ */ (() => $2)();'],
      ],
    }),
  ),
  // To make an operation or a schema that nothing asks for has no effect.
  {
    in: /contract\/.+\.ts$/,
    replace: [
      [/= once\(/g, '= /* @__PURE__ */ once('],
      [/= (defineOperation\(\{.*?\n\}\));/gs, '= /* @__PURE__ */ (() => $1)();'],
    ],
    mayMiss: true,
  },
];

/** A file's text with the replacements made; `found` gets the patterns that were there, `missed` hears of the others. */
const trimmedText = (
  text: string,
  replace: readonly Replacement[],
  found: Set<RegExp>,
  missed: (pattern: RegExp) => void,
): string =>
  replace.reduce((before, [pattern, replacement]) => {
    const after = before.replace(pattern, replacement);
    if (after === before) missed(pattern);
    else found.add(pattern);
    return after;
  }, text);

/**
 * Trims what is bundled. A library whose new version is written otherwise would grow every bundle in silence, so a
 * file in which a trim finds nothing is an error; with `everyTrim` a trim that found nothing anywhere is one too.
 */
export const trimmed = (all: readonly Trim[] = trims, { everyTrim = false } = {}): Plugin => ({
  name: 'trimmed',
  setup: ({ onLoad, onEnd }) => {
    const found = new Set<RegExp>();
    for (const trim of all)
      onLoad({ filter: trim.in }, async ({ path }) => {
        const errors: { text: string }[] = [];
        const contents = trimmedText(await readFile(path, 'utf8'), trim.replace, found, (pattern) => {
          if (!trim.mayMiss) errors.push({ text: `The trim ${pattern} finds nothing in ${path}` });
        });
        return { contents, loader: path.endsWith('.ts') ? 'ts' : 'js', errors };
      });
    if (!everyTrim) return;
    onEnd(() => ({
      errors: all
        .flatMap(({ in: files, replace }) => replace.map(([pattern]) => ({ files, pattern })))
        .filter(({ pattern }) => !found.has(pattern))
        .map(({ files, pattern }) => ({ text: `The trim ${pattern} of ${files} finds nothing to trim` })),
    }));
  },
});
