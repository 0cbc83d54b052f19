import fc from 'fast-check';
import { mostBodyBytes } from '../../functions/http/request.ts';
import { type RequestPart, taken } from './request-part.ts';
import { fails, fits, type Schema } from './schemas.ts';
import { apart } from './values.ts';

type Body = RequestPart & { body?: string };
const noObject = fc.constantFrom(
  '[]',
  'null',
  '0',
  '"x"',
  'true',
  '{',
  '{"a":',
  '[[[[',
  '\u0000',
  'phone=1',
  '{}{}',
  '{"a":NaN}',
  "{'a':1}",
  '[{}]',
  '{"a":1,}',
  '\uFEFF{}x',
  `${'['.repeat(20_000)}${']'.repeat(20_000)}`,
  `${'{"a":'.repeat(9_000)}1${'}'.repeat(9_000)}`,
  JSON.stringify({ x: 'y'.repeat(70_000) }),
  JSON.stringify(Object.fromEntries(Array.from({ length: 5_000 }, (_, index) => [`f${index}`, 1]))),
  `{"a":${'9'.repeat(400)}}`,
);

const escaped = (json: string): string =>
  json.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
/** Spaces after a body until it has so many bytes. */
const padded = (json: string, bytes: number): string =>
  json + ' '.repeat(Math.max(0, bytes - Buffer.byteLength(json)));
/** Ways to write the same JSON. */
const writings = fc.oneof(
  { weight: 8, arbitrary: fc.constant((json: string) => json) },
  { weight: 1, arbitrary: fc.constant((json: string) => JSON.stringify(JSON.parse(json), null, '\t')) },
  { weight: 1, arbitrary: fc.constant(escaped) },
  { weight: 1, arbitrary: fc.constant((json: string) => padded(json, mostBodyBytes)) },
);

const wrongBody = (schema: Schema): fc.Arbitrary<Body> => {
  const right = fits(schema);
  const together = apart.filter(([, applies]) => applies(sampleKeys(schema)));
  return fc.oneof(
    {
      weight: 8,
      arbitrary: right
        .chain((value) => fails(schema, value))
        .map(({ json, why }) => ({ expected: 'refused' as const, why, body: json })),
    },
    {
      weight: 1,
      arbitrary: right.map((value) => ({
        expected: 'refused' as const,
        why: 'a byte over 64 KB',
        body: padded(JSON.stringify(value), mostBodyBytes + 1),
      })),
    },
    {
      weight: 2,
      arbitrary: noObject.map((body) => ({
        expected: 'refused' as const,
        why: `body ${body.slice(0, 12)}`,
        body,
      })),
    },
    ...(together.length > 0
      ? [
          {
            weight: 1,
            arbitrary: fc.tuple(right, fc.constantFrom(...together)).map(([value, [why, , change]]) => ({
              expected: 'refused' as const,
              why,
              body: JSON.stringify({ ...(value as object), ...change }),
            })),
          },
        ]
      : []),
  );
};

const sampleKeys = ({ properties = {} }: Schema): Record<string, unknown> => properties;

/** A body that fits or just any JSON; flawed: with one thing wrong. */
export const bodyOf = (schema: Schema | undefined, flawed: boolean): fc.Arbitrary<Body> => {
  if (!schema) return fc.constant({ ...taken });
  if (flawed) return wrongBody(schema);
  return fc.oneof(
    {
      weight: 9,
      arbitrary: fc
        .tuple(fits(schema), writings)
        .map(([value, write]) => ({ ...taken, body: write(JSON.stringify(value)) })),
    },
    {
      weight: 1,
      arbitrary: fc
        .jsonValue({ maxDepth: 4 })
        .map((value) => ({ expected: 'any' as const, why: 'any JSON', body: JSON.stringify(value) })),
    },
  );
};
