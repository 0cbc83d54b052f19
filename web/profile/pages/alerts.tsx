import { text } from '#messages/profile/profile';
import { type Alerts, alertChoices, alerts } from '../../../contract/profile.ts';
import { call } from '../../api/client.ts';
import { RadioField } from '../../forms/choices/choice-fields.tsx';
import { alertTexts } from '../alert-texts.ts';
import type { Controls } from '../controls.ts';
import { ProfileForm } from '../profile-form.tsx';
import { ProfilePage } from '../profile-page.tsx';

const choices = alertChoices.map((value) => ({ value, en: alertTexts[value], sw: alertTexts[value] }));

const controls: Controls<Alerts> = {
  choice: { label: text.alertsQuestion, input: (props) => <RadioField {...props} choices={choices} /> },
};

const AlertsPage = () => (
  <ProfilePage title={text.alerts} lead={text.alertsLead}>
    {({ profile }) => (
      <ProfileForm
        draft="alerts"
        section="alerts"
        schema={alerts}
        controls={controls}
        initial={profile.alerts}
        version={profile.version}
        save={(body, version) => call('PUT /api/me/alerts', { body: { ...body, version } })}
      />
    )}
  </ProfilePage>
);
export default AlertsPage;
