import { createHash } from 'node:crypto';
import type { ProfileItem } from '../table/items.ts';
import { alertShards, allAlerts, listKeys } from '../table/keys.ts';

/** A place's subscribers are spread by the professional's id, so that no partition is hot. */
export const alertShard = (professionalId: string, place: string): number =>
  createHash('sha256').update(professionalId).digest().readUInt32BE(0) % alertShards(place);

const countyOf = ({
  alerts,
  workstation,
}: Pick<ProfileItem, 'alerts' | 'workstation'>): string | undefined => {
  if (alerts.choice === 'all') return allAlerts;
  return alerts.choice === 'my-county' ? workstation?.county : undefined;
};

export type AlertListing = Required<Pick<ProfileItem, 'listPk' | 'listSk' | 'summary'>>;

/** Where a professional is found by the sender of vacancy alerts; undefined where none are wanted. */
export const alertListing = (profile: ProfileItem): AlertListing | undefined => {
  const { professionalId, phone, language } = profile;
  const county = countyOf(profile);
  if (county === undefined) return undefined;
  return {
    listPk: listKeys.alerts(county, alertShard(professionalId, county)),
    listSk: professionalId,
    summary: { professionalId, phone, language },
  };
};
