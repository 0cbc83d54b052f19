import { AwsError } from '../endpoint/aws-error.ts';
import type { Guard } from '../endpoint/server.ts';
import type { FunctionDescription } from '../template/functions.ts';
import { type KeyedTable, needsOf } from './needs.ts';
import { isAllowed, type Need } from './statement.ts';

const refusal = (service: string, { name }: FunctionDescription, { action, resource }: Need) =>
  new AwsError(
    service === 'sns' ? 'AuthorizationError' : 'AccessDeniedException',
    `User: ${name} is not authorized to perform: ${action} on resource: ${resource} because no identity-based policy allows the ${action} action`,
    service === 'sns' ? 403 : 400,
  );

/**
 * Asks the role of the function that calls, as IAM does on AWS. Who calls as a tool is this machine's owner
 * and may do everything.
 */
export const guardOf = (functions: readonly FunctionDescription[], tables: readonly KeyedTable[]): Guard => {
  const roles = new Map(
    functions.map((one) => [one.id, { one, needs: needsOf({ region: one.region, tables }) }] as const),
  );
  return (caller, service, action, input) => {
    const role = roles.get(caller);
    if (!role) return [];
    const needs = role.needs(service, action, input);
    for (const need of needs)
      if (!isAllowed(role.one.statements, need)) throw refusal(service, role.one, need);
    return needs;
  };
};
