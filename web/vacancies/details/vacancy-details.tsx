import { text } from '#messages/vacancies/vacancy';
import { daysToLastDay } from '../../../contract/calendar.ts';
import { type Choice, choiceLabel } from '../../../contract/reference/choice.ts';
import { countyName } from '../../../contract/reference/counties.ts';
import { designations } from '../../../contract/reference/designations.ts';
import { employers } from '../../../contract/reference/employers.ts';
import { institutionLevels } from '../../../contract/reference/institution-levels.ts';
import { levels } from '../../../contract/reference/levels.ts';
import { subCountyName } from '../../../contract/reference/sub-county-name.ts';
import type { Vacancy } from '../../../contract/vacancy.ts';
import { FactList } from '../../shell/fact-list.tsx';
import { formatAmount, formatCount, formatDate, formatDateTime } from '../../shell/format.ts';
import { language } from '../../shell/language.ts';
import { nextIfAccepted } from '../next-if-accepted.ts';

const named = (list: readonly Choice[], values: readonly string[] | undefined): string =>
  (values ?? []).map((value) => choiceLabel(list, value, language)).join(', ');

/** A label within a sentence; the rest of it may hold names, like KCSE. */
const withoutCapital = (label: string): string => label.charAt(0).toLowerCase() + label.slice(1);

/** Where exactly a vacancy is: county and sub-county, or the whole country. */
export const exactLocation = ({ county, subCounty }: Pick<Vacancy, 'county' | 'subCounty'>): string => {
  if (!county) return text.wholeCountry;
  return subCounty ? `${subCountyName(subCounty)}, ${countyName(county)}` : countyName(county);
};

/** Who may apply, a line for each requirement. */
export const rules = ({
  eligibility,
  ...vacancy
}: Pick<Vacancy, 'eligibility' | 'county' | 'subCounty'>): string[] => [
  text.rules.adult,
  ...(eligibility.tscRegistered ? [text.rules.tscRegistered] : []),
  ...(eligibility.employers ? [`${text.rules.employers}: ${named(employers, eligibility.employers)}`] : []),
  ...(eligibility.institutionLevels
    ? [`${text.rules.institutionLevels}: ${named(institutionLevels, eligibility.institutionLevels)}`]
    : []),
  ...(eligibility.designations
    ? [`${text.rules.designations}: ${named(designations, eligibility.designations)}`]
    : []),
  ...(eligibility.minimumLevel
    ? [`${text.rules.minimumLevel} ${withoutCapital(named(levels, [eligibility.minimumLevel]))}`]
    : []),
  ...(eligibility.minimumYears ? [text.rules.minimumYears(eligibility.minimumYears)] : []),
  ...(eligibility.worksInCounty && vacancy.county ? [text.rules.worksInCounty(exactLocation(vacancy))] : []),
];

const Pay = ({ payPerDay, days }: Pick<Vacancy, 'payPerDay' | 'days'>) => (
  <>
    {formatAmount(payPerDay)} × {text.days(days)} = <strong>{formatAmount(payPerDay * days)}</strong>
  </>
);

const Deadline = ({ deadline, now }: { deadline: string; now: Date }) => (
  <>
    {formatDateTime(deadline)}
    <br />
    <small class="quiet">{text.daysLeft(daysToLastDay(deadline, now))}</small>
  </>
);

/** Everything that a vacancy says, as its readers see it and as its officer previews it. */
export const VacancyDetails = ({ vacancy, now }: { vacancy: Vacancy; now: Date }) => (
  <>
    <FactList
      card
      facts={[
        [text.place, exactLocation(vacancy)],
        vacancy.dutyStation !== undefined && [text.dutyStation, vacancy.dutyStation],
        [text.positions, formatCount(vacancy.positionsAvailable)],
        [text.pay, <Pay key="pay" {...vacancy} />],
        [text.starts, formatDate(vacancy.startDate)],
        [text.deadline, <Deadline key="deadline" deadline={vacancy.deadline} now={now} />],
      ]}
    />
    <h2>{text.about}</h2>
    {vacancy.description[language].split(/\n+/).map((paragraph) => (
      <p key={paragraph}>{paragraph}</p>
    ))}
    <h2>{text.who}</h2>
    <ul>
      {rules(vacancy).map((rule) => (
        <li key={rule}>{rule}</li>
      ))}
    </ul>
    <h2>{text.ifAccepted}</h2>
    <p>{nextIfAccepted(vacancy)}</p>
  </>
);
