import type * as z from 'zod/mini';
import { text } from '#messages/profile/profile';
import { languages } from '../../../contract/language.ts';
import { alertChoices, alertsAndLanguage } from '../../../contract/profile.ts';
import { call } from '../../api/client.ts';
import { RadioField } from '../../forms/choices/choice-fields.tsx';
import { alertTexts } from '../alert-texts.ts';
import type { Controls } from '../controls.ts';
import { ProfileForm } from '../profile-form.tsx';
import { ProfilePage } from '../profile-page.tsx';

const choices = alertChoices.map((value) => ({ value, en: alertTexts[value], sw: alertTexts[value] }));

const languageChoices = languages.map((value) => ({
  value,
  en: text.languages[value],
  sw: text.languages[value],
}));

const controls: Controls<z.output<ReturnType<typeof alertsAndLanguage>>> = {
  choice: { label: text.alertsQuestion, input: (props) => <RadioField {...props} choices={choices} /> },
  language: {
    label: text.smsLanguage,
    input: (props) => <RadioField {...props} hint={text.smsLanguageHint} choices={languageChoices} />,
  },
};

const AlertsPage = () => (
  <ProfilePage title={text.alerts} lead={text.alertsLead}>
    {({ profile, language }) => (
      <ProfileForm
        draft="alerts"
        section="alerts"
        schema={alertsAndLanguage}
        controls={controls}
        initial={{ ...profile.alerts, language }}
        version={profile.version}
        save={(body, version) => call('PUT /api/me/alerts', { body: { ...body, version } })}
      />
    )}
  </ProfilePage>
);
export default AlertsPage;
