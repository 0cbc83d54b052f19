import { text } from '#messages/profile/profile';
import { isBlank } from '../../../contract/fields/typed-text.ts';
import { type Workstation, workstation } from '../../../contract/profile.ts';
import { institutionLevels } from '../../../contract/reference/institution-levels.ts';
import { call } from '../../api/client.ts';
import { SelectField } from '../../forms/choices/choice-fields.tsx';
import { DateField } from '../../forms/dates/date-field.tsx';
import { typedRoughDate } from '../../forms/dates/typed-date.ts';
import { TextField } from '../../forms/text-field.tsx';
import type { Controls } from '../controls.ts';
import { ProfileForm } from '../profile-form.tsx';
import { ProfilePage } from '../profile-page.tsx';
import { countyControls, employerControls } from '../workplace-fields.tsx';

const typedSubjects = (typed: string): string[] | undefined => {
  const named = typed.split(/[,،、;]/).filter((one) => !isBlank(one));
  return named.length > 0 ? named : undefined;
};

/** Who has no payroll that knows people by a number, or one that knows teachers by their TSC number. */
const unpaidByPayroll = ['', 'tsc', 'self-employed', 'retired'];

const controls: Controls<Workstation> = {
  ...employerControls,
  institutionLevel: {
    label: text.institutionLevel,
    input: (props) => <SelectField {...props} choices={institutionLevels} />,
  },
  tscNumber: {
    label: text.tscNumber,
    optional: true,
    input: (props) => <TextField {...props} hint={text.tscHint} inputMode="numeric" width="10" />,
  },
  serviceNumber: {
    label: text.serviceNumber,
    optional: true,
    when: ({ employer = '' }) => !unpaidByPayroll.includes(employer),
    input: (props) => <TextField {...props} hint={text.serviceNumberHint} width="20" />,
  },
  since: {
    label: text.since,
    read: typedRoughDate,
    input: (props) => <DateField {...props} hint={text.roughDateHint} />,
  },
  ...countyControls,
  subjects: {
    label: text.subjects,
    optional: true,
    read: typedSubjects,
    input: (props) => <TextField {...props} hint={text.subjectsHint} />,
  },
};

const WorkstationPage = () => (
  <ProfilePage title={text.workstation}>
    {({ profile }) => (
      <ProfileForm
        draft="workstation"
        section="workstation"
        schema={workstation}
        controls={controls}
        initial={profile.workstation ?? {}}
        version={profile.version}
        save={(body, version) => call('PUT /api/me/workstation', { body: { ...body, version } })}
      />
    )}
  </ProfilePage>
);
export default WorkstationPage;
