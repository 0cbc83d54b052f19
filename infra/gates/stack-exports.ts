import type { CloudFormationTemplate, DeployedStack } from './templates.ts';

const valuesUnder = (value: unknown, key: string): unknown[] => {
  if (Array.isArray(value)) return value.flatMap((one) => valuesUnder(one, key));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, one]) => (name === key ? [one] : valuesUnder(one, key)));
};

/** The names of what stacks of other Regions are handed through parameters, by CDK's own custom resources. */
const handedOver = (template: CloudFormationTemplate, list: 'exports' | 'imports'): string[] =>
  valuesUnder(template.Resources, list).flatMap((names) =>
    Object.keys(names as object).filter((name) => name.startsWith('/cdk/exports/')),
  );

/** What other stacks may use of a stack. */
export const exportsOf = (template: CloudFormationTemplate): Set<string> =>
  new Set([
    ...Object.values(template.Outputs ?? {}).flatMap(({ Export }) => (Export ? [String(Export.Name)] : [])),
    ...handedOver(template, 'exports'),
  ]);

/** What a stack uses of others. */
export const importsOf = (template: CloudFormationTemplate): Set<string> =>
  new Set([...valuesUnder(template, 'Fn::ImportValue').map(String), ...handedOver(template, 'imports')]);

/** Which of the deployed stacks use something of `before` that `after` no longer has: AWS refuses that update. */
export const usersOfWhatGoes = (
  before: CloudFormationTemplate,
  after: CloudFormationTemplate,
  deployed: readonly DeployedStack[],
): string[] => {
  const kept = exportsOf(after);
  const going = [...exportsOf(before)].filter((name) => !kept.has(name));
  return deployed
    .filter(({ template }) => going.some((name) => importsOf(template).has(name)))
    .map(({ name }) => name);
};
