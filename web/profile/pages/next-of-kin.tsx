import { text } from '#messages/profile/profile';
import { nextOfKin } from '../../../contract/profile.ts';
import { relationships } from '../../../contract/reference/relationships.ts';
import { call } from '../../api/client.ts';
import { SelectField } from '../../forms/choices/choice-fields.tsx';
import { PhoneField, TextField } from '../../forms/text-field.tsx';
import { filled, ProfileForm } from '../profile-form.tsx';
import { ProfilePage } from '../profile-page.tsx';

const labels = { fullName: text.kinName, phone: text.kinPhone, relationship: text.relationship };

const NextOfKin = () => (
  <ProfilePage title={text.nextOfKin}>
    {({ profile }) => (
      <ProfileForm
        draft="next-of-kin"
        section="nextOfKin"
        schema={nextOfKin}
        initial={{ ...profile.nextOfKin }}
        version={profile.version}
        labels={labels}
        toBody={filled}
        toValues={(body) => body as Record<string, string>}
        save={(body: object, version) =>
          call('PUT /api/me/next-of-kin', { body: { ...body, version } as never })
        }
      >
        {(field) => (
          <>
            <TextField {...field('fullName')} label={text.kinName} />
            <PhoneField {...field('phone')} label={text.kinPhone} autocomplete="off" />
            <SelectField {...field('relationship')} label={text.relationship} choices={relationships} />
          </>
        )}
      </ProfileForm>
    )}
  </ProfilePage>
);
export default NextOfKin;
