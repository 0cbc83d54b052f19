import * as z from 'zod/mini';
import type { FieldError } from '../../contract/field-errors.ts';
import { type Operation, refusalsOf } from '../../contract/operation.ts';
import { problem } from '../../contract/problem.ts';
import type { RefusalCode } from '../../contract/refusals.ts';
import type { FieldCode } from '../../contract/wording/fields.ts';
import type { Case } from './requests.ts';
import { type Answer, parsed } from './send.ts';

/** The ways in which an answer can be wrong, whatever was asked. */
export const faults = [
  'an error of ours',
  'wrong, and taken',
  'right, and refused',
  'refused, with an effect',
  'not of the contract',
] as const;
export type Fault = (typeof faults)[number];

/** Whether an answer is one that the contract describes, whatever was asked. */
const isOfContract = (operation: Operation, { status, type, text }: Answer): boolean => {
  const { answer } = operation;
  if (status === answer.status)
    return answer.schema ? z.safeParse(answer.schema(), parsed(text)).success : text === '';
  const body = parsed(text);
  return (
    type === 'application/problem+json' &&
    z.safeParse(problem(), body).success &&
    refusalsOf(operation).includes(body?.code as RefusalCode)
  );
};

/** What is wrong with a field only beside what the portal keeps: no sender of a request could know. */
const knownOnlyHere: readonly FieldCode[] = ['deadline-not-before-start', 'kin-is-self'];

/** What is wrong with the answer to a request, if anything is. */
export const judge = ({ operation, request }: Case, answer: Answer): Fault | undefined => {
  if (answer.status >= 500) return 'an error of ours';
  if (!isOfContract(operation, answer)) return 'not of the contract';
  const done = answer.status === operation.answer.status;
  const code = parsed(answer.text)?.code as RefusalCode;
  if (request.expected === 'refused' && done) return 'wrong, and taken';
  const errors = parsed(answer.text)?.errors as FieldError[] | undefined;
  const besideWhatIsKept = errors?.every((error) => knownOnlyHere.includes(error.code)) ?? false;
  if (request.expected === 'taken' && !done && !operation.refusals.includes(code) && !besideWhatIsKept)
    return 'right, and refused';
  return undefined;
};
