import { text } from '#messages/vacancies/vacancy';
import { choiceLabel } from '../../contract/reference/choice.ts';
import { countyName } from '../../contract/reference/counties.ts';
import { examinations } from '../../contract/reference/examinations.ts';
import { positionsOnPages } from '../../contract/reference/positions.ts';
import type { VacancySummary } from '../../contract/vacancy.ts';
import { FactList } from '../shell/fact-list.tsx';
import { formatAmount, formatCount, formatDateTime } from '../shell/format.ts';
import { inLanguage, language } from '../shell/language.ts';

/** A vacancy's name: "Invigilator, KCSE 2027". */
export const vacancyName = ({
  position,
  examination,
  year,
}: Pick<VacancySummary, 'position' | 'examination' | 'year'>): string =>
  `${choiceLabel(positionsOnPages, position, language)}, ${choiceLabel(examinations, examination, language)} ${year}`;

/** Where a vacancy is; the whole country where it names no county. */
export const vacancyLocation = ({ county }: Pick<VacancySummary, 'county'>): string =>
  county ? countyName(county) : text.wholeCountry;

/** What a list shows of a vacancy. */
export const VacancyCard = ({ vacancy }: { vacancy: VacancySummary }) => (
  <>
    <h3>
      <a href={inLanguage(`/vacancy?id=${vacancy.vacancyId}`)}>{vacancyName(vacancy)}</a>
    </h3>
    <FactList
      facts={[
        [text.place, vacancyLocation(vacancy)],
        [text.positions, formatCount(vacancy.positionsAvailable)],
        [text.pay, `${formatAmount(vacancy.payPerDay)} × ${text.days(vacancy.days)}`],
        [text.deadline, formatDateTime(vacancy.deadline)],
      ]}
    />
  </>
);
