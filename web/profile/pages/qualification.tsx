import { text } from '#messages/profile/profile';
import { type Qualification, qualification } from '../../../contract/profile.ts';
import { levels } from '../../../contract/reference/levels.ts';
import { call } from '../../api/client.ts';
import { SelectField } from '../../forms/choices/choice-fields.tsx';
import { DateField } from '../../forms/dates/date-field.tsx';
import { typedRoughDate } from '../../forms/dates/typed-date.ts';
import { TextField } from '../../forms/text-field.tsx';
import { useLocation } from '../../shell/location.ts';
import type { Controls } from '../controls.ts';
import { ProfileForm } from '../profile-form.tsx';
import { ProfilePage } from '../profile-page.tsx';

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

const QualificationPage = () => {
  const { query } = useLocation();
  return (
    <ProfilePage title={text.qualifications}>
      {({ profile }) => {
        const found = profile.qualifications.find((one) => one.id === query.get('id'));
        const { id, version, ...entry } = found ?? { id: undefined, version: 1 };
        return (
          <ProfileForm
            draft={`qualification-${id ?? 'new'}`}
            section="qualifications"
            schema={qualification}
            controls={controls}
            initial={entry}
            version={version}
            save={(body, version, key) =>
              id
                ? call('PUT /api/me/qualifications/{id}', { path: { id }, body: { ...body, version } })
                : call('POST /api/me/qualifications', { body }, { key })
            }
          />
        );
      }}
    </ProfilePage>
  );
};
export default QualificationPage;
