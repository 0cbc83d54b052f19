const prefix = 'county-';

/** The group of the user pool that limits an officer to a county, by the county's slug. */
export const countyGroup = (county: string): string => `${prefix}${county}`;

/** The county of such a group; undefined for a group of another kind. */
export const countyOfGroup = (group: string): string | undefined =>
  group.startsWith(prefix) ? group.slice(prefix.length) : undefined;
