import { text } from '#messages/profile/profile';
import { workExperience } from '../../../contract/profile.ts';
import { call } from '../../api/client.ts';
import { DateField } from '../../forms/choices/date-field.tsx';
import { typedDate } from '../../forms/date-parts.ts';
import { useLocation } from '../../shell/location.ts';
import { filled, ProfileForm } from '../profile-form.tsx';
import { ProfilePage } from '../profile-page.tsx';
import { CountyFields, EmployerFields } from '../workplace-fields.tsx';

const labels = {
  employer: text.employer,
  institution: text.institution,
  designation: text.designation,
  from: text.from,
  to: text.to,
  county: text.county,
  subCounty: text.subCounty,
};

const toBody = (values: Record<string, string>) =>
  filled({ ...values, from: typedDate(values.from ?? '') ?? '', to: typedDate(values.to ?? '') ?? '' });

const save = (id: string | undefined) => (body: object, version: number, key: string) =>
  id
    ? call('PUT /api/me/work-experience/{id}', { path: { id }, body: { ...body, version } as never })
    : call('POST /api/me/work-experience', { body: body as never }, { key });

const WorkExperience = () => {
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
            initial={entry as Record<string, string>}
            version={version}
            labels={labels}
            toBody={toBody}
            toValues={(body) => body as Record<string, string>}
            save={save(id)}
          >
            {(field, values) => (
              <>
                <EmployerFields field={field} />
                <DateField {...field('from')} label={text.from} hint={text.dateHint} />
                <DateField {...field('to')} label={`${text.to} ${text.optional}`} hint={text.toHint} />
                <CountyFields field={field} county={values.county} />
              </>
            )}
          </ProfileForm>
        );
      }}
    </ProfilePage>
  );
};
export default WorkExperience;
