import { text } from '#messages/profile/profile';
import { isBlank } from '../../../contract/fields/typed-text.ts';
import { workstation } from '../../../contract/profile.ts';
import { institutionLevels } from '../../../contract/reference/institution-levels.ts';
import { call } from '../../api/client.ts';
import { SelectField } from '../../forms/choices/choice-fields.tsx';
import { DateField } from '../../forms/choices/date-field.tsx';
import { typedDate } from '../../forms/date-parts.ts';
import { TextField } from '../../forms/text-field.tsx';
import { filled, ProfileForm } from '../profile-form.tsx';
import { ProfilePage } from '../profile-page.tsx';
import { CountyFields, EmployerFields } from '../workplace-fields.tsx';

const labels = {
  employer: text.employer,
  institution: text.institution,
  designation: text.designation,
  institutionLevel: text.institutionLevel,
  tscNumber: text.tscNumber,
  since: text.since,
  county: text.county,
  subCounty: text.subCounty,
  subjects: text.subjects,
};

const toValues = ({ subjects, ...rest }: Record<string, unknown>): Record<string, string> => ({
  ...(rest as Record<string, string>),
  subjects: ((subjects ?? []) as string[]).join(', '),
});

const toBody = ({ subjects = '', since = '', ...rest }: Record<string, string>) => {
  const named = subjects.split(/[,،、;]/).filter((one) => !isBlank(one));
  return {
    ...filled({ ...rest, since: typedDate(since) ?? '' }),
    ...(named.length > 0 ? { subjects: named } : {}),
  };
};

const Workstation = () => (
  <ProfilePage title={text.workstation}>
    {({ profile }) => (
      <ProfileForm
        draft="workstation"
        section="workstation"
        schema={workstation}
        initial={toValues({ ...profile.workstation })}
        version={profile.version}
        labels={labels}
        toBody={toBody}
        toValues={toValues}
        save={(body: object, version) =>
          call('PUT /api/me/workstation', { body: { ...body, version } as never })
        }
      >
        {(field, values) => (
          <>
            <EmployerFields field={field} />
            <SelectField
              {...field('institutionLevel')}
              label={text.institutionLevel}
              choices={institutionLevels}
            />
            <TextField
              {...field('tscNumber')}
              label={`${text.tscNumber} ${text.optional}`}
              hint={text.tscHint}
              inputMode="numeric"
              width="10"
            />
            <DateField {...field('since')} label={text.since} hint={text.dateHint} />
            <CountyFields field={field} county={values.county} />
            <TextField
              {...field('subjects')}
              label={`${text.subjects} ${text.optional}`}
              hint={text.subjectsHint}
            />
          </>
        )}
      </ProfileForm>
    )}
  </ProfilePage>
);
export default Workstation;
