import { text } from '#messages/profile/profile';
import { type NextOfKin, nextOfKin } from '../../../contract/profile.ts';
import { relationships } from '../../../contract/reference/relationships.ts';
import { call } from '../../api/client.ts';
import { SelectField } from '../../forms/choices/choice-fields.tsx';
import { PhoneField, TextField } from '../../forms/text-field.tsx';
import type { Controls } from '../controls.ts';
import { ProfileForm } from '../profile-form.tsx';
import { ProfilePage } from '../profile-page.tsx';

const controls: Controls<NextOfKin> = {
  fullName: { label: text.kinName, input: (props) => <TextField {...props} /> },
  phone: { label: text.kinPhone, input: (props) => <PhoneField {...props} autocomplete="off" /> },
  relationship: {
    label: text.relationship,
    input: (props) => <SelectField {...props} choices={relationships} />,
  },
};

const NextOfKinPage = () => (
  <ProfilePage title={text.nextOfKin}>
    {({ profile }) => (
      <ProfileForm
        draft="next-of-kin"
        section="nextOfKin"
        schema={nextOfKin}
        controls={controls}
        initial={profile.nextOfKin ?? {}}
        version={profile.version}
        save={(body, version) => call('PUT /api/me/next-of-kin', { body: { ...body, version } })}
      />
    )}
  </ProfilePage>
);
export default NextOfKinPage;
