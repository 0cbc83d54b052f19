import { ageInYears } from './calendar.ts';
import { council } from './council.ts';
import type { Profile } from './profile.ts';
import { levels } from './reference/levels.ts';
import type { Eligibility, VacancySummary } from './vacancy.ts';
import { type Period, yearsOfService } from './years-of-service.ts';

/** A requirement of a vacancy that a profile does not meet. */
export const requirements = [
  'age',
  'tsc-registered',
  'employer',
  'institution-level',
  'designation',
  'level',
  'years',
  'works-in-county',
] as const;
export type Requirement = (typeof requirements)[number];

type Known = Pick<Profile, 'personal' | 'workstation'> & {
  workExperience: readonly Period[];
  qualifications: readonly { level: string; to?: string | undefined }[];
};
type Asked = { eligibility: Eligibility; county?: VacancySummary['county']; subCounty?: string | undefined };

const rank = (level: string): number => levels.findIndex((one) => one.value === level);

const highest = ({ qualifications }: Pick<Known, 'qualifications'>): number =>
  Math.max(-1, ...qualifications.filter(({ to }) => to !== undefined).map(({ level }) => rank(level)));

/** The highest level of study that was finished; undefined where there is none. */
export const highestLevel = (profile: Pick<Known, 'qualifications'>): string | undefined =>
  levels[highest(profile)]?.value;

/** Whole years of service in a profile, overlaps counted once and gaps not at all. */
export const yearsServed = (
  { workstation, workExperience }: Pick<Known, 'workstation' | 'workExperience'>,
  now: Date,
): number => yearsOfService([...workExperience, ...(workstation ? [{ from: workstation.since }] : [])], now);

const among = (allowed: readonly string[] | undefined, value: string | undefined): boolean =>
  allowed === undefined || (value !== undefined && allowed.includes(value));

const worksThere = ({ workstation }: Known, { county, subCounty }: Asked): boolean =>
  county === undefined ||
  (workstation !== undefined &&
    workstation.county === county &&
    (subCounty === undefined || workstation.subCounty === subCounty));

const met: Record<Requirement, (profile: Known, vacancy: Asked, now: Date) => boolean> = {
  age: ({ personal }, _, now) =>
    personal !== undefined && ageInYears(personal.dateOfBirth, now) >= council.youngestAge,
  'tsc-registered': ({ workstation }, { eligibility }) =>
    !eligibility.tscRegistered || workstation?.tscNumber !== undefined,
  employer: ({ workstation }, { eligibility }) => among(eligibility.employers, workstation?.employer),
  'institution-level': ({ workstation }, { eligibility }) =>
    among(eligibility.institutionLevels, workstation?.institutionLevel),
  designation: ({ workstation }, { eligibility }) =>
    among(eligibility.designations, workstation?.designation),
  level: (profile, { eligibility }) =>
    eligibility.minimumLevel === undefined || highest(profile) >= rank(eligibility.minimumLevel),
  years: (profile, { eligibility }, now) => yearsServed(profile, now) >= (eligibility.minimumYears ?? 0),
  'works-in-county': (profile, vacancy) => !vacancy.eligibility.worksInCounty || worksThere(profile, vacancy),
};

/** The requirements of the vacancy that the profile does not meet; none means that the person qualifies. */
export const unmetRequirements = (profile: Known, vacancy: Asked, now: Date): Requirement[] =>
  requirements.filter((requirement) => !met[requirement](profile, vacancy, now));
