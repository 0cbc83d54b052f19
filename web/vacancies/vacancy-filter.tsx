import { text } from '#messages/vacancies/vacancy';
import type { CallOf } from '../../contract/operation.ts';
import type { findVacancies } from '../../contract/operations/vacancies.ts';
import { activities } from '../../contract/reference/activities.ts';
import { counties } from '../../contract/reference/counties.ts';
import { examinations } from '../../contract/reference/examinations.ts';
import { positions, positionsOnPages } from '../../contract/reference/positions.ts';
import { SelectField } from '../forms/choices/choice-fields.tsx';
import { SubCountyField } from '../forms/choices/sub-county-field.tsx';
import { useValues } from '../forms/use-values.ts';
import type { AddressValues } from '../shell/address.ts';
import { inLanguage } from '../shell/language.ts';

type Query = CallOf<typeof findVacancies>['query'];
export type Filter = Record<'examination' | 'activity' | 'position' | 'county' | 'subCounty', string>;

const nothing: Filter = { examination: '', activity: '', position: '', county: '', subCounty: '' };
const countyChoices = counties.map(({ slug, name }) => ({ value: slug, en: name, sw: name }));

const among = <V extends string>(list: readonly { value: V }[], wanted: string | null): V | undefined =>
  list.find(({ value }) => value === wanted)?.value;

/** The filter that an address carries; a choice that is in no list is none. */
export const filterIn = (query: AddressValues): Filter => ({
  examination: among(examinations, query.get('examination')) ?? '',
  activity: among(activities, query.get('activity')) ?? '',
  position: among(positions, query.get('position')) ?? '',
  county: among(countyChoices, query.get('county')) ?? '',
  subCounty: query.get('subCounty') ?? '',
});

/** What a filter asks of the API. */
export const queryOf = (filter: Filter): Query => ({
  examination: among(examinations, filter.examination),
  activity: among(activities, filter.activity),
  position: among(positions, filter.position),
  county: among(countyChoices, filter.county),
  subCounty: filter.subCounty,
});

/**
 * The search of CP2 (user manual, 4.1): examination, activity, position, county and sub-county. The address's
 * filter is shown once the script is there; what was chosen before stays.
 */
export const VacancyFilter = ({ filter, choose }: { filter: Filter; choose: (filter: Filter) => void }) => {
  const form = useValues({ initial: nothing, restore: () => filter });
  const { values, set, now } = form;
  const field = (name: keyof Filter) => ({ ...form.field(name), errors: [], empty: text.any });
  const fitting = positionsOnPages.filter(({ activity }) => !values.activity || activity === values.activity);
  return (
    // biome-ignore lint/a11y/useSemanticElements: browsers of old phones do not know <search>
    <form
      class="card filter"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        choose(now() as Filter);
      }}
    >
      <div class="filter__fields">
        <SelectField {...field('examination')} label={text.examination} choices={examinations} />
        <SelectField
          {...field('activity')}
          onChange={(activity) => set({ activity, position: '' })}
          label={text.activity}
          choices={activities}
        />
        <SelectField {...field('position')} label={text.position} choices={fitting} />
        <SelectField
          {...field('county')}
          onChange={(county) => set({ county, subCounty: '' })}
          label={text.county}
          choices={countyChoices}
        />
        {values.county && (
          <SubCountyField {...field('subCounty')} label={text.subCounty} county={values.county} />
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
