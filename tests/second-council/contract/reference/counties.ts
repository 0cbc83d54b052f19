export const source = { name: 'Made up for a test', date: '2026', compared: 'own' };

export const counties = [
  { slug: 'strelsau', name: 'Strelsau' },
  { slug: 'zenda', name: 'Zenda' },
] as const;

export type CountySlug = (typeof counties)[number]['slug'];

export const countyName = (slug: string): string =>
  counties.find((county) => county.slug === slug)?.name ?? slug;
