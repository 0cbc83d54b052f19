import { text } from '#messages/profile/profile';
import type { Values } from '../forms/form-values.ts';
import type { Control } from './controls.ts';

type Props = { saved: Values; typed: Values; controls: Readonly<Record<string, Control>> };

/** Shows, field by field, what another tab saved beside what was typed here; nothing is lost or chosen silently. */
export const ConflictWarning = ({ saved, typed, controls }: Props) => {
  const different = Object.entries(controls).filter(([name]) => (saved[name] ?? '') !== (typed[name] ?? ''));
  return (
    <div class="govuk-inset-text" role="alert">
      <h2>{text.conflict}</h2>
      <p>{text.conflictLead}</p>
      <table class="govuk-table responsive">
        <thead>
          <tr>
            <td />
            <th scope="col">{text.conflictSaved}</th>
            <th scope="col">{text.conflictYours}</th>
          </tr>
        </thead>
        <tbody>
          {different.map(([name, { label }]) => (
            <tr key={name}>
              <th scope="row">{label}</th>
              <td data-label={text.conflictSaved}>{saved[name] || '–'}</td>
              <td data-label={text.conflictYours}>{typed[name] || '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
