import { text } from '#messages/vacancies/vacancy';
import type { VacancySummary } from '../../../contract/vacancy.ts';
import { useMe } from '../../account/me.ts';
import { type Fit, fitOf } from './eligibility.ts';

const colours: Record<Fit, string> = {
  qualified: 'green',
  incomplete: 'yellow',
  nearly: 'orange',
  unqualified: 'red',
  applied: 'blue',
};

/** Whether a vacancy is for the person who looks, in a word and a colour. */
export const FitTag = ({ vacancy }: { vacancy: VacancySummary }) => {
  const { me } = useMe();
  const fit = me && fitOf(me, vacancy, new Date());
  return fit ? <strong class={`govuk-tag govuk-tag--${colours[fit]}`}>{text.fits[fit]}</strong> : null;
};
