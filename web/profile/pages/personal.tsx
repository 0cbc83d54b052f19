import { text } from '#messages/profile/profile';
import { personal } from '../../../contract/profile.ts';
import { disabilities } from '../../../contract/reference/disabilities.ts';
import { genders } from '../../../contract/reference/genders.ts';
import { call } from '../../api/client.ts';
import { RadioField, SelectField } from '../../forms/choices/choice-fields.tsx';
import { DateField } from '../../forms/choices/date-field.tsx';
import { typedDate } from '../../forms/date-parts.ts';
import { TextField } from '../../forms/text-field.tsx';
import { filled, ProfileForm } from '../profile-form.tsx';
import { ProfilePage } from '../profile-page.tsx';

const labels = {
  fullName: text.fullName,
  dateOfBirth: text.dateOfBirth,
  gender: text.gender,
  nationalId: text.nationalId,
  kraPin: text.kraPin,
  nssfNumber: text.nssfNumber,
  shaNumber: text.shaNumber,
  email: text.email,
  disability: text.disability,
};

const Personal = () => (
  <ProfilePage title={text.personal}>
    {({ profile }) => (
      <ProfileForm
        draft="personal"
        section="personal"
        schema={personal}
        initial={{ ...profile.personal }}
        version={profile.version}
        labels={labels}
        toBody={(values) => filled({ ...values, dateOfBirth: typedDate(values.dateOfBirth ?? '') ?? '' })}
        toValues={(body) => body as Record<string, string>}
        save={(body: object, version) =>
          call('PUT /api/me/personal', { body: { ...body, version } as never })
        }
      >
        {(field) => (
          <>
            <TextField
              {...field('fullName')}
              label={text.fullName}
              hint={text.fullNameHint}
              autocomplete="name"
            />
            <DateField {...field('dateOfBirth')} label={text.dateOfBirth} hint={text.dateHint} />
            <RadioField {...field('gender')} label={text.gender} choices={genders} />
            <TextField {...field('nationalId')} label={text.nationalId} inputMode="numeric" width="10" />
            <TextField
              {...field('kraPin')}
              label={text.kraPin}
              hint={text.kraPinHint}
              autocapitalize="characters"
              width="20"
            />
            <TextField {...field('nssfNumber')} label={`${text.nssfNumber} ${text.optional}`} width="20" />
            <TextField {...field('shaNumber')} label={`${text.shaNumber} ${text.optional}`} width="20" />
            <TextField
              {...field('email')}
              label={`${text.email} ${text.optional}`}
              type="email"
              inputMode="email"
              autocomplete="email"
            />
            <SelectField
              {...field('disability')}
              label={`${text.disability} ${text.optional}`}
              hint={text.disabilityHint}
              choices={disabilities}
            />
          </>
        )}
      </ProfileForm>
    )}
  </ProfilePage>
);
export default Personal;
