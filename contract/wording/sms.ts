import type { Language } from '../language.ts';
import type { MessageKind } from '../message.ts';

/** What each kind of SMS says; the parameters are all that its text depends on. */
type SmsParameters = {
  'account-created': { username: string; password: string; link: string };
  'account-exists': { username: string; link: string };
  'reset-code': { code: string };
  'password-changed': { link: string };
  'application-received': { position: string; examination: string; reference: string };
  'application-withdrawn': { reference: string };
  'application-shortlisted': { position: string; examination: string; reference: string };
  'application-accepted': { position: string; examination: string; reference: string };
  'application-rejected': { position: string; examination: string; reference: string; link: string };
  'vacancy-alert': { position: string; examination: string; place: string; deadline: string; link: string };
  'account-closed': { link: string };
};
export type SmsText<K extends MessageKind> = (parameters: SmsParameters[K]) => string;
export type ParametersOf<K extends MessageKind> = SmsParameters[K];

type Texts = { readonly [K in MessageKind]: SmsText<K> };

/** Plain GSM-7 letters only: one unusual letter would halve what fits into a paid part. */
export const smsTexts: Readonly<Record<Language, Texts>> = {
  en: {
    'account-created': ({ username, password, link }) =>
      `Your account is ready.\nUsername: ${username}\nPassword: ${password}\nSign in: ${link}\nThen choose your own password. Tell it to nobody.`,
    'account-exists': ({ username, link }) =>
      `The number ${username} already has an account. Forgot the password? Get a new one: ${link}`,
    'reset-code': ({ code }) =>
      `${code} is your code to choose a new password. It works for 10 minutes. Tell it to nobody.`,
    'password-changed': ({ link }) =>
      `Your password was changed. If it was not you, choose a new one now: ${link}`,
    'application-received': ({ position, examination, reference }) =>
      `Application received: ${position}, ${examination}. Reference ${reference}. We will text you the answer.`,
    'application-withdrawn': ({ reference }) => `Your application ${reference} is withdrawn.`,
    'application-shortlisted': ({ position, examination, reference }) =>
      `You are shortlisted: ${position}, ${examination}. Reference ${reference}. Wait for the final answer.`,
    'application-accepted': ({ position, examination, reference }) =>
      `Congratulations! Accepted: ${position}, ${examination}. Reference ${reference}.`,
    'application-rejected': ({ position, examination, reference, link }) =>
      `Not successful this time: ${position}, ${examination}. Reference ${reference}. See the reason: ${link}`,
    'vacancy-alert': ({ position, examination, place, deadline, link }) =>
      `New vacancy: ${position}, ${examination}, ${place}. Apply by ${deadline}: ${link}`,
    'account-closed': ({ link }) =>
      `Your account is closed and your profile erased. What the law keeps: ${link}. You can register again with this number.`,
  },
  sw: {
    'account-created': ({ username, password, link }) =>
      `Akaunti yako iko tayari.\nJina: ${username}\nNenosiri: ${password}\nIngia: ${link}\nUtachagua nenosiri lako mwenyewe. Usimwambie mtu.`,
    'account-exists': ({ username, link }) =>
      `Nambari ${username} tayari ina akaunti. Umesahau nenosiri? Pata jipya: ${link}`,
    'reset-code': ({ code }) =>
      `${code} ni msimbo wako wa kuchagua nenosiri jipya. Unatumika kwa dakika 10. Usimwambie mtu.`,
    'password-changed': ({ link }) =>
      `Nenosiri lako limebadilishwa. Ikiwa si wewe, chagua jipya sasa: ${link}`,
    'application-received': ({ position, examination, reference }) =>
      `Ombi limepokelewa: ${position}, ${examination}. Kumbukumbu ${reference}. Tutakutumia jibu kwa SMS.`,
    'application-withdrawn': ({ reference }) => `Ombi lako ${reference} limeondolewa.`,
    'application-shortlisted': ({ position, examination, reference }) =>
      `Umeorodheshwa: ${position}, ${examination}. Kumbukumbu ${reference}. Subiri jibu la mwisho.`,
    'application-accepted': ({ position, examination, reference }) =>
      `Hongera! Umekubaliwa: ${position}, ${examination}. Kumbukumbu ${reference}.`,
    'application-rejected': ({ position, examination, reference, link }) =>
      `Hukufaulu safari hii: ${position}, ${examination}. Kumbukumbu ${reference}. Tazama sababu: ${link}`,
    'vacancy-alert': ({ position, examination, place, deadline, link }) =>
      `Nafasi mpya: ${position}, ${examination}, ${place}. Omba kabla ya ${deadline}: ${link}`,
    'account-closed': ({ link }) =>
      `Akaunti yako imefungwa na wasifu wako umefutwa. Kinachohifadhiwa na sheria: ${link}. Unaweza kujiandikisha tena kwa nambari hii.`,
  },
};

/** The text of an SMS of one kind. */
export const smsText = <K extends MessageKind>(
  kind: K,
  parameters: SmsParameters[K],
  language: Language,
): string => smsTexts[language][kind](parameters);

/** Kinds whose text holds a secret: it is never stored, logged or shown again. */
export const secretKinds: readonly MessageKind[] = ['account-created', 'reset-code'];
