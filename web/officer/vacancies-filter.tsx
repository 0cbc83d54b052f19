import { text } from '#messages/officer/vacancies';
import { mostSearched } from '../../contract/fields/id-forms.ts';
import { counties } from '../../contract/reference/counties.ts';
import { examinations } from '../../contract/reference/examinations.ts';
import { SelectField } from '../forms/choices/choice-fields.tsx';
import { TextField } from '../forms/text-field.tsx';
import { useValues } from '../forms/use-values.ts';
import { useNavigate } from '../shell/location.ts';
import { addressOf } from './pagination.tsx';

/** Which vacancies the list shows; the address carries it. */
export type Shown = {
  state: string;
  text: string | undefined;
  examination: string | undefined;
  county: string | undefined;
};

const countyChoices = counties.map(({ slug, name }) => ({ value: slug, en: name, sw: name }));

/** Narrows the officers' list of vacancies to words of their name, an examination and a county. */
export const VacanciesFilter = ({ path, shown }: { path: string; shown: Shown }) => {
  const navigate = useNavigate();
  const { text: words = '', examination = '', county = '' } = shown;
  const { field, now } = useValues({ initial: { text: words, examination, county } });
  const show = (event: Event) => {
    event.preventDefault();
    navigate(addressOf(path, { state: shown.state, ...now() }));
  };
  return (
    <form class="officer-filters" onSubmit={show} aria-label={text.filters} method="get">
      <TextField
        {...field('text')}
        errors={[]}
        label={text.search}
        hint={text.searchHint}
        maxLength={mostSearched}
      />
      <SelectField
        {...field('examination')}
        errors={[]}
        label={text.examination}
        choices={examinations}
        empty={text.anyExamination}
      />
      <SelectField
        {...field('county')}
        errors={[]}
        label={text.county}
        choices={countyChoices}
        empty={text.anyCounty}
      />
      <button class="govuk-button govuk-button--secondary" type="submit">
        {text.show}
      </button>
    </form>
  );
};
