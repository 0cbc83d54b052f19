import type { Language, Wording } from './language.ts';

type RefusalText = { readonly status: number } & Wording;

/** Every way in which the portal says no: its HTTP status and a plain sentence that says what to do. */
export const refusals = {
  'invalid-request': {
    status: 400,
    en: 'Some of what you entered needs correcting.',
    sw: 'Baadhi ya taarifa ulizoweka zinahitaji kusahihishwa.',
  },
  'malformed-json': {
    status: 400,
    en: 'The request could not be read. Send it again.',
    sw: 'Ombi halikuweza kusomwa. Litume tena.',
  },
  'body-too-large': {
    status: 413,
    en: 'The request is larger than 64 KB. Shorten what you entered.',
    sw: 'Ombi limezidi KB 64. Fupisha ulichoandika.',
  },
  'unsupported-media-type': {
    status: 415,
    en: 'Send the request as application/json.',
    sw: 'Tuma ombi kama application/json.',
  },
  'idempotency-key-invalid': {
    status: 400,
    en: 'The Idempotency-Key must be 8 to 64 letters, digits or hyphens.',
    sw: 'Idempotency-Key lazima iwe na herufi, tarakimu au vistari 8 hadi 64.',
  },
  'idempotency-key-reused': {
    status: 422,
    en: 'This Idempotency-Key was already used for a different request.',
    sw: 'Idempotency-Key hii tayari ilitumika kwa ombi tofauti.',
  },
  'not-signed-in': {
    status: 401,
    en: 'Sign in to continue.',
    sw: 'Ingia kwenye akaunti yako ili uendelee.',
  },
  'another-person': {
    status: 409,
    en: 'Somebody else is signed in now. Nothing was sent or changed: sign in again to go on as yourself.',
    sw: 'Mtu mwingine ameingia sasa. Hakuna kilichotumwa wala kubadilishwa: ingia tena ili uendelee kama wewe mwenyewe.',
  },
  'no-such-address': {
    status: 404,
    en: 'There is nothing at this address.',
    sw: 'Hakuna kitu kwenye anwani hii.',
  },
  'method-not-allowed': {
    status: 405,
    en: 'This address does not take that method.',
    sw: 'Anwani hii haipokei mbinu hiyo.',
  },
  'not-allowed': {
    status: 403,
    en: 'Your account is not allowed to do this.',
    sw: 'Akaunti yako hairuhusiwi kufanya hili.',
  },
  'outside-reach': {
    status: 403,
    en: 'This is outside the county that you work for.',
    sw: 'Hili liko nje ya kaunti unayohudumia.',
  },
  'sign-in-failed': {
    status: 401,
    en: 'The mobile number or the password is not right. A password sent by SMS works for 7 days; use “Forgot password” to get a new one.',
    sw: 'Nambari ya simu au nenosiri si sahihi. Nenosiri lililotumwa kwa SMS hutumika kwa siku 7; tumia “Umesahau nenosiri” kupata jipya.',
  },
  'too-many-attempts': {
    status: 429,
    en: 'Too many attempts. Wait 20 minutes, or use “Forgot password” to get in now.',
    sw: 'Umejaribu mara nyingi mno. Subiri dakika 20, au tumia “Umesahau nenosiri” kuingia sasa.',
  },
  'challenge-expired': {
    status: 401,
    en: 'The time to choose a new password has run out. Sign in again with the password from the SMS.',
    sw: 'Muda wa kuchagua nenosiri jipya umeisha. Ingia tena kwa nenosiri lililo kwenye SMS.',
  },
  'session-ended': {
    status: 401,
    en: 'You have been signed out. Sign in again.',
    sw: 'Umeondolewa kwenye akaunti. Ingia tena.',
  },
  'reset-code-wrong': {
    status: 400,
    en: 'The code is wrong, already used, or older than 10 minutes. Check the SMS or ask for a new code.',
    sw: 'Msimbo si sahihi, umeshatumika, au umepita dakika 10. Angalia SMS au omba msimbo mpya.',
  },
  'password-wrong': {
    status: 400,
    en: 'Your account is still open: the password is not right.',
    sw: 'Akaunti yako bado iko wazi: nenosiri si sahihi.',
  },
  'stale-version': {
    status: 409,
    en: 'This was changed in another place after you opened it. Nothing you typed is lost: check the new values, then save again.',
    sw: 'Taarifa hizi zilibadilishwa mahali pengine baada ya wewe kuzifungua. Ulichoandika hakijapotea: angalia taarifa mpya, kisha hifadhi tena.',
  },
  'national-id-taken': {
    status: 409,
    en: 'This national ID number belongs to another account. If that is your old account, sign in to it with “Forgot password”; otherwise call support.',
    sw: 'Nambari hii ya kitambulisho ni ya akaunti nyingine. Ikiwa ni akaunti yako ya zamani, ingia kwa “Umesahau nenosiri”; la sivyo piga simu kwa huduma.',
  },
  'tsc-number-taken': {
    status: 409,
    en: 'This TSC number belongs to another account. If that is your old account, sign in to it with “Forgot password”; otherwise call support.',
    sw: 'Nambari hii ya TSC ni ya akaunti nyingine. Ikiwa ni akaunti yako ya zamani, ingia kwa “Umesahau nenosiri”; la sivyo piga simu kwa huduma.',
  },
  'too-many-entries': {
    status: 409,
    en: 'You have reached the most entries that this list can hold. Remove one first.',
    sw: 'Umefikia idadi ya juu ya orodha hii. Ondoa moja kwanza.',
  },
  'entry-not-found': {
    status: 404,
    en: 'This entry is no longer in your profile.',
    sw: 'Taarifa hii haipo tena kwenye wasifu wako.',
  },
  'vacancy-not-found': {
    status: 404,
    en: 'This vacancy does not exist, or is not open to you.',
    sw: 'Nafasi hii haipo, au haiko wazi kwako.',
  },
  'vacancy-closed': {
    status: 409,
    en: 'This vacancy is closed.',
    sw: 'Nafasi hii imefungwa.',
  },
  'deadline-passed': {
    status: 409,
    en: 'The deadline of this vacancy has passed.',
    sw: 'Tarehe ya mwisho ya nafasi hii imepita.',
  },
  'already-applied': {
    status: 409,
    en: 'You have already applied for this vacancy. See your dashboard.',
    sw: 'Tayari umeomba nafasi hii. Tazama dashibodi yako.',
  },
  'too-many-withdrawals': {
    status: 409,
    en: 'You have withdrawn this application too often to submit it again. Call support if you need to.',
    sw: 'Umeondoa ombi hili mara nyingi mno kuliwasilisha tena. Piga simu kwa huduma ukihitaji.',
  },
  'profile-incomplete': {
    status: 409,
    en: 'Complete your profile before you apply: the list shows what is missing.',
    sw: 'Kamilisha wasifu wako kabla ya kuomba: orodha inaonyesha kinachokosekana.',
  },
  'not-eligible': {
    status: 409,
    en: 'Your profile does not meet the requirements of this vacancy: the list shows which.',
    sw: 'Wasifu wako hautimizi masharti ya nafasi hii: orodha inaonyesha yapi.',
  },
  'application-not-found': {
    status: 404,
    en: 'There is no such application.',
    sw: 'Hakuna ombi kama hilo.',
  },
  'application-decided': {
    status: 409,
    en: 'This application has already been decided or withdrawn.',
    sw: 'Ombi hili tayari limeamuliwa au limeondolewa.',
  },
  'account-closed': {
    status: 409,
    en: 'This person has closed their account. The application is kept as the law asks; nothing more can be decided.',
    sw: 'Mtu huyu amefunga akaunti yake. Ombi linahifadhiwa kama sheria inavyotaka; hakuna zaidi kinachoweza kuamuliwa.',
  },
  'vacancy-not-draft': {
    status: 409,
    en: 'Only a draft can be changed. A published vacancy can be extended or closed.',
    sw: 'Rasimu pekee inaweza kubadilishwa. Nafasi iliyotangazwa inaweza kuongezewa muda au kufungwa.',
  },
  'vacancy-not-published': {
    status: 409,
    en: 'Only a published vacancy can be extended or closed.',
    sw: 'Nafasi iliyotangazwa pekee inaweza kuongezewa muda au kufungwa.',
  },
  'deadline-not-later': {
    status: 409,
    en: 'The new deadline must be later than the present one, and in the future.',
    sw: 'Tarehe mpya ya mwisho lazima iwe baada ya ya sasa, na iwe ya wakati ujao.',
  },
  busy: {
    status: 503,
    en: 'The portal is very busy. What you typed is kept: try again in a moment.',
    sw: 'Tovuti ina shughuli nyingi sana. Ulichoandika kimehifadhiwa: jaribu tena baada ya muda mfupi.',
  },
  unexpected: {
    status: 500,
    en: 'Something went wrong on our side and has been recorded. Try again; if it happens again, tell support the number shown.',
    sw: 'Hitilafu imetokea upande wetu na imerekodiwa. Jaribu tena; ikitokea tena, waambie huduma nambari inayoonyeshwa.',
  },
} as const satisfies Record<string, RefusalText>;

export type RefusalCode = keyof typeof refusals;

/** The sentence a person reads for a refusal. */
export const refusalText = (code: RefusalCode, language: Language): string => refusals[code][language];
