import { text } from '#messages/profile/profile';
import { counties } from '../../contract/reference/counties.ts';
import { designations } from '../../contract/reference/designations.ts';
import { employers } from '../../contract/reference/employers.ts';
import { SelectField } from '../forms/choices/choice-fields.tsx';
import { SubCountyField } from '../forms/choices/sub-county-field.tsx';
import type { useForm } from '../forms/form.tsx';
import { TextField } from '../forms/text-field.tsx';

type Props = { field: ReturnType<typeof useForm>['field']; county: string | undefined };

export const countyChoices = counties.map(({ slug, name }) => ({ value: slug, en: name, sw: name }));

/** Who employs, where and as what: asked of the present workstation and of every earlier one. */
export const EmployerFields = ({ field }: Pick<Props, 'field'>) => (
  <>
    <SelectField {...field('employer')} label={text.employer} choices={employers} />
    <TextField {...field('institution')} label={text.institution} autocomplete="organization" />
    <SelectField {...field('designation')} label={text.designation} choices={designations} />
  </>
);

/** County, then one of its sub-counties. */
export const CountyFields = ({ field, county }: Props) => (
  <>
    <SelectField {...field('county')} label={text.county} choices={countyChoices} />
    <SubCountyField {...field('subCounty')} label={text.subCounty} county={county ?? ''} />
  </>
);
