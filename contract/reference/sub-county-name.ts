/** Names that are more than the words of their slug. */
const spelled: Readonly<Record<string, string>> = {
  'chuka-igambangombe': "Chuka/Igambang'ombe",
  igambangombe: "Igambang'ombe",
  langata: "Lang'ata",
  'muranga-east': "Murang'a East",
  'muranga-south': "Murang'a South",
  'sigowet-soin': 'Sigowet/Soin',
};

/** A sub-county's name from its slug, so that a page that shows one need not load the list of all. */
export const subCountyName = (slug: string): string =>
  spelled[slug] ??
  slug
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
