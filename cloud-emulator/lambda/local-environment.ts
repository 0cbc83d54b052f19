import type { CloudDescription } from '../template/cloud.ts';
import type { FunctionDescription } from '../template/functions.ts';

/**
 * The functions with the environment that they get here: a deployed function knows its site by the distribution's
 * address, which on this machine is `url`; what is in `env` comes on top.
 */
export const withLocalEnvironment = (
  { functions, distribution }: CloudDescription,
  url: string,
  env: Record<string, string>,
): FunctionDescription[] => {
  const domains = [distribution.domain, ...distribution.aliases];
  const here = (value: string) =>
    domains.reduce((text, domain) => text.replaceAll(`https://${domain}`, url), value);
  return functions.map((one) => ({
    ...one,
    environment: {
      ...Object.fromEntries(Object.entries(one.environment).map(([name, value]) => [name, here(value)])),
      ...env,
    },
  }));
};
