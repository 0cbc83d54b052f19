import { counties } from '../../contract/reference/counties.ts';
import type { VacancySummary } from '../../contract/vacancy.ts';
import { type Caller, reaches } from '../http/caller.ts';
import type { ApplicationItem } from '../table/items.ts';

type Officer = Pick<Caller, 'counties'>;
type Placed = Pick<VacancySummary, 'county' | 'eligibility'>;

/** Whether an officer sees those of a county who apply for a vacancy: the county is theirs, or the vacancy is. */
export const reachesApplicants = (
  officer: Officer,
  vacancy: Pick<VacancySummary, 'county'>,
  county: string,
): boolean => reaches(officer, county) || reaches(officer, vacancy.county);

/** Whether an officer sees an application and decides upon it. */
export const reachesApplication = (
  officer: Officer,
  { county, vacancy }: Pick<ApplicationItem, 'county' | 'vacancy'>,
): boolean => reachesApplicants(officer, vacancy, county);

/** The counties that applicants can come from: only the vacancy's own where its people must work there. */
export const applicantCounties = ({ county, eligibility }: Placed): string[] =>
  county !== undefined && eligibility.worksInCounty ? [county] : counties.map(({ slug }) => slug);

/** Of those, the counties whose applicants an officer sees. */
export const applicantCountiesInReach = (officer: Officer, vacancy: Placed): string[] =>
  applicantCounties(vacancy).filter((slug) => reachesApplicants(officer, vacancy, slug));
