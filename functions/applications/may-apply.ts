import type { Answers } from '../../contract/application.ts';
import { completenessOf, gapsThatStopApplying } from '../../contract/completeness.ts';
import { unmetRequirements } from '../../contract/eligibility.ts';
import type { Profile } from '../../contract/profile.ts';
import type { Vacancy } from '../../contract/vacancy.ts';
import { type Refusal, refuse, refuseFields } from '../http/refusal.ts';
import type { Ready } from './application-item.ts';

/** The vacancy if it takes applications now, or why it does not. */
export const openVacancy = (vacancy: Vacancy | undefined, now: Date): Vacancy | Refusal => {
  if (!vacancy || vacancy.state === 'draft') return refuse('vacancy-not-found');
  if (vacancy.state === 'closed') return refuse('vacancy-closed');
  return vacancy.deadline <= now.toISOString() ? refuse('deadline-passed') : vacancy;
};

const isReady = (profile: Profile): profile is Ready =>
  profile.personal !== undefined && profile.workstation !== undefined;

/** The profile if it qualifies for the vacancy, or what is missing. */
export const qualifyingProfile = (profile: Profile, vacancy: Vacancy, now: Date): Ready | Refusal => {
  const gaps = completenessOf(profile).missing.filter((gap) => gapsThatStopApplying.includes(gap));
  if (gaps.length > 0 || !isReady(profile)) return refuse('profile-incomplete', { missing: gaps });
  const unmet = unmetRequirements(profile, vacancy, now);
  return unmet.length > 0 ? refuse('not-eligible', { missing: unmet }) : profile;
};

/** The answers if they answer what the vacancy asks and nothing else. */
export const fittingAnswers = (answers: Answers, { questions }: Vacancy): Answers | Refusal => {
  const unknown = Object.keys(answers)
    .filter((id) => !questions.some((question) => question.id === id))
    .map((id) => ({ field: `answers.${id}`, code: 'unknown-question' as const }));
  const unanswered = questions
    .filter(({ id, required }) => required && !Object.hasOwn(answers, id))
    .map(({ id }) => ({ field: `answers.${id}`, code: 'answer-needed' as const }));
  const wrong = [...unknown, ...unanswered];
  return wrong.length > 0 ? refuseFields(...wrong) : answers;
};
