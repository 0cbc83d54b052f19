import { text as names } from '#messages/applications/application';
import { text } from '#messages/officer/applications';
import { applicationStatuses } from '../../contract/application.ts';
import { counties } from '../../contract/reference/counties.ts';
import { SelectField } from '../forms/choices/choice-fields.tsx';
import { useValues } from '../forms/use-values.ts';
import { useNavigate } from '../shell/location.ts';
import { addressOf } from './pagination.tsx';

const statusChoices = applicationStatuses.map((value) => ({
  value,
  en: names.statuses[value],
  sw: names.statuses[value],
}));
const countyChoices = counties
  .map(({ slug, name }) => ({ value: slug, en: name, sw: name }))
  .sort((one, other) => one.en.localeCompare(other.en));

type Props = {
  path: string;
  vacancy: string;
  county: string;
  status: string;
  /** The counties that the officer may choose; all where it is not known. */
  within: readonly string[] | undefined;
};

/** Narrows the applications to a county and a status; the address keeps the choice. */
export const Filters = ({ path, vacancy, within, ...shown }: Props) => {
  const navigate = useNavigate();
  const { field, now } = useValues({ initial: { county: shown.county, status: shown.status } });
  const show = (event: Event) => {
    event.preventDefault();
    navigate(addressOf(path, { vacancy, ...now() }));
  };
  return (
    <form class="officer-filters" onSubmit={show} aria-label={text.filters} method="get">
      <SelectField
        {...field('county')}
        errors={[]}
        label={text.county}
        choices={countyChoices.filter(({ value }) => within?.includes(value) ?? true)}
        empty={text.anyCounty}
      />
      <SelectField
        {...field('status')}
        errors={[]}
        label={text.status}
        choices={statusChoices}
        empty={text.anyStatus}
      />
      <button class="govuk-button govuk-button--secondary" type="submit">
        {text.show}
      </button>
    </form>
  );
};
