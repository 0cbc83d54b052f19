import { text } from '#messages/profile/profile';
import { type WorkExperience, workExperience } from '../../../contract/profile.ts';
import { call } from '../../api/client.ts';
import { DateField } from '../../forms/dates/date-field.tsx';
import { typedRoughDate } from '../../forms/dates/typed-date.ts';
import type { Controls } from '../controls.ts';
import { EntryPage } from '../entry-page.tsx';
import { countyControls, employerControls } from '../workplace-fields.tsx';

const controls: Controls<WorkExperience> = {
  ...employerControls,
  from: {
    label: text.from,
    read: typedRoughDate,
    input: (props) => <DateField {...props} hint={text.roughDateHint} />,
  },
  to: {
    label: text.to,
    optional: true,
    read: typedRoughDate,
    input: (props) => <DateField {...props} hint={text.toHint} />,
  },
  ...countyControls,
};

const WorkExperiencePage = () => (
  <EntryPage
    list="workExperience"
    title={text.workExperience}
    schema={workExperience}
    controls={controls}
    add={(body, key) => call('POST /api/me/work-experience', { body }, { key })}
    change={(id, body) => call('PUT /api/me/work-experience/{id}', { path: { id }, body })}
  />
);
export default WorkExperiencePage;
