import { addDays, calendarDate } from './calendar.ts';
import { firstDay, lastDay } from './rough-date.ts';

/**
 * From a first day to a last one, both served, or the years or months of them: those count whole. A period without a last day goes on.
 */
export type Period = { from: string; to?: string | undefined };

/** From a day, up to a day that is no longer served. */
type Span = { from: string; end: string };

/** Periods that overlap or follow one another without a day between them become one. */
const union = (periods: readonly Period[], today: string): Span[] => {
  const served = periods
    .map(({ from, to }) => {
      const last = to === undefined ? today : lastDay(to);
      return { from: firstDay(from), end: last < today ? addDays(last, 1) : today };
    })
    .filter(({ from, end }) => from < end)
    .sort((one, other) => one.from.localeCompare(other.from));
  const spans: Span[] = [];
  for (const { from, end } of served) {
    const last = spans[spans.length - 1];
    if (!last || from > last.end) spans.push({ from, end });
    else if (end > last.end) last.end = end;
  }
  return spans;
};

const partsOf = (date: string) => date.split('-').map(Number) as [year: number, month: number, day: number];
const daysInAMonth = 30.44;

/** Whole months of a span, and the days beyond them. */
const lengthOf = ({ from, end }: Span): { months: number; days: number } => {
  const [[year, month, day], [endYear, endMonth, endDay]] = [partsOf(from), partsOf(end)];
  const months = (endYear - year) * 12 + endMonth - month;
  return endDay >= day ? { months, days: endDay - day } : { months: months - 1, days: endDay - day + 30 };
};

/** Whole years that were served up to today: gaps are left out, and what overlaps counts once. */
export const yearsOfService = (periods: readonly Period[], now: Date): number => {
  const lengths = union(periods, calendarDate(now)).map(lengthOf);
  const months = lengths.reduce((sum, one) => sum + one.months, 0);
  const days = lengths.reduce((sum, one) => sum + one.days, 0);
  return Math.floor((months + Math.floor(days / daysInAMonth)) / 12);
};
