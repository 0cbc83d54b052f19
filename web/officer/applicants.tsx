import { text } from '#messages/officer/applications';
import type { Applicant } from '../../contract/application.ts';
import { choiceLabel } from '../../contract/reference/choice.ts';
import type { CountySlug } from '../../contract/reference/counties.ts';
import { designations } from '../../contract/reference/designations.ts';
import { StatusTag } from '../applications/status-tag.tsx';
import { formatDateTime } from '../shell/format.ts';
import { language } from '../shell/language.ts';
import { exactLocation } from '../vacancies/details/vacancy-details.tsx';
import { type ApplicationsQuery, personAddress } from './applications-address.ts';

type Props = {
  query: ApplicationsQuery;
  applicants: readonly Applicant[];
  selected: ReadonlySet<string>;
  /** Whose application changed between being shown and being decided upon. */
  changed: ReadonlySet<string>;
  onSelect: (selected: Set<string>) => void;
};

type RowProps = {
  applicant: Applicant;
  query: ApplicationsQuery;
  checked: boolean;
  changed: boolean;
  onToggle: () => void;
};

const Row = ({ applicant, query, checked, changed, onToggle }: RowProps) => (
  <tr class={checked ? 'officer-chosen' : undefined}>
    <td class="govuk-table__cell officer-check">
      <label>
        <input type="checkbox" checked={checked} onChange={onToggle} />
        <span class="govuk-visually-hidden">{text.select(applicant.fullName)}</span>
      </label>
    </td>
    <th class="govuk-table__header" scope="row">
      <a href={personAddress(query, applicant.professionalId)}>{applicant.fullName}</a>
      <small class="quiet">{applicant.reference}</small>
    </th>
    <td class="govuk-table__cell" data-label={text.place}>
      {exactLocation({ county: applicant.county as CountySlug, subCounty: applicant.subCounty })}
    </td>
    <td class="govuk-table__cell" data-label={text.work}>
      <span>
        {applicant.institution}
        <small class="quiet">{choiceLabel(designations, applicant.designation, language)}</small>
      </span>
    </td>
    <td class="govuk-table__cell" data-label={text.submitted}>
      {formatDateTime(applicant.submittedAt)}
    </td>
    <td class="govuk-table__cell" data-label={text.status}>
      <span>
        <StatusTag status={applicant.status} />
        {changed && <small>{text.changedRow}</small>}
        {applicant.accountClosedAt && <small class="quiet">{text.accountClosed}</small>}
      </span>
    </td>
  </tr>
);

const headings = [text.applicant, text.place, text.work, text.submitted, text.status];

/** A page of applicants, each of whom can be selected. */
export const Applicants = ({ query, applicants, selected, changed, onSelect }: Props) => {
  const all = applicants.every(({ professionalId }) => selected.has(professionalId));
  const toggle = (id: string) => {
    const next = new Set(selected);
    if (!next.delete(id)) next.add(id);
    onSelect(next);
  };
  const toggleAll = () =>
    onSelect(new Set(all ? [] : applicants.map(({ professionalId }) => professionalId)));
  return (
    <>
      <label class="officer-check officer-check--all">
        <input type="checkbox" checked={all} onChange={toggleAll} />
        {text.selectPage(applicants.length)}
      </label>
      <table class="govuk-table responsive officer-table officer-applicants">
        <caption class="govuk-visually-hidden">{text.title}</caption>
        <thead>
          <tr>
            <td />
            {headings.map((heading) => (
              <th class="govuk-table__header" scope="col" key={heading}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {applicants.map((applicant) => (
            <Row
              key={applicant.professionalId}
              applicant={applicant}
              query={query}
              checked={selected.has(applicant.professionalId)}
              changed={changed.has(applicant.professionalId)}
              onToggle={() => toggle(applicant.professionalId)}
            />
          ))}
        </tbody>
      </table>
    </>
  );
};
