import { text } from '#messages/profile/profile';
import { type WorkExperience, workExperience } from '../../../contract/profile.ts';
import { call } from '../../api/client.ts';
import { DateField } from '../../forms/dates/date-field.tsx';
import { typedRoughDate } from '../../forms/dates/typed-date.ts';
import { useLocation } from '../../shell/location.ts';
import type { Controls } from '../controls.ts';
import { ProfileForm } from '../profile-form.tsx';
import { ProfilePage } from '../profile-page.tsx';
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

const WorkExperiencePage = () => {
  const { query } = useLocation();
  return (
    <ProfilePage title={text.workExperience}>
      {({ profile }) => {
        const found = profile.workExperience.find((one) => one.id === query.get('id'));
        const { id, version, ...entry } = found ?? { id: undefined, version: 1 };
        return (
          <ProfileForm
            draft={`work-experience-${id ?? 'new'}`}
            section="workExperience"
            schema={workExperience}
            controls={controls}
            initial={entry}
            version={version}
            save={(body, version, key) =>
              id
                ? call('PUT /api/me/work-experience/{id}', { path: { id }, body: { ...body, version } })
                : call('POST /api/me/work-experience', { body }, { key })
            }
          />
        );
      }}
    </ProfilePage>
  );
};
export default WorkExperiencePage;
