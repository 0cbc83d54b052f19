import { useEffect, useState } from 'preact/hooks';
import type { Choice } from '../../../contract/reference/choice.ts';
import type { CountySlug } from '../../../contract/reference/counties.ts';
import type { FieldProps } from '../field.tsx';
import { SelectField } from './choice-fields.tsx';

type Props = FieldProps & {
  value: string;
  onChange: (value: string) => void;
  county: string;
  empty?: string;
};

/** The sub-counties of a county; their list comes only when it is needed. */
export const SubCountyField = ({ county, ...field }: Props) => {
  const [choices, setChoices] = useState<Choice[]>([]);
  useEffect(() => {
    void import('../../../contract/reference/sub-county-choices.ts').then(({ subCountiesOf }) =>
      setChoices(
        county
          ? subCountiesOf(county as CountySlug).map(({ slug, name, retired }) => ({
              value: slug,
              en: name,
              sw: name,
              ...(retired && { retired }),
            }))
          : [],
      ),
    );
  }, [county]);
  return <SelectField {...field} choices={choices} />;
};
