import { text } from '#messages/profile/profile';
import { alertChoices, alerts } from '../../../contract/profile.ts';
import { call } from '../../api/client.ts';
import { RadioField } from '../../forms/choices/choice-fields.tsx';
import { ProfileForm } from '../profile-form.tsx';
import { ProfilePage } from '../profile-page.tsx';

const words = { all: text.alertAll, 'my-county': text.alertCounty, none: text.alertNone };
const choices = alertChoices.map((value) => ({ value, en: words[value], sw: words[value] }));

const Alerts = () => (
  <ProfilePage title={text.alerts} lead={text.alertsLead}>
    {({ profile }) => (
      <ProfileForm
        draft="alerts"
        section="alerts"
        schema={alerts}
        initial={{ choice: profile.alerts.choice }}
        version={profile.version}
        labels={{ choice: text.alertsQuestion }}
        toBody={({ choice }) => ({ choice })}
        toValues={(body) => body as Record<string, string>}
        save={(body: object, version) => call('PUT /api/me/alerts', { body: { ...body, version } as never })}
      >
        {(field) => <RadioField {...field('choice')} label={text.alertsQuestion} choices={choices} />}
      </ProfileForm>
    )}
  </ProfilePage>
);
export default Alerts;
