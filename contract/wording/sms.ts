import type { Matter } from '../correction.ts';
import type { Language } from '../language.ts';
import type { MessageKind } from '../message.ts';
import { sessionLife } from '../session-life.ts';
import { withRoomFor } from './sms-part.ts';

/** What each kind of SMS says; the parameters are all that its text depends on. */
type Named = { position: string; examination: string; year: string };
/** `corrects`: whether an SMS before it told another decision. */
type Decided = Named & { reference: string; corrects: boolean };
type SmsParameters = {
  'account-created': { username: string; password: string; link: string };
  'account-exists': { username: string; link: string };
  'no-account': { username: string; link: string };
  'reset-code': { code: string; until: string };
  'password-changed': { link: string };
  'application-received': Named & { reference: string };
  'application-withdrawn': Named & { reference: string };
  'application-shortlisted': Decided;
  /** `next`: what comes next and by when; `link` leads to it where it has no room. */
  'application-accepted': Decided & { next: string; link: string };
  'application-rejected': Decided & { link: string };
  'vacancy-alert': Named & { place: string; deadline: string; link: string };
  'vacancy-corrected': Named & { matters: readonly Matter[]; link: string };
  'account-closed': { link: string };
};
export type SmsText<K extends MessageKind> = (parameters: SmsParameters[K]) => string;
export type ParametersOf<K extends MessageKind> = SmsParameters[K];

type Texts = { readonly [K in MessageKind]: SmsText<K> };

const days = sessionLife.temporaryPasswordDays;

const matterWords: Readonly<Record<Language, Readonly<Record<Matter, string>>>> = {
  en: {
    payPerDay: 'pay',
    days: 'days',
    startDate: 'start',
    deadline: 'deadline',
    dutyStation: 'place',
    onceAccepted: 'next',
  },
  sw: {
    payPerDay: 'malipo',
    days: 'siku',
    startDate: 'kuanza',
    deadline: 'mwisho',
    dutyStation: 'kituo',
    onceAccepted: 'hatua',
  },
};
const named = (matters: readonly Matter[], language: Language): string =>
  matters.map((matter) => matterWords[language][matter]).join(', ');

/** Plain GSM-7 letters only: one unusual letter would halve what fits into a paid part. */
export const smsTexts: Readonly<Record<Language, Texts>> = {
  en: {
    'account-created': ({ username, password, link }) =>
      `Account ready.\nUsername: ${username}\nPassword: ${password}\nSign in within ${days} days: ${link}\nNever share the password.`,
    'account-exists': ({ username, link }) =>
      `${username} already has an account. Forgot your password? Set a new one: ${link}`,
    'no-account': ({ username, link }) => `${username} has no account yet. Create one: ${link}`,
    'reset-code': ({ code, until }) =>
      `${code} is your code to set a new password. Use it before ${until}. No officer will ask you for it.`,
    'password-changed': ({ link }) =>
      `Your password was changed. If it was not you, set a new one now: ${link}`,
    'application-received': ({ position, examination, year, reference }) =>
      `Application received: ${position}, ${examination} ${year}. Ref ${reference}. We will send the decision by SMS.`,
    'application-withdrawn': ({ position, examination, year, reference }) =>
      `You withdrew your application for ${position}, ${examination} ${year}. Ref ${reference}.`,
    'application-shortlisted': ({ position, examination, year, reference, corrects }) =>
      corrects
        ? `Correction: shortlisted. ${position}, ${examination} ${year}. Ref ${reference}. Ignore our last SMS. Wait for the final decision.`
        : `Shortlisted: ${position}, ${examination} ${year}. Ref ${reference}. Not yet accepted: wait for the final decision.`,
    'application-accepted': ({ position, examination, year, reference, corrects, next, link }) =>
      withRoomFor(
        corrects
          ? `Correction: accepted. ${position}, ${examination} ${year}. Ref ${reference}. Ignore our last SMS.`
          : `Accepted: ${position}, ${examination} ${year}. Ref ${reference}.`,
        `Congratulations! ${next}`,
        next,
        `Next: ${link}`,
        'Congratulations!',
      ),
    'application-rejected': ({ position, examination, year, reference, corrects, link }) =>
      corrects
        ? `Correction: not successful. ${position}, ${examination}. Ref ${reference}. Ignore our last SMS. Reason: ${link}`
        : `Not successful: ${position}, ${examination} ${year}. Ref ${reference}. For the reason, open the application: ${link}`,
    'vacancy-alert': ({ position, examination, year, place, deadline, link }) =>
      `Vacancy: ${position}, ${examination} ${year}, ${place}. By ${deadline}: ${link}`,
    'vacancy-corrected': ({ position, examination, year, matters, link }) =>
      `Changed (${named(matters, 'en')}): ${position}, ${examination} ${year}: ${link}`,
    'account-closed': ({ link }) =>
      `Your account has been closed. You can register again with this number. What the law makes us keep: ${link}`,
  },
  sw: {
    'account-created': ({ username, password, link }) =>
      `Akaunti iko tayari.\nMtumiaji: ${username}\nNenosiri: ${password}\nIngia ndani ya siku ${days}: ${link}\nUsimpe mtu nenosiri.`,
    'account-exists': ({ username, link }) =>
      `Nambari ${username} tayari ina akaunti. Umesahau nenosiri? Weka jipya: ${link}`,
    'no-account': ({ username, link }) => `Nambari ${username} bado haina akaunti. Fungua akaunti: ${link}`,
    'reset-code': ({ code, until }) =>
      `${code} ni msimbo wako wa kuweka nenosiri jipya. Utumie kabla ya ${until}. Usimpe mtu yeyote.`,
    'password-changed': ({ link }) =>
      `Nenosiri lako limebadilishwa. Ikiwa si wewe uliyelibadilisha, weka jipya sasa: ${link}`,
    'application-received': ({ position, examination, year, reference }) =>
      `Ombi limepokelewa: ${position}, ${examination} ${year}. Nambari ya kumbukumbu: ${reference}. Utajulishwa uamuzi kwa SMS.`,
    'application-withdrawn': ({ position, examination, year, reference }) =>
      `Umeondoa ombi lako: ${position}, ${examination} ${year}. Nambari ya kumbukumbu: ${reference}.`,
    'application-shortlisted': ({ position, examination, year, reference, corrects }) =>
      corrects
        ? `Masahihisho: uko kwenye orodha fupi. ${position}, ${examination} ${year}. Kumb. ${reference}. Puuza SMS ya awali. Subiri uamuzi wa mwisho.`
        : `Uko kwenye orodha fupi: ${position}, ${examination} ${year}. Nambari ya kumbukumbu: ${reference}. Subiri uamuzi wa mwisho.`,
    'application-accepted': ({ position, examination, year, reference, corrects, next, link }) =>
      withRoomFor(
        corrects
          ? `Masahihisho: ombi limekubaliwa. ${position}, ${examination} ${year}. Kumb. ${reference}. Puuza SMS ya awali.`
          : `Hongera! Ombi lako limekubaliwa: ${position}, ${examination} ${year}. Kumb. ${reference}.`,
        next,
        `Hatua: ${link}`,
      ),
    'application-rejected': ({ position, examination, year, reference, corrects, link }) =>
      corrects
        ? `Masahihisho: ombi halikufaulu. ${position}, ${examination}. Kumb. ${reference}. Puuza SMS ya awali. Sababu: ${link}`
        : `Ombi lako halikufaulu: ${position}, ${examination} ${year}. Kumb. ${reference}. Fungua ombi usome sababu: ${link}`,
    'vacancy-alert': ({ position, examination, place, deadline, link }) =>
      `Nafasi: ${position}, ${examination}, ${place}. Mwisho ${deadline}: ${link}`,
    'vacancy-corrected': ({ position, examination, matters, link }) =>
      `Mabadiliko (${named(matters, 'sw')}): ${position}, ${examination}: ${link}`,
    'account-closed': ({ link }) =>
      `Akaunti yako imefungwa. Unaweza kujisajili tena kwa nambari hii. Tunachohifadhi kisheria: ${link}`,
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
