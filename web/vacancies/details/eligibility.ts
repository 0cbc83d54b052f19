import { completenessOf, type Gap, gapsThatStopApplying } from '../../../contract/completeness.ts';
import { type Requirement, unmetRequirements } from '../../../contract/eligibility.ts';
import type { Me } from '../../../contract/operations/profile.ts';
import type { Vacancy } from '../../../contract/vacancy.ts';

/** How a person stands towards a vacancy; the same rules as the server's, so that nobody types in vain. */
export type EligibilityState =
  | { kind: 'applied' }
  | { kind: 'closed' }
  | { kind: 'incomplete'; missing: Gap[] }
  | { kind: 'unqualified'; unmet: Requirement[] }
  | { kind: 'qualified' };

export const isOpen = ({ state, deadline }: Pick<Vacancy, 'state' | 'deadline'>, now: Date): boolean =>
  state === 'published' && Date.parse(deadline) > now.getTime();

export const eligibilityOf = (me: Me, vacancy: Vacancy, now: Date): EligibilityState => {
  const application = me.applications.find(({ vacancyId }) => vacancyId === vacancy.vacancyId);
  if (application && application.status !== 'withdrawn') return { kind: 'applied' };
  if (!isOpen(vacancy, now)) return { kind: 'closed' };
  const missing = completenessOf(me.profile).missing.filter((gap) => gapsThatStopApplying.includes(gap));
  if (missing.length > 0) return { kind: 'incomplete', missing };
  const unmet = unmetRequirements(me.profile, vacancy, now);
  return unmet.length > 0 ? { kind: 'unqualified', unmet } : { kind: 'qualified' };
};
