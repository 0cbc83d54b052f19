import { text } from '#messages/profile/profile';
import { qualification } from '../../../contract/profile.ts';
import { levels } from '../../../contract/reference/levels.ts';
import { call } from '../../api/client.ts';
import { SelectField } from '../../forms/choices/choice-fields.tsx';
import { DateField } from '../../forms/choices/date-field.tsx';
import { typedDate } from '../../forms/date-parts.ts';
import { TextField } from '../../forms/text-field.tsx';
import { useLocation } from '../../shell/location.ts';
import { filled, ProfileForm } from '../profile-form.tsx';
import { ProfilePage } from '../profile-page.tsx';

const labels = {
  level: text.level,
  institution: text.institution,
  course: text.course,
  from: text.from,
  to: text.to,
  award: text.award,
};

const toBody = (values: Record<string, string>) =>
  filled({ ...values, from: typedDate(values.from ?? '') ?? '', to: typedDate(values.to ?? '') ?? '' });

const save = (id: string | undefined) => (body: object, version: number, key: string) =>
  id
    ? call('PUT /api/me/qualifications/{id}', { path: { id }, body: { ...body, version } as never })
    : call('POST /api/me/qualifications', { body: body as never }, { key });

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
            initial={entry as Record<string, string>}
            version={version}
            labels={labels}
            toBody={toBody}
            toValues={(body) => body as Record<string, string>}
            save={save(id)}
          >
            {(field) => (
              <>
                <SelectField {...field('level')} label={text.level} choices={levels} />
                <TextField {...field('institution')} label={text.institution} />
                <TextField {...field('course')} label={text.course} />
                <DateField {...field('from')} label={text.from} hint={text.dateHint} />
                <DateField {...field('to')} label={text.to} hint={text.dateHint} />
                <TextField {...field('award')} label={text.award} />
              </>
            )}
          </ProfileForm>
        );
      }}
    </ProfilePage>
  );
};
export default QualificationPage;
