import type { WrongField } from '../../contract/field-errors.ts';
import type { RefusalDetails } from '../../contract/problem.ts';
import type { RefusalCode } from '../../contract/refusals.ts';

/** A use case's no, as a value: a code of the contract and what the person needs to act on it. */
export class Refusal {
  readonly code: RefusalCode;
  readonly details: RefusalDetails;
  /** Field errors without their sentence: the edge adds it in the caller's language. */
  readonly fields: readonly WrongField[];

  constructor(code: RefusalCode, details: RefusalDetails = {}, fields: Refusal['fields'] = []) {
    this.code = code;
    this.details = details;
    this.fields = fields;
  }
}

/** Refuses with a code, and details where the contract has them. */
export const refuse = (code: RefusalCode, details?: RefusalDetails): Refusal => new Refusal(code, details);

/** Refuses some fields that the schema alone could not judge. */
export const refuseFields = (...fields: Refusal['fields']): Refusal =>
  new Refusal('invalid-request', {}, fields);
