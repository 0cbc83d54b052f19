import type { Language } from '../../contract/language.ts';
import { choiceLabel } from '../../contract/reference/choice.ts';
import { countyName } from '../../contract/reference/counties.ts';
import { examinations } from '../../contract/reference/examinations.ts';
import { positions } from '../../contract/reference/positions.ts';
import type { VacancySummary } from '../../contract/vacancy.ts';

type Named = Pick<VacancySummary, 'position' | 'examination' | 'year' | 'county' | 'deadline'>;

const wholeCountry = { en: 'whole country', sw: 'nchi nzima' } as const;

const inNairobi = (language: Language) =>
  new Intl.DateTimeFormat(language === 'sw' ? 'sw-KE' : 'en-KE', {
    timeZone: 'Africa/Nairobi',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });

/** A vacancy in the words of an SMS. */
export const vacancyWords = (
  { position, examination, year, county, deadline }: Named,
  language: Language,
) => ({
  position: choiceLabel(positions, position, language),
  examination: `${choiceLabel(examinations, examination, language)} ${year}`,
  place: county ? countyName(county) : wholeCountry[language],
  deadline: inNairobi(language).format(new Date(deadline)),
});
