import { text } from '#messages/profile/profile';
import { plainLine } from '../../../contract/fields/typed-text.ts';
import { isSingleName } from '../../../contract/names.ts';
import { type Personal, personal } from '../../../contract/profile.ts';
import { disabilities } from '../../../contract/reference/disabilities.ts';
import { genders } from '../../../contract/reference/genders.ts';
import { identityKinds } from '../../../contract/reference/identity-kinds.ts';
import { call } from '../../api/client.ts';
import { RadioField, SelectField } from '../../forms/choices/choice-fields.tsx';
import { DateField } from '../../forms/dates/date-field.tsx';
import { typedDate } from '../../forms/dates/typed-date.ts';
import { TextField } from '../../forms/text-field.tsx';
import type { Controls } from '../controls.ts';
import { ProfileForm } from '../profile-form.tsx';
import { ProfilePage } from '../profile-page.tsx';

type Asked = [label: string, inputMode: 'numeric' | 'text'];
/** How the number of each kind of document is asked for. */
const numberOf: Record<string, Asked> & { 'national-id': Asked } = {
  'national-id': [text.nationalId, 'numeric'],
  'alien-id': [text.alienId, 'numeric'],
  passport: [text.passport, 'text'],
};

const controls: Controls<Personal> = {
  fullName: {
    label: text.fullName,
    doubt: (typed) => (isSingleName(typed) ? text.singleName(plainLine(typed)) : undefined),
    input: (props) => <TextField {...props} hint={text.fullNameHint} autocomplete="name" />,
  },
  dateOfBirth: {
    label: text.dateOfBirth,
    read: (typed) => typedDate(typed, 'birth'),
    input: (props) => <DateField {...props} hint={text.dateHint} />,
  },
  gender: { label: text.gender, input: (props) => <RadioField {...props} choices={genders} /> },
  identityKind: {
    label: text.identityKind,
    optional: false,
    input: (props) => <SelectField {...props} choices={identityKinds} />,
  },
  nationalId: {
    label: text.nationalId,
    input: (props) => {
      const [label, inputMode] = numberOf[props.values.identityKind ?? ''] ?? numberOf['national-id'];
      return <TextField {...props} label={label} inputMode={inputMode} width="20" />;
    },
  },
  kraPin: {
    label: text.kraPin,
    input: (props) => <TextField {...props} hint={text.kraPinHint} autocapitalize="characters" width="20" />,
  },
  nssfNumber: {
    label: text.nssfNumber,
    optional: true,
    input: (props) => <TextField {...props} width="20" />,
  },
  shaNumber: {
    label: text.shaNumber,
    optional: true,
    input: (props) => <TextField {...props} width="20" />,
  },
  email: {
    label: text.email,
    optional: true,
    input: (props) => <TextField {...props} type="email" inputMode="email" autocomplete="email" />,
  },
  disability: {
    label: text.disability,
    optional: true,
    input: (props) => <SelectField {...props} hint={text.disabilityHint} choices={disabilities} />,
  },
};

const PersonalPage = () => (
  <ProfilePage title={text.personal}>
    {({ profile }) => (
      <ProfileForm
        draft="personal"
        section="personal"
        schema={personal}
        controls={controls}
        initial={{ identityKind: 'national-id', ...profile.personal }}
        version={profile.version}
        save={(body, version) => call('PUT /api/me/personal', { body: { ...body, version } })}
      />
    )}
  </ProfilePage>
);
export default PersonalPage;
