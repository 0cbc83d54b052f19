import { openToAll } from '../cognito/own-actions.ts';
import { AwsError } from '../endpoint/aws-error.ts';
import { toolName } from '../endpoint/client-config.ts';
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

/** Who calls without a signature, or with keys that are nobody's. */
const stranger = (caller: string, service: string): AwsError => {
  const isQuery = service === 'sns';
  const status = isQuery ? 403 : 400;
  return caller === 'nobody'
    ? new AwsError(
        isQuery ? 'MissingAuthenticationToken' : 'MissingAuthenticationTokenException',
        'Request is missing Authentication Token',
        status,
      )
    : new AwsError(
        isQuery ? 'InvalidClientTokenId' : 'UnrecognizedClientException',
        'The security token included in the request is invalid.',
        status,
      );
};

/** Without credentials, what Cognito offers to everybody is all there is. */
const checkOpenToAll = (caller: string, service: string, action: string): readonly Need[] => {
  if (service !== 'cognito-idp' || !Object.hasOwn(openToAll, action)) throw stranger(caller, service);
  return [];
};

/**
 * Asks the role of the function that calls, as IAM does on AWS. Who calls as `tool` is this machine's owner
 * and may do everything; strangers may do what is open to all.
 */
export const guardOf = (functions: readonly FunctionDescription[], tables: readonly KeyedTable[]): Guard => {
  const roles = new Map(
    functions.map((one) => [one.id, { one, needs: needsOf({ region: one.region, tables }) }] as const),
  );
  return (caller, service, action, input) => {
    if (caller === toolName) return [];
    const role = roles.get(caller);
    if (!role) return checkOpenToAll(caller, service, action);
    const needs = role.needs(service, action, input);
    for (const need of needs)
      if (!isAllowed(role.one.statements, need)) throw refusal(service, role.one, need);
    return needs;
  };
};
