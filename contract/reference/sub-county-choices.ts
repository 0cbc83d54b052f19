import type { CountySlug } from './counties.ts';
import { current, retired } from './sub-counties.ts';

/** A sub-county by its slug; one that is retired is shown where it was chosen, and not offered any more. */
export type SubCounty = { readonly slug: string; readonly name: string; readonly retired?: true };

/** A name as it stands in a URL and in the table: "Chuka/Igambang'ombe" is chuka-igambangombe. */
export const slug = (name: string): string =>
  name
    .toLowerCase()
    .replace(/'/g, '')
    .replace(/[^a-z0-9]+/g, '-');

/** The sub-counties of a county, in the order of the alphabet; after them those that are retired. */
export const subCountiesOf = (county: CountySlug): SubCounty[] => [
  ...current[county].split(',').map((name) => ({ slug: slug(name), name })),
  ...(retired[county]?.split(',').map((name) => ({ slug: slug(name), name, retired: true as const })) ?? []),
];

/** Whether a sub-county, by its slug, lies or lay in a county. */
export const isSubCountyOf = (county: CountySlug, subCounty: string): boolean =>
  subCountiesOf(county).some((one) => one.slug === subCounty);
