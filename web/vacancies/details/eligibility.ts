import { completenessOf, type Gap, gapsThatStopApplying } from '../../../contract/completeness.ts';
import { type Requirement, unmetRequirements } from '../../../contract/eligibility.ts';
import type { Me } from '../../../contract/operations/profile.ts';
import type { Vacancy, VacancySummary } from '../../../contract/vacancy.ts';

/** How a person stands towards a vacancy; the same rules as the server's, so that nobody types in vain. */
export type EligibilityState =
  | { kind: 'applied' }
  | { kind: 'closed' }
  | { kind: 'incomplete'; missing: Gap[] }
  | { kind: 'unqualified'; unmet: Requirement[] }
  | { kind: 'qualified' };

export const isOpen = ({ state, deadline }: Pick<Vacancy, 'state' | 'deadline'>, now: Date): boolean =>
  state === 'published' && Date.parse(deadline) > now.getTime();

export const eligibilityOf = (me: Me, vacancy: VacancySummary, now: Date): EligibilityState => {
  const application = me.applications.find(({ vacancyId }) => vacancyId === vacancy.vacancyId);
  if (application && application.status !== 'withdrawn') return { kind: 'applied' };
  if (!isOpen(vacancy, now)) return { kind: 'closed' };
  const missing = completenessOf(me.profile).missing.filter((gap) => gapsThatStopApplying.includes(gap));
  if (missing.length > 0) return { kind: 'incomplete', missing };
  const unmet = unmetRequirements(me.profile, vacancy, now);
  return unmet.length > 0 ? { kind: 'unqualified', unmet } : { kind: 'qualified' };
};

/** How a vacancy fits a person, at a glance in a list: one requirement that is not met is nearly a fit. */
export type Fit = 'qualified' | 'incomplete' | 'nearly' | 'unqualified' | 'applied';
export const fitOf = (me: Me, vacancy: VacancySummary, now: Date): Fit | undefined => {
  const state = eligibilityOf(me, vacancy, now);
  if (state.kind === 'closed') return undefined;
  return state.kind === 'unqualified' && state.unmet.length === 1 ? 'nearly' : state.kind;
};
