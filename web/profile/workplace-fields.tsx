import { text } from '#messages/profile/profile';
import { counties } from '../../contract/reference/counties.ts';
import { designations } from '../../contract/reference/designations.ts';
import { employers } from '../../contract/reference/employers.ts';
import { SelectField } from '../forms/choices/choice-fields.tsx';
import { SubCountyField } from '../forms/choices/sub-county-field.tsx';
import { TextField } from '../forms/text-field.tsx';
import type { Control } from './controls.ts';

const countyChoices = counties.map(({ slug, name }) => ({ value: slug, en: name, sw: name }));

/** Who employs, where and as what: asked of the present workstation and of every earlier one. */
export const employerControls = {
  employer: { label: text.employer, input: (props) => <SelectField {...props} choices={employers} /> },
  institution: {
    label: text.institution,
    input: (props) => <TextField {...props} autocomplete="organization" />,
  },
  designation: {
    label: text.designation,
    input: (props) => <SelectField {...props} choices={designations} />,
  },
} satisfies Record<string, Control>;

/** County, then one of its sub-counties. */
export const countyControls = {
  county: { label: text.county, input: (props) => <SelectField {...props} choices={countyChoices} /> },
  subCounty: {
    label: text.subCounty,
    input: (props) => <SubCountyField {...props} county={props.values.county ?? ''} />,
  },
} satisfies Record<string, Control>;
