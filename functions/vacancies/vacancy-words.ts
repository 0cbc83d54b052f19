import { council } from '../../contract/council.ts';
import type { Language } from '../../contract/language.ts';
import { choiceLabel } from '../../contract/reference/choice.ts';
import { countyName } from '../../contract/reference/counties.ts';
import { examinations } from '../../contract/reference/examinations.ts';
import { positions } from '../../contract/reference/positions.ts';
import type { VacancySummary } from '../../contract/vacancy.ts';
import { shortTimeOfDay } from '../../contract/wording/clock.ts';

type Named = Pick<VacancySummary, 'position' | 'examination' | 'year' | 'county' | 'deadline'>;

const wholeCountry = { en: 'whole country', sw: 'nchi nzima' } as const;

/** The date in digits and letters that an SMS has room for: "30 Sept", "30 Sep". */
const shortDate = (instant: Date, language: Language): string =>
  new Intl.DateTimeFormat(`${language}-${council.country}`, {
    timeZone: council.timeZone,
    day: 'numeric',
    month: 'short',
  }).format(instant);

const shortMoment: Record<Language, (instant: Date) => string> = {
  en: (instant) => `${shortDate(instant, 'en')}, ${shortTimeOfDay(instant, 'en')}`,
  sw: (instant) => `${shortDate(instant, 'sw')} ${shortTimeOfDay(instant, 'sw')}`,
};

/** A calendar date in the words of an SMS: "1 Nov 2027". */
export const dateWords = (date: string, language: Language): string => {
  const year = date.slice(0, 4);
  return `${shortDate(new Date(`${date}T12:00:00Z`), language)} ${year}`;
};

/** A vacancy in the words of an SMS. */
export const vacancyWords = (
  { position, examination, year, county, deadline }: Named,
  language: Language,
) => ({
  position: choiceLabel(positions, position, language),
  examination: choiceLabel(examinations, examination, language),
  year: String(year),
  place: county ? countyName(county) : wholeCountry[language],
  deadline: shortMoment[language](new Date(deadline)),
});
