import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { RecordedCall } from '../cloud-emulator/endpoint/server.ts';
import type { Extension } from '../cloud-emulator/extension.ts';
import type { HttpRequest } from '../cloud-emulator/http/message.ts';
import { appliesTo, type Statement } from '../cloud-emulator/iam/statement.ts';
import type { FunctionDescription } from '../cloud-emulator/template/functions.ts';

export type EvidenceKind = 'log' | 'granted' | 'used' | 'brought';

/** The single things that a role allows: an action on a resource, for one pattern of partition keys where it has some. */
const permissionsIn = (statements: readonly Statement[]): Statement[] =>
  statements
    .filter(({ effect }) => effect === 'Allow')
    .flatMap(({ effect, actions, resources, leadingKeys }) =>
      actions.flatMap((action) =>
        resources.flatMap((resource) =>
          (leadingKeys?.map((key) => [key]) ?? [undefined]).map((keys) => ({
            effect,
            actions: [action],
            resources: [resource],
            ...(keys ? { leadingKeys: keys } : {}),
          })),
        ),
      ),
    );

const textOf = ({ actions, resources, leadingKeys = [] }: Statement) =>
  [...actions, ...resources, ...leadingKeys].join(' ');

/** Whether a call made use of a permission: each key that it names is a use. */
const isUsedBy = (permission: Statement, { needs }: RecordedCall): boolean =>
  needs.some((need) =>
    (need.keys.length > 0 ? need.keys.map((key) => [key]) : [[]]).some((keys) =>
      appliesTo(permission, { ...need, keys }),
    ),
  );

/** The texts in a value, which may be nested deeper than calls can be. */
const textsIn = (value: unknown): string[] => {
  const texts: string[] = [];
  const waiting = [value];
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (typeof next === 'string') texts.push(next);
    else if (next !== null && typeof next === 'object')
      for (const inner of Object.values(next)) waiting.push(inner);
  }
  return texts;
};

const bodyOf = ({ body }: HttpRequest): unknown => {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
};

/** Everything in a request that could tell who somebody is, or let somebody in. */
const broughtBy = (request: HttpRequest): string[] => [
  ...textsIn(bodyOf(request)),
  ...request.cookies.map((cookie) => cookie.slice(cookie.indexOf('=') + 1)),
  ...(request.headers.authorization ?? '').split(' ').slice(1),
];

/**
 * Writes down what functions log, may do and do, and what requests bring, into a folder where the many processes
 * of a run gather it for `tests/evidence`.
 */
export const gatherEvidence = (folder: string, functions: readonly FunctionDescription[]): Extension => {
  const file = (kind: EvidenceKind) => join(folder, `${kind}-${process.pid}.jsonl`);
  const known = new Set<string>();
  const note = (kind: EvidenceKind, text: string) => {
    if (known.has(`${kind} ${text}`)) return;
    known.add(`${kind} ${text}`);
    appendFileSync(file(kind), `${JSON.stringify(text)}\n`);
  };
  mkdirSync(folder, { recursive: true });
  const permissions = new Map(functions.map(({ id, statements }) => [id, permissionsIn(statements)]));
  for (const [id, granted] of permissions)
    for (const permission of granted) note('granted', `${id} ${textOf(permission)}`);
  return {
    onLogLine: (line) => note('log', line),
    onCall: (call) => {
      for (const permission of permissions.get(call.caller) ?? [])
        if (isUsedBy(permission, call)) note('used', `${call.caller} ${textOf(permission)}`);
    },
    onRequest: (request) => {
      for (const text of broughtBy(request)) note('brought', text);
    },
  };
};
