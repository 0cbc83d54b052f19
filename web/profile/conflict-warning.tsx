import { text } from '#messages/profile/profile';

type Values = Readonly<Record<string, string>>;
type Props = { saved: Values; typed: Values; labels: Values };

/** Shows, field by field, what another tab saved beside what was typed here; nothing is lost or chosen silently. */
export const ConflictWarning = ({ saved, typed, labels }: Props) => {
  const different = Object.keys(labels).filter((name) => (saved[name] ?? '') !== (typed[name] ?? ''));
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
          {different.map((name) => (
            <tr key={name}>
              <th scope="row">{labels[name]}</th>
              <td data-label={text.conflictSaved}>{saved[name] || '–'}</td>
              <td data-label={text.conflictYours}>{typed[name] || '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
