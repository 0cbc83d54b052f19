import { createRequire } from 'node:module';
import validations from 'dynalite/validations/index.js';
import { AwsError } from '../endpoint/aws-error.ts';
import type { Input } from '../endpoint/service.ts';
import type { Store } from './store.ts';

const require = createRequire(import.meta.url);

/** dynalite names its files as the action, with a small first letter. */
const load = <T>(folder: string, action: string): T =>
  require(`dynalite/${folder}/${action[0]?.toLowerCase()}${action.slice(1)}.js`) as T;

const shortType = (type: string) => type.slice(type.lastIndexOf('#') + 1);

/** dynalite's errors carry the answer's body; anything else is a fault of the emulator. */
export const asDynamoError = (error: unknown): unknown => {
  const { body, statusCode } = error as {
    statusCode?: number;
    body?: { __type: string; message?: string; Message?: string };
  };
  if (!body || !statusCode) return error;
  return new AwsError(shortType(body.__type), body.message ?? body.Message ?? '', statusCode);
};

/** Checks an input by dynalite's rules for the action; the result is what its actions take. */
export const validated = (action: string, input: Input, store: Store): DynaliteData => {
  const { types, custom } = load<DynaliteValidation>('validations', action);
  try {
    const data = validations.checkTypes(structuredClone(input), types);
    validations.checkValidations(data, types, custom, store);
    return data;
  } catch (error) {
    throw asDynamoError(error);
  }
};

/** Runs dynalite's own action on a store. */
export const runAction = (action: string, store: Store, data: DynaliteData): Promise<Input> =>
  new Promise((resolve, reject) => {
    load<DynaliteAction>('actions', action)(store, data, (error, output) =>
      error ? reject(asDynamoError(error)) : resolve(output ?? {}),
    );
  });
