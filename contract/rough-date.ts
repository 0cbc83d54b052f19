/** A date as precisely as it is known: 2012, 2012-01 or 2012-01-09. */
const form = /^(19[2-9]\d|20\d\d)(-\d{2}(-\d{2})?)?$/;

/** The first day that a date may mean: of its year, of its month, or the day itself. */
export const firstDay = (date: string): string => `${date}-01-01`.slice(0, 10);

/** The last day that a date may mean. */
export const lastDay = (date: string): string => {
  if (date.length === 10) return date;
  const [year = '', month = '12'] = date.split('-');
  return new Date(Date.UTC(Number(year), Number(month), 0)).toISOString().slice(0, 10);
};

/** Whether a text is a year, a month or a day that exists, from 1920 to 2099. */
export const isRoughDate = (text: string | undefined): text is string => {
  if (text === undefined || !form.test(text)) return false;
  const day = new Date(`${firstDay(text)}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(firstDay(text));
};

/** The form of such a date, for what describes the API. */
export const roughDateForm = form;
