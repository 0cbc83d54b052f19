import { text } from '#messages/profile/completeness';
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

/** Who has only registered reads how many things are asked, not a figure of what they have not done. */
const howFar = ({ percent, missing }: Completeness): string => {
  if (missing.length === 0) return text.complete;
  return percent === 0 ? text.things(missing.length) : text.percent(percent);
};

/** How complete the profile is, what is missing, and what each gap costs. */
export const CompletenessMeter = ({ percent, missing }: Completeness) => (
  <>
    <p>
      <label>
        <strong>{howFar({ percent, missing })}</strong>
        <meter class="meter" min={0} max={100} value={percent} />
      </label>
    </p>
    {missing.length > 0 && (
      <>
        {percent > 0 && <p>{text.missing}</p>}
        <ul>
          {missing.map((gap) => (
            <li key={gap}>
              <a href={inLanguage(gapPages[gap])}>{text.gaps[gap]}</a>
              {why(gap) && <span class="quiet"> – {why(gap)}</span>}
            </li>
          ))}
        </ul>
      </>
    )}
  </>
);
