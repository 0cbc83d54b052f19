import { chosen, type FieldNames, several, typed } from '../field-name.ts';

/** The forms of whoever applies, and of the officer who decides. */
export const applicationNames = {
  declaration: chosen('that what you have said is true', 'kwamba uliyoeleza ni ya kweli'),
  answers: typed('your answers', 'majibu yako'),
  'answers.*': typed('your answer', 'jibu lako'),
  decision: chosen('the decision', 'uamuzi'),
  reason: typed('the reason', 'sababu'),
  professionalIds: several('the people to decide on', 'watu wa kuamuliwa'),
  'professionalIds.*': chosen('the people to decide on', 'watu wa kuamuliwa'),
} satisfies FieldNames;
