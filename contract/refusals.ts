import type { Language, Wording } from './language.ts';

/** `retryAfter`: the seconds after which the same request may succeed, where waiting helps. */
export type RefusalText = { readonly status: number; readonly retryAfter?: number } & Wording;

/** Every way in which the portal says no: its HTTP status and a plain sentence that says what to do. */
export const refusals = {
  'invalid-request': {
    status: 400,
    en: 'Check the details below.',
    sw: 'Kagua taarifa zilizo hapa chini.',
  },
  'malformed-json': {
    status: 400,
    en: 'The request could not be read. Send it again.',
    sw: 'Hatukuweza kusoma ulichotuma. Tuma tena.',
  },
  'body-too-large': {
    status: 413,
    en: 'What you entered is too long (more than 64 KB). Shorten it.',
    sw: 'Ulichoandika ni kirefu mno (zaidi ya KB 64). Kifupishe.',
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
    sw: 'Anwani hii haipokei njia hiyo.',
  },
  'not-allowed': {
    status: 403,
    en: 'Your account is not allowed to do this.',
    sw: 'Akaunti yako hairuhusiwi kufanya hili.',
  },
  'outside-reach': {
    status: 403,
    en: 'This is outside your county.',
    sw: 'Hili liko nje ya kaunti unayohudumia.',
  },
  'sign-in-failed': {
    status: 401,
    en: 'The mobile number or password is wrong. If you are sure that they are right, wait one minute and try again. A password from an SMS works for 7 days: after that, use “Forgot password?”.',
    sw: 'Nambari ya simu au nenosiri si sahihi. Ukiwa na hakika ni sahihi, subiri dakika moja ujaribu tena. Nenosiri la SMS hutumika kwa siku 7: baada ya hapo tumia “Umesahau nenosiri?”.',
  },
  'too-many-attempts': {
    status: 429,
    retryAfter: 1200,
    en: 'Too many attempts. Wait 20 minutes, or use “Forgot password?” to get in now.',
    sw: 'Umejaribu mara nyingi mno. Subiri dakika 20, au tumia “Umesahau nenosiri?” kuingia sasa.',
  },
  'wait-a-minute': {
    status: 429,
    retryAfter: 60,
    en: 'Too many wrong passwords. Wait one minute, then try again.',
    sw: 'Umekosea nenosiri mara nyingi. Subiri dakika moja, kisha ujaribu tena.',
  },
  'closing-locked': {
    status: 429,
    retryAfter: 1200,
    en: 'Too many wrong passwords. Wait 20 minutes and try again.',
    sw: 'Umekosea nenosiri mara nyingi. Subiri dakika 20, kisha ujaribu tena.',
  },
  'challenge-expired': {
    status: 401,
    en: 'You took too long to choose a new password. Sign in again with the password from the SMS.',
    sw: 'Muda wa kuchagua nenosiri jipya umeisha. Ingia tena kwa nenosiri lililo kwenye SMS.',
  },
  'cookie-twice': {
    status: 401,
    en: 'Your browser sent two sessions at once. Delete the cookies of this site in the browser’s settings, then sign in again.',
    sw: 'Kivinjari chako kimetuma vipindi viwili kwa pamoja. Futa vidakuzi (cookies) vya tovuti hii kwenye mipangilio ya kivinjari, kisha ingia tena.',
  },
  'session-ended': {
    status: 401,
    en: 'You have been signed out. Sign in again.',
    sw: 'Muda wako wa kutumia akaunti umeisha. Ingia tena.',
  },
  'reset-code-wrong': {
    status: 400,
    en: 'The code is wrong, already used, or older than 10 minutes. Check the SMS or ask for a new code.',
    sw: 'Msimbo si sahihi, umeshatumika, au umepita dakika 10. Angalia SMS au omba msimbo mpya.',
  },
  'reset-code-superseded': {
    status: 400,
    en: 'That is the code of an earlier SMS. Use the one from the newest SMS.',
    sw: 'Huo ni msimbo wa SMS ya awali. Tumia ulio kwenye SMS ya mwisho.',
  },
  'proof-needed': {
    status: 400,
    en: 'This account was not used for a long time, so its code is not enough to open it.',
    sw: 'Akaunti hii haijatumika kwa muda mrefu, hivyo msimbo pekee hautoshi kuifungua.',
  },
  'password-wrong': {
    status: 400,
    en: 'Wrong password. Your account has not been closed.',
    sw: 'Nenosiri si sahihi. Akaunti yako haijafungwa.',
  },
  'stale-version': {
    status: 409,
    en: 'Someone, or you on another device, changed this after you opened it. What you typed is not lost: check the new values, then save again.',
    sw: 'Taarifa hizi zilibadilishwa mahali pengine baada ya wewe kuzifungua. Ulichoandika hakijapotea: angalia taarifa mpya, kisha uhifadhi tena.',
  },
  'national-id-taken': {
    status: 409,
    en: 'This identity number belongs to another account. If it is your old account and you still have its phone number, use “Forgot password?”. If not, call support.',
    sw: 'Nambari hii ya kitambulisho ni ya akaunti nyingine. Ikiwa ni akaunti yako ya zamani na bado una nambari yake ya simu, tumia “Umesahau nenosiri?”. La sivyo, piga simu ya usaidizi.',
  },
  'tsc-number-taken': {
    status: 409,
    en: 'This TSC number belongs to another account. If it is your old account and you still have its phone number, use “Forgot password?”. If not, call support.',
    sw: 'Nambari hii ya TSC ni ya akaunti nyingine. Ikiwa ni akaunti yako ya zamani na bado una nambari yake ya simu, tumia “Umesahau nenosiri?”. La sivyo, piga simu ya usaidizi.',
  },
  'kra-pin-taken': {
    status: 409,
    en: 'This KRA PIN belongs to another account. If it is your old account and you still have its phone number, use “Forgot password?”. If not, call support.',
    sw: 'PIN hii ya KRA ni ya akaunti nyingine. Ikiwa ni akaunti yako ya zamani na bado una nambari yake ya simu, tumia “Umesahau nenosiri?”. La sivyo, piga simu ya usaidizi.',
  },
  'too-many-numbers': {
    status: 429,
    retryAfter: 86_400,
    en: 'You have changed your ID, TSC number or KRA PIN too often today. Try again tomorrow, or call support.',
    sw: 'Umebadilisha nambari ya kitambulisho, ya TSC au PIN ya KRA mara nyingi mno leo. Jaribu tena kesho, au piga simu ya usaidizi.',
  },
  'too-many-entries': {
    status: 409,
    en: 'This list is full (20 entries). Remove one first.',
    sw: 'Orodha hii imejaa (taarifa 20). Ondoa moja kwanza.',
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
    en: 'This vacancy is closed. You can no longer apply.',
    sw: 'Nafasi hii imefungwa. Huwezi kuomba tena.',
  },
  'deadline-passed': {
    status: 409,
    en: 'The deadline has passed. You can no longer apply.',
    sw: 'Tarehe ya mwisho imepita. Huwezi kuomba tena.',
  },
  'already-applied': {
    status: 409,
    en: 'You have already applied for this vacancy. See your dashboard.',
    sw: 'Tayari umeomba nafasi hii. Tazama dashibodi yako.',
  },
  'too-many-withdrawals': {
    status: 409,
    en: 'You have withdrawn this application too many times; you cannot submit it again. If you need help, call support.',
    sw: 'Umeliondoa ombi hili mara nyingi mno; huwezi kulituma tena. Ukihitaji msaada, piga simu ya usaidizi.',
  },
  'profile-incomplete': {
    status: 409,
    en: 'Complete your profile before you apply: the list shows what is missing.',
    sw: 'Kamilisha wasifu wako kabla ya kuomba: orodha inaonyesha kinachokosekana.',
  },
  'not-eligible': {
    status: 409,
    en: 'Your profile does not meet the requirements of this vacancy: the list shows which.',
    sw: 'Wasifu wako hautimizi masharti ya nafasi hii: orodha inaonyesha ni yapi.',
  },
  'application-not-found': {
    status: 404,
    en: 'There is no such application.',
    sw: 'Hakuna ombi kama hilo.',
  },
  'application-decided': {
    status: 409,
    en: 'This application has already been decided or withdrawn.',
    sw: 'Ombi hili tayari limeamuliwa au kuondolewa.',
  },
  'application-changed': {
    status: 409,
    en: 'This application has changed since you saw it. Nothing was decided: look at it as it is now, then decide.',
    sw: 'Ombi hili limebadilika tangu ulipoliona. Hakuna kilichoamuliwa: litazame lilivyo sasa, kisha uamue.',
  },
  'account-closed': {
    status: 409,
    en: 'This person has closed their account, so you cannot decide on the application. We keep it by law.',
    sw: 'Mtu huyu amefunga akaunti yake. Ombi linahifadhiwa kama sheria inavyotaka; hakuna uamuzi mwingine unaoweza kufanywa.',
  },
  'vacancy-not-draft': {
    status: 409,
    en: 'Only a draft can be changed. A published vacancy can be corrected, extended or closed.',
    sw: 'Ni rasimu pekee inayoweza kubadilishwa. Nafasi iliyotangazwa inaweza kusahihishwa, kuongezewa muda au kufungwa.',
  },
  'vacancy-not-published': {
    status: 409,
    en: 'Only a published vacancy can be corrected, extended or closed.',
    sw: 'Ni nafasi iliyotangazwa pekee inayoweza kusahihishwa, kuongezewa muda au kufungwa.',
  },
  'deadline-not-later': {
    status: 409,
    en: 'The new deadline must be later than the current one, and in the future.',
    sw: 'Tarehe mpya ya mwisho lazima iwe baada ya tarehe ya mwisho ya sasa, na iwe bado haijafika.',
  },
  busy: {
    status: 503,
    retryAfter: 2,
    en: 'The portal is very busy. What you typed is kept: try again in a moment.',
    sw: 'Tovuti ina watumiaji wengi sana kwa sasa. Ulichoandika kimehifadhiwa: jaribu tena baada ya muda mfupi.',
  },
  unexpected: {
    status: 500,
    en: 'Something went wrong on our side and has been recorded. Try again; if it happens again, tell support the code shown below.',
    sw: 'Hitilafu imetokea upande wetu na tumeiandika. Jaribu tena; ikitokea tena, waeleze wa usaidizi msimbo ulioonyeshwa hapa chini.',
  },
} as const satisfies Record<string, RefusalText>;

export type RefusalCode = keyof typeof refusals;

/** The sentence a person reads for a refusal. */
export const refusalText = (code: RefusalCode, language: Language): string => refusals[code][language];
