import type { Source } from './source.ts';

export const source: Source = {
  name: 'Constitution of Kenya, First Schedule: the 47 counties in the order of their codes',
  date: '2010-08-27',
  compared: 'unverified',
};

/** The 47 counties in the order of the Constitution's First Schedule: the code is the place in the list. */
export const counties = [
  { slug: 'mombasa', name: 'Mombasa' },
  { slug: 'kwale', name: 'Kwale' },
  { slug: 'kilifi', name: 'Kilifi' },
  { slug: 'tana-river', name: 'Tana River' },
  { slug: 'lamu', name: 'Lamu' },
  { slug: 'taita-taveta', name: 'Taita-Taveta' },
  { slug: 'garissa', name: 'Garissa' },
  { slug: 'wajir', name: 'Wajir' },
  { slug: 'mandera', name: 'Mandera' },
  { slug: 'marsabit', name: 'Marsabit' },
  { slug: 'isiolo', name: 'Isiolo' },
  { slug: 'meru', name: 'Meru' },
  { slug: 'tharaka-nithi', name: 'Tharaka-Nithi' },
  { slug: 'embu', name: 'Embu' },
  { slug: 'kitui', name: 'Kitui' },
  { slug: 'machakos', name: 'Machakos' },
  { slug: 'makueni', name: 'Makueni' },
  { slug: 'nyandarua', name: 'Nyandarua' },
  { slug: 'nyeri', name: 'Nyeri' },
  { slug: 'kirinyaga', name: 'Kirinyaga' },
  { slug: 'muranga', name: "Murang'a" },
  { slug: 'kiambu', name: 'Kiambu' },
  { slug: 'turkana', name: 'Turkana' },
  { slug: 'west-pokot', name: 'West Pokot' },
  { slug: 'samburu', name: 'Samburu' },
  { slug: 'trans-nzoia', name: 'Trans Nzoia' },
  { slug: 'uasin-gishu', name: 'Uasin Gishu' },
  { slug: 'elgeyo-marakwet', name: 'Elgeyo-Marakwet' },
  { slug: 'nandi', name: 'Nandi' },
  { slug: 'baringo', name: 'Baringo' },
  { slug: 'laikipia', name: 'Laikipia' },
  { slug: 'nakuru', name: 'Nakuru' },
  { slug: 'narok', name: 'Narok' },
  { slug: 'kajiado', name: 'Kajiado' },
  { slug: 'kericho', name: 'Kericho' },
  { slug: 'bomet', name: 'Bomet' },
  { slug: 'kakamega', name: 'Kakamega' },
  { slug: 'vihiga', name: 'Vihiga' },
  { slug: 'bungoma', name: 'Bungoma' },
  { slug: 'busia', name: 'Busia' },
  { slug: 'siaya', name: 'Siaya' },
  { slug: 'kisumu', name: 'Kisumu' },
  { slug: 'homa-bay', name: 'Homa Bay' },
  { slug: 'migori', name: 'Migori' },
  { slug: 'kisii', name: 'Kisii' },
  { slug: 'nyamira', name: 'Nyamira' },
  { slug: 'nairobi', name: 'Nairobi' },
] as const;

export type CountySlug = (typeof counties)[number]['slug'];

/** A county's name; the slug itself where the list does not know it. */
export const countyName = (slug: string): string =>
  counties.find((county) => county.slug === slug)?.name ?? slug;
