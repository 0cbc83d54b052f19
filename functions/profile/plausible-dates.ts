import { ageInYears, calendarDate } from '../../contract/calendar.ts';
import { council } from '../../contract/council.ts';
import type { Personal, Qualification, WorkExperience, Workstation } from '../../contract/profile.ts';
import type { Refusal } from '../http/refusal.ts';

type FieldErrors = Refusal['fields'];

const notInFuture = (dates: Record<string, string | undefined>, now: Date): FieldErrors =>
  Object.entries(dates)
    .filter(([, date]) => date !== undefined && date > calendarDate(now))
    .map(([field]) => ({ field, code: 'date-in-future' as const }));

/** Nobody is born tomorrow, nor contracted as a child. */
export const implausiblePersonal = ({ dateOfBirth }: Personal, now: Date): FieldErrors => {
  const future = notInFuture({ dateOfBirth }, now);
  if (future.length > 0) return future;
  return ageInYears(dateOfBirth, now) < council.youngestAge
    ? [{ field: 'dateOfBirth', code: 'too-young' }]
    : [];
};

/** A present workstation was taken up already. */
export const implausibleWorkstation = ({ since }: Workstation, now: Date): FieldErrors =>
  notInFuture({ since }, now);

/** Experience and qualifications are of the past. */
export const implausibleEntry = ({ from, to }: WorkExperience | Qualification, now: Date): FieldErrors =>
  notInFuture({ from, to }, now);
