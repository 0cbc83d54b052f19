import { text } from '#messages/account/dashboard';
import { text as words } from '#messages/vacancies/vacancy';
import {
  type Completeness,
  type Gap,
  gapsThatStopApplying,
  gapsThatStopPay,
} from '../../contract/completeness.ts';
import { inLanguage } from '../shell/language.ts';
import { gapPages } from './gap-pages.ts';

const why = (gap: Gap): string | undefined => {
  if (gapsThatStopApplying.includes(gap)) return text.stopsApplying;
  return gapsThatStopPay.includes(gap) ? text.stopsPay : undefined;
};

/** How complete the profile is, what is missing, and what each gap costs. */
export const CompletenessMeter = ({ percent, missing }: Completeness) => (
  <>
    <p>
      <label>
        <strong>{missing.length === 0 ? text.complete : text.percent(percent)}</strong>
        <meter class="meter" min={0} max={100} value={percent} />
      </label>
    </p>
    {missing.length > 0 && (
      <>
        <p>{text.missing}</p>
        <ul>
          {missing.map((gap) => (
            <li key={gap}>
              <a href={inLanguage(gapPages[gap])}>{words.gaps[gap]}</a>
              {why(gap) && <span class="quiet"> – {why(gap)}</span>}
            </li>
          ))}
        </ul>
      </>
    )}
  </>
);
