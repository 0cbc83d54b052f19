import type { Vacancy } from '../../contract/vacancy.ts';
import { comesNext } from '../../contract/wording/comes-next.ts';
import { formatDate } from '../shell/format.ts';
import { language } from '../shell/language.ts';

/** What comes next for who is accepted for a vacancy, in the language of the page. */
export const nextIfAccepted = ({ onceAccepted, startDate }: Pick<Vacancy, 'onceAccepted' | 'startDate'>) =>
  comesNext(onceAccepted, formatDate(startDate), language);
