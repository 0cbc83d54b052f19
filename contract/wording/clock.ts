import { council } from '../council.ts';
import type { Language } from '../language.ts';
import { once } from '../schema.ts';

/** The parts of the day by the hour at which each begins; before the first it is night. */
const partsOfDay = [
  [19, 'usiku'],
  [16, 'jioni'],
  [12, 'mchana'],
  [6, 'asubuhi'],
  [4, 'alfajiri'],
  [0, 'usiku'],
] as const;

const spoken: Record<Language, (hour: number, minutes: string) => string> = {
  en: (hour, minutes) => {
    if (hour % 12 === 0 && !Number(minutes.slice(1))) return hour === 12 ? '12 noon' : '12 midnight';
    return `${hour % 12 || 12}${minutes} ${hour < 12 ? 'am' : 'pm'}`;
  },
  sw: (hour, minutes) => {
    const part = partsOfDay.find(([from]) => hour >= from)?.[1];
    return `saa ${((hour + 5) % 12) + 1}${minutes} ${part}`;
  },
};

const reading = once(
  () =>
    new Intl.DateTimeFormat('en-GB', {
      timeZone: council.timeZone,
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    }),
);

/**
 * The time of day of an instant as people say it: "5:00 pm", and in Kiswahili, which counts the hours from
 * sunrise, "saa 11:00 jioni". `Intl` knows no such hours and would say 5 pm as if it were 11 pm.
 */
export const timeOfDay = (instant: Date, language: Language): string => {
  const [hour = '', minute] = reading().format(instant).split(':');
  return spoken[language](Number(hour), `:${minute}`);
};

/** The same in as few letters as an SMS has room for: "5 pm", "saa 11 jioni". */
export const shortTimeOfDay = (instant: Date, language: Language): string =>
  timeOfDay(instant, language).replace(':00', '');
