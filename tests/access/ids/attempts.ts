import type { Operation } from '../../../contract/operation.ts';
import type { OperationName, operations } from '../../../contract/operations/index.ts';
import type { Output, Schema } from '../../../contract/schema.ts';

/** Every id that an operation takes × an id that is not the caller's to use. */
type IdKeys<B> = B extends unknown ? Extract<keyof B, `${string}Id` | `${string}Ids` | 'id'> : never;
type IdsOf<O extends Operation> =
  | (O['request'] extends { path: infer P extends Schema } ? keyof Output<P> & string : never)
  | (O['request'] extends { body: infer B extends Schema } ? IdKeys<Output<B>> : never)
  | (O extends { idempotent: true } ? 'Idempotency-Key' : never)
  | (O extends { cookie: true } ? 'cookie' : never);
/** Something that nobody may, or that must stay without effect. */
export type Attempt = { what: string; run: () => Promise<void> };
/** An operation that takes an id compiles only with an attempt for it. */
export type Attempts = {
  [N in OperationName as IdsOf<(typeof operations)[N]> extends never ? never : N]: {
    [I in IdsOf<(typeof operations)[N]>]: Attempt;
  };
};
