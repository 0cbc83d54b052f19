/** The portal speaks English and Kiswahili. */
export const languages = ['en', 'sw'] as const;
export type Language = (typeof languages)[number];
export type Wording = Readonly<Record<Language, string>>;

/** The first of the caller's preferred languages that the portal speaks; English otherwise. */
export const preferredLanguage = (acceptLanguage: string | undefined): Language =>
  /^\s*sw\b/i.test(acceptLanguage ?? '') ? 'sw' : 'en';
