/** One statement of a role's policy, with local values. */
export type Statement = {
  effect: 'Allow' | 'Deny';
  actions: readonly string[];
  resources: readonly string[];
  /** Patterns for the partition keys that a call names, where the statement is for some of them only. */
  leadingKeys?: readonly string[];
};

/** What a call needs: one action on one resource, and the partition keys that it names in a table or an index. */
export type Need = { action: string; resource: string; keys: readonly string[] };

const patterns = new Map<string, RegExp>();
const patternOf = (text: string): RegExp => {
  const known = patterns.get(text);
  if (known) return known;
  const source = text
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  const pattern = new RegExp(`^${source}$`, 's');
  patterns.set(text, pattern);
  return pattern;
};

/** Whether a text matches a pattern of IAM, where `*` is any text and `?` any character. */
export const matchesPattern = (pattern: string, text: string): boolean => patternOf(pattern).test(text);

/** Whether a statement is about what a call needs. */
export const appliesTo = ({ actions, resources, leadingKeys }: Statement, need: Need): boolean =>
  actions.some((action) => matchesPattern(action, need.action)) &&
  resources.some((resource) => matchesPattern(resource, need.resource)) &&
  (!leadingKeys || need.keys.every((key) => leadingKeys.some((pattern) => matchesPattern(pattern, key))));

/** As IAM decides: something allows it and nothing denies it. */
export const isAllowed = (statements: readonly Statement[], need: Need): boolean => {
  const about = statements.filter((statement) => appliesTo(statement, need));
  return about.length > 0 && about.every(({ effect }) => effect === 'Allow');
};
