import { forgetSession } from '../api/session.ts';
import { dropDrafts } from '../forms/drafts.ts';
import { forgetMe } from './me.ts';

/** Somebody has chosen to go: the next person in this tab finds nothing of theirs. */
export const forgetPerson = (): void => {
  dropDrafts();
  forgetSession();
  forgetMe();
};
