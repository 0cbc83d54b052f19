import { text } from '#messages/vacancies/vacancy';
import { ageInYears } from '../../../contract/calendar.ts';
import { highestLevel, type Requirement, yearsServed } from '../../../contract/eligibility.ts';
import type { Profile } from '../../../contract/profile.ts';
import { type Choice, choiceLabel } from '../../../contract/reference/choice.ts';
import { countyName } from '../../../contract/reference/counties.ts';
import { designations } from '../../../contract/reference/designations.ts';
import { employers } from '../../../contract/reference/employers.ts';
import { institutionLevels } from '../../../contract/reference/institution-levels.ts';
import { levels } from '../../../contract/reference/levels.ts';
import type { VacancySummary } from '../../../contract/vacancy.ts';
import { language } from '../../shell/language.ts';

type Both = { needed: string; mine: string };
type Asked = Pick<VacancySummary, 'eligibility' | 'county' | 'subCounty'>;
type Say = (profile: Profile, vacancy: Asked, now: Date) => Both;

const labels = (choices: readonly Choice[], values: readonly string[] = []): string =>
  values.map((value) => choiceLabel(choices, value, language)).join(', ');
const label = (choices: readonly Choice[], value: string | undefined): string =>
  value === undefined ? text.nothing : choiceLabel(choices, value, language);

const says: Record<Requirement, Say> = {
  age: ({ personal }, _, now) => ({
    needed: text.rules.adult,
    mine: personal ? String(ageInYears(personal.dateOfBirth, now)) : text.nothing,
  }),
  'tsc-registered': ({ workstation }) => ({
    needed: text.rules.tscRegistered,
    mine: workstation?.tscNumber ?? text.noTscNumber,
  }),
  employer: ({ workstation }, { eligibility }) => ({
    needed: labels(employers, eligibility.employers),
    mine: label(employers, workstation?.employer),
  }),
  'institution-level': ({ workstation }, { eligibility }) => ({
    needed: labels(institutionLevels, eligibility.institutionLevels),
    mine: label(institutionLevels, workstation?.institutionLevel),
  }),
  designation: ({ workstation }, { eligibility }) => ({
    needed: labels(designations, eligibility.designations),
    mine: label(designations, workstation?.designation),
  }),
  level: (profile, { eligibility }) => ({
    needed: `${text.rules.minimumLevel} ${label(levels, eligibility.minimumLevel)}`,
    mine: label(levels, highestLevel(profile)),
  }),
  years: (profile, { eligibility }, now) => ({
    needed: text.rules.minimumYears(eligibility.minimumYears ?? 0),
    mine: text.years(yearsServed(profile, now)),
  }),
  'works-in-county': ({ workstation }, { county = '' }) => ({
    needed: text.rules.worksInCounty(countyName(county)),
    mine: workstation ? countyName(workstation.county) : text.nothing,
  }),
};

/** What a requirement asks for and what a profile has instead, in words: "Driver", "Teacher". */
export const neededAndMine = (requirement: Requirement, profile: Profile, vacancy: Asked, now: Date): Both =>
  says[requirement](profile, vacancy, now);
