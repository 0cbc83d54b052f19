/**
 * Whether two values of the table hold the same. Taken from the built-in module as it stands: an `import` of it
 * would load every rarely used part of it at each cold start.
 */
export const { isDeepStrictEqual: sameValues } = process.getBuiltinModule('node:util');
