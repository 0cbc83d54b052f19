import { counties } from '../../contract/reference/counties.ts';
import type { Vacancy } from '../../contract/vacancy.ts';
import { alertShards, allAlerts, listKeys } from '../table/keys.ts';

/** The lists of those whom a vacancy concerns: who wants all, and who works in its county (any, for the whole country). */
export const alertListsFor = ({ county }: Pick<Vacancy, 'county'>): string[] => {
  const places = county ? [county] : counties.map(({ slug }) => slug);
  return [allAlerts, ...places].flatMap((place) =>
    Array.from({ length: alertShards(place) }, (_, shard) => listKeys.alerts(place, shard)),
  );
};
