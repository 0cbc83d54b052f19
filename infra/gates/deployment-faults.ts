import { exportsOf, importsOf, usersOfWhatGoes } from './stack-exports.ts';
import { stateLoss } from './state-loss.ts';
import type { DeployedStack } from './templates.ts';

const missingImports = (stack: DeployedStack, deployed: readonly DeployedStack[]): string[] => {
  const offered = new Set(deployed.flatMap(({ template }) => [...exportsOf(template)]));
  return [...importsOf(stack.template)].filter((name) => !offered.has(name));
};

const withStack = (deployed: readonly DeployedStack[], stack: DeployedStack): DeployedStack[] => [
  ...deployed.filter(({ name }) => name !== stack.name),
  stack,
];

const faultsOfUpdate = (stack: DeployedStack, deployed: readonly DeployedStack[]): string[] => {
  const before = deployed.find(({ name }) => name === stack.name);
  const needs = missingImports(stack, deployed).map((name) => `${stack.name}: nothing exports ${name}`);
  if (!before) return needs;
  const used = usersOfWhatGoes(before.template, stack.template, deployed);
  return [
    ...needs,
    ...used.map((user) => `${stack.name}: takes away an export that ${user} still uses`),
    ...stateLoss(before.template, stack.template).map((loss) => `${stack.name}: ${loss}`),
  ];
};

/**
 * What would fail, or lose something, if a release were deployed over another, stack by stack in the order of the
 * new one: an import that nobody exports yet, an export that is taken away while it is used, state that is lost.
 */
export const deploymentFaults = (
  deployed: readonly DeployedStack[],
  release: readonly DeployedStack[],
): string[] => {
  const faults: string[] = [];
  let now = deployed;
  for (const stack of release) {
    faults.push(...faultsOfUpdate(stack, now));
    now = withStack(now, stack);
  }
  return faults;
};

/** One stack on the way back: it goes, or stays as it is, for a reason. */
export type RollbackStep = { readonly stack: string; readonly stays?: string };

const reasonToStay = (earlier: DeployedStack, deployed: readonly DeployedStack[]): string | undefined => {
  const { template } = deployed.find(({ name }) => name === earlier.name) ?? earlier;
  const [loss] = stateLoss(template, earlier.template);
  if (loss) return loss;
  const [user] = usersOfWhatGoes(template, earlier.template, deployed);
  return user && `${user} uses what would go`;
};

/**
 * How an earlier release is gone back to: its stacks in reverse, so that who uses an export goes before who has it.
 * A stack stays as it is where going back would lose state, or take from a stack that the earlier release does not
 * know. `faults` names what the earlier code would miss: then there is no way back but forward.
 */
export const rollbackPlan = (
  deployed: readonly DeployedStack[],
  earlier: readonly DeployedStack[],
): { steps: RollbackStep[]; faults: string[] } => {
  const steps: RollbackStep[] = [];
  const faults: string[] = [];
  let now = deployed;
  for (const stack of earlier.toReversed()) {
    const stays = reasonToStay(stack, now);
    steps.push({ stack: stack.name, ...(stays && { stays }) });
    if (stays) continue;
    faults.push(...missingImports(stack, now).map((name) => `${stack.name}: nothing exports ${name}`));
    now = withStack(now, stack);
  }
  return { steps, faults };
};
