import { text } from '#messages/profile/profile';
import type { Alerts } from '../../contract/profile.ts';

/** The choices of vacancy alerts in words. */
export const alertTexts: Record<Alerts['choice'], string> = {
  all: text.alertAll,
  'my-county': text.alertCounty,
  none: text.alertNone,
};
