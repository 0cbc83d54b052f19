import { text } from '#messages/officer/officer';
import type { AnswerOf } from '../../contract/operation.ts';
import type { readOfficerVacancy } from '../../contract/operations/vacancies.ts';
import { formatCount } from '../shell/format.ts';
import { vacancyLocation, vacancyName } from '../vacancies/vacancy-card.tsx';
import { StateTag } from './state-tag.tsx';

/** A vacancy as an officer reads it: with how many are accepted, and what this officer may do. */
export type OfficerVacancy = AnswerOf<typeof readOfficerVacancy>;

/** How many are accepted, and what is left of the positions. */
export const Positions = ({ accepted, positionsAvailable }: OfficerVacancy) => {
  const left = positionsAvailable - accepted;
  return (
    <>
      {text.accepted(formatCount(accepted), formatCount(positionsAvailable))}{' '}
      {left >= 0 ? text.left(formatCount(left)) : <strong>{text.beyond(formatCount(-left))}</strong>}
    </>
  );
};

/** The vacancy that applications are for, above them. */
export const VacancyLine = ({ vacancy }: { vacancy: OfficerVacancy }) => (
  <p class="officer-of">
    <strong>{vacancyName(vacancy)}</strong> · {vacancyLocation(vacancy)} <StateTag vacancy={vacancy} />
    <br />
    <span class="quiet">
      <Positions {...vacancy} />
    </span>
  </p>
);
