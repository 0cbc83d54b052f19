import type * as z from 'zod/mini';

/** A schema is asked for by calling it; see `once`. */
export type Schema<S extends z.ZodMiniType = z.ZodMiniType> = () => S;

/** What a schema lets through. */
export type Output<S extends Schema> = z.output<ReturnType<S>>;

/**
 * Builds a schema, or what schemas are made of, when it is first asked for, and keeps it: a function starts
 * without the schemas of all that nobody has asked it yet (docs/decisions/0020-schemas-on-demand.md).
 */
// @__NO_SIDE_EFFECTS__
export const once = <T>(build: () => T): (() => T) => {
  let built: { value: T } | undefined;
  return () => {
    built ??= { value: build() };
    return built.value;
  };
};
