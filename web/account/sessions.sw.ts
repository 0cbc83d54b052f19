import type { SessionsText } from './sessions.en.ts';

export const text: SessionsText = {
  title: 'Vifaa vilivyoingia kwenye akaunti yako',
  lead: 'Simu na kompyuta hizi zimeingia kwenye akaunti yako. Ondoa kifaa ambacho si chako, au ambacho hukitumii tena.',
  loading: 'Tunatafuta vifaa vilivyoingia…',
  back: 'Dashibodi yangu',
  backOfficer: 'Simamia nafasi za kazi',
  device: (browser: string, system: string) => `${browser} kwenye ${system}`,
  unknownBrowser: 'Kivinjari kingine',
  unknownSystem: 'kifaa kingine',
  thisDevice: 'Kifaa hiki',
  since: 'Kiliingia',
  usedAt: 'Kilitumika mwisho',
  toHalfAnHour: 'Tunaandika matumizi takriban kila nusu saa.',
  signOut: 'Ondoka hapa',
  end: 'Ondoa kifaa hiki',
  endOthers: 'Ondoa vifaa vingine vyote',
  ended: (device: string) => `${device}: kimeondolewa.`,
  othersEnded: 'Vifaa vingine vyote vimeondolewa.',
  noOthers: 'Hakuna kifaa kingine kilichoingia.',
  notMe: 'Je, unaona kifaa ambacho si chako? Kiondoe, kisha',
  newPassword: 'chagua nenosiri jipya',
};
