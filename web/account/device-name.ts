import { text } from '#messages/account/sessions';
import type { Device } from '../../contract/device.ts';

/** What somebody signed in with, in plain words: "Chrome on Android". */
export const deviceName = ({ browser, system }: Device): string =>
  text.device(browser ?? text.unknownBrowser, system ?? text.unknownSystem);
