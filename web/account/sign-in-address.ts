import { hasDrafts } from '../forms/drafts.ts';

/** Where to sign in and come back from; who typed something before is told that it is kept. */
export const signInAddress = (back: string): string =>
  `/sign-in?return=${encodeURIComponent(back)}${hasDrafts() ? '&again=1' : ''}`;
