import type { Language, Wording } from '../language.ts';

const unlessWritten: Readonly<Record<Language, (start: string) => string>> = {
  en: (start) => `We will text you your station before work starts on ${start}.`,
  sw: (start) => `Utapata SMS ya kituo chako kabla ya kazi kuanza ${start}.`,
};

/**
 * What comes next for who is accepted, and by when: in the words of the vacancy, or, where its officer wrote none, the
 * station before the first day of work (`start`, as a date is read).
 */
export const comesNext = (onceAccepted: Wording | undefined, start: string, language: Language): string =>
  onceAccepted?.[language] ?? unlessWritten[language](start);
