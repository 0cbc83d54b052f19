import { activities } from '../../contract/reference/activities.ts';
import { type Choice, choiceLabel } from '../../contract/reference/choice.ts';
import { countyName } from '../../contract/reference/counties.ts';
import { designations } from '../../contract/reference/designations.ts';
import { employers } from '../../contract/reference/employers.ts';
import { examinationNames, examinations } from '../../contract/reference/examinations.ts';
import { institutionLevels } from '../../contract/reference/institution-levels.ts';
import { levels } from '../../contract/reference/levels.ts';
import { subCountyName } from '../../contract/reference/sub-counties.ts';
import type { Vacancy, VacancySummary } from '../../contract/vacancy.ts';
import { language } from '../language.ts';
import { text } from '../messages/en/vacancy-details.ts';
import { text as card } from '../messages/en/vacancy.ts';
import { amount, count, day, moment } from '../moments.ts';

type Placed = Pick<VacancySummary, 'county' | 'subCounty'>;

/** The sub-county and county of a vacancy; the whole country where it names none. */
export const wholePlace = ({ county, subCounty }: Placed): string => {
  if (!county) return card.wholeCountry;
  return subCounty ? `${subCountyName(county, subCounty)}, ${countyName(county)}` : countyName(county);
};

const anyOf = (list: readonly Choice[], values: readonly string[]): string => {
  const labels = values.map((value) => choiceLabel(list, value, language));
  const last = labels.pop() ?? '';
  return labels.length > 0 ? `${labels.join(', ')} ${text.or} ${last}` : last;
};

/** Who may apply, a sentence for each requirement. */
export const requirementLines = ({ eligibility, ...place }: Placed & Pick<VacancySummary, 'eligibility'>): string[] => {
  const { minimumLevel, minimumYears, worksInCounty } = eligibility;
  const among = (start: string, list: readonly Choice[], values: readonly string[] | undefined) =>
    values ? [`${start} ${anyOf(list, values)}.`] : [];
  return [
    text.adult,
    ...(eligibility.tscRegistered ? [text.tscRegistered] : []),
    ...among(text.employers, employers, eligibility.employers),
    ...among(text.institutionLevels, institutionLevels, eligibility.institutionLevels),
    ...among(text.designations, designations, eligibility.designations),
    ...among(text.minimumLevel, levels, minimumLevel && [minimumLevel]),
    ...(minimumYears ? [minimumYears === 1 ? text.oneYear : text.minimumYears(count(minimumYears))] : []),
    ...(worksInCounty && place.county ? [text.worksIn(wholePlace(place))] : []),
  ];
};

const Facts = ({ vacancy }: { vacancy: Vacancy }) => {
  const { examination, payPerDay, days } = vacancy;
  const facts: [string, string | undefined][] = [
    [text.examination, `${choiceLabel(examinations, examination, language)} – ${examinationNames[examination]}`],
    [text.activity, choiceLabel(activities, vacancy.activity, language)],
    [text.place, wholePlace(vacancy)],
    [text.dutyStation, vacancy.dutyStation],
    [text.positions, count(vacancy.positionsAvailable)],
    [text.pay, `${amount(payPerDay)} ${text.aDay} × ${days === 1 ? text.oneDay : text.days(count(days))}`],
    [text.starts, day(vacancy.startDate)],
    [text.deadline, `${moment(vacancy.deadline)}, ${text.nairobiTime}`],
  ];
  return (
    <dl class="facts">
      {facts.map(([name, value]) =>
        value ? (
          <>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </>
        ) : null,
      )}
    </dl>
  );
};

const paragraphsOf = (written: string): string[] => written.split(/\n+/).filter((one) => one.trim() !== '');

/** A whole vacancy as a professional reads it. */
export const VacancyDetails = ({ vacancy }: { vacancy: Vacancy }) => (
  <>
    <Facts vacancy={vacancy} />
    <h2>{text.about}</h2>
    {paragraphsOf(vacancy.description[language]).map((paragraph) => (
      <p key={paragraph}>{paragraph}</p>
    ))}
    <h2>{text.whoMayApply}</h2>
    <ul>
      {requirementLines(vacancy).map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
    {vacancy.questions.length > 0 && (
      <>
        <h2>{text.questions}</h2>
        <ul>
          {vacancy.questions.map((question) => (
            <li key={question.id}>
              {question[language]} {!question.required && <span class="quiet">({text.optional})</span>}
            </li>
          ))}
        </ul>
      </>
    )}
  </>
);
