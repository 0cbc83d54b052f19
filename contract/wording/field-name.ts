import type { Language, Wording } from '../language.ts';

/** How a field is filled in: typed, chosen from a list, or several of either. */
type Kind = 'typed' | 'chosen' | 'dated' | 'counted' | 'several';

/** What a field is called within a sentence ("Enter your KRA PIN"), and what is typed into it, as an example. */
export type FieldName = Wording & { readonly kind: Kind; readonly like?: string };

/** What the fields of a form are called, by their paths; `*` stands for any name or number in one. */
export type FieldNames = Readonly<Record<string, FieldName>>;

const ofKind =
  (kind: Kind) =>
  (en: string, sw: string, like?: string): FieldName => ({ kind, en, sw, ...(like && { like }) });

export const typed = ofKind('typed');
export const chosen = ofKind('chosen');
export const dated = ofKind('dated');
export const counted = ofKind('counted');
export const several = ofKind('several');

/** What a field is called in a form; a field that no form has is called what the API calls it. */
export const nameOf = (names: FieldNames, field: string): FieldName => {
  const known = new Map(Object.entries(names));
  return (
    known.get(field) ??
    known.get(field.replace(/\.\d+(?=\.|$)/g, '.*')) ??
    known.get(field.replace(/\.[^.]+$/, '.*')) ??
    typed(`“${field}”`, `“${field}”`)
  );
};

/** A sentence with its field and its limit put in. */
export const filledIn = (
  sentence: Wording,
  { like, ...name }: FieldName,
  limit: number | undefined,
  language: Language,
): string => {
  const example = like && `${language === 'en' ? ', like' : ', kama'} ${like}`;
  return sentence[language]
    .replace('{name}', name[language])
    .replace('{like}', example ?? '')
    .replace('{limit}', String(limit ?? ''));
};
