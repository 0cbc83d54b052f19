import { useState } from 'preact/hooks';
import { text } from '#messages/vacancies/vacancy';
import { activities } from '../../contract/reference/activities.ts';
import { counties } from '../../contract/reference/counties.ts';
import { examinations } from '../../contract/reference/examinations.ts';
import { positions } from '../../contract/reference/positions.ts';
import { SelectField } from '../forms/choice-fields.tsx';
import { SubCountyField } from '../forms/county-fields.tsx';
import { inLanguage } from '../shell/language.ts';

export type Filter = Record<'examination' | 'activity' | 'position' | 'county' | 'subCounty', string>;

const countyChoices = counties.map(({ slug, name }) => ({ value: slug, en: name, sw: name }));

/** The search of CP2 (user manual, 4.1): examination, activity, position, county and sub-county. */
export const VacancyFilter = ({ filter, choose }: { filter: Filter; choose: (filter: Filter) => void }) => {
  const [draft, setDraft] = useState(filter);
  const field = (name: keyof Filter, also: Partial<Filter> = {}) => ({
    name,
    value: draft[name],
    errors: [],
    empty: text.any,
    onChange: (value: string) => setDraft({ ...draft, ...also, [name]: value }),
  });
  const fitting = positions.filter(({ activity }) => !draft.activity || activity === draft.activity);
  return (
    // biome-ignore lint/a11y/useSemanticElements: browsers of old phones do not know <search>
    <form
      class="card filter"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        choose(draft);
      }}
    >
      <div class="filter__fields">
        <SelectField {...field('examination')} label={text.examination} choices={examinations} />
        <SelectField {...field('activity', { position: '' })} label={text.activity} choices={activities} />
        <SelectField {...field('position')} label={text.position} choices={fitting} />
        <SelectField {...field('county', { subCounty: '' })} label={text.county} choices={countyChoices} />
        {draft.county && (
          <SubCountyField {...field('subCounty')} label={text.subCounty} county={draft.county} />
        )}
      </div>
      <div class="actions">
        <button class="govuk-button" type="submit">
          {text.search}
        </button>
        <a href={inLanguage('/vacancies')}>{text.clear}</a>
      </div>
    </form>
  );
};
