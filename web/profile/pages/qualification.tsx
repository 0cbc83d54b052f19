import { text } from '#messages/profile/profile';
import { type Qualification, qualification } from '../../../contract/profile.ts';
import { levels } from '../../../contract/reference/levels.ts';
import { call } from '../../api/client.ts';
import { SelectField } from '../../forms/choices/choice-fields.tsx';
import { DateField } from '../../forms/dates/date-field.tsx';
import { typedRoughDate } from '../../forms/dates/typed-date.ts';
import { TextField } from '../../forms/text-field.tsx';
import type { Controls } from '../controls.ts';
import { EntryPage } from '../entry-page.tsx';

const controls: Controls<Qualification> = {
  level: { label: text.level, input: (props) => <SelectField {...props} choices={levels} /> },
  institution: { label: text.institution, input: (props) => <TextField {...props} /> },
  course: { label: text.course, input: (props) => <TextField {...props} /> },
  from: {
    label: text.from,
    read: typedRoughDate,
    input: (props) => <DateField {...props} hint={text.roughDateHint} />,
  },
  to: {
    label: text.to,
    optional: true,
    read: typedRoughDate,
    input: (props) => <DateField {...props} hint={text.studyingHint} />,
  },
  award: {
    label: text.award,
    optional: true,
    input: (props) => <TextField {...props} hint={text.awardHint} />,
  },
};

const QualificationPage = () => (
  <EntryPage
    list="qualifications"
    title={text.qualifications}
    schema={qualification}
    controls={controls}
    add={(body, key) => call('POST /api/me/qualifications', { body }, { key })}
    change={(id, body) => call('PUT /api/me/qualifications/{id}', { path: { id }, body })}
  />
);
export default QualificationPage;
