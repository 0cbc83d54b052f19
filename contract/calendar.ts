/** The calendar date in Nairobi (UTC+3, no daylight saving) at an instant. */
export const nairobiDate = (now: Date): string =>
  new Date(now.getTime() + 3 * 3_600_000).toISOString().slice(0, 10);

/** Whole years from a date of birth to today in Nairobi. */
export const ageInYears = (dateOfBirth: string, now: Date): number => {
  const today = nairobiDate(now);
  const years = Number(today.slice(0, 4)) - Number(dateOfBirth.slice(0, 4));
  return today.slice(5) < dateOfBirth.slice(5) ? years - 1 : years;
};
