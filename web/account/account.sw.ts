import { council } from '../../contract/council.ts';
import { lifeInWords } from '../../contract/retention.ts';
import type { AccountText } from './account.en.ts';

export const text: AccountText = {
  create: 'Fungua akaunti',
  lead: 'Unahitaji nambari yako ya simu tu. SMS italeta jina la mtumiaji, nenosiri na kiungo cha kuingia.',
  phone: 'Nambari ya simu',
  phoneHint: 'Kwa mfano 0722 645 678 au 0112 345 678',
  confirmPhone: 'Nambari hiyo tena',
  submit: 'Fungua akaunti',
  haveOne: 'Tayari una akaunti?',
  signIn: 'Ingia',
  wrong: 'Angalia nambari.',
  notice: 'Nambari yako itatumiwaje',
  noticeFacts: [
    ['Nani anauliza', `${council.name.sw} (${council.shortName}).`],
    [
      'Kwa nini',
      'Kukupa mkataba wa mitihani ya kitaifa, kukulipa, na kukufikia kwa SMS: ni wajibu wetu kisheria.',
    ],
    [
      'Kwa muda gani',
      `Muda wote ukiwa na akaunti; ambayo sheria inataka ya mkataba, ${lifeInWords('contracts', 'sw')}. Akaunti isiyotumika kamwe huondolewa baada ya ${lifeInWords('unusedAccounts', 'sw')}.`,
    ],
    [
      'Nani anaiona',
      'Maafisa wanaoamua maombi yako, na kampuni zinazoihifadhi na kutuma SMS kwa niaba yetu. Haiuzwi kamwe.',
    ],
    ['Haki zako', 'Kuiona, kuisahihisha, kuipakua, kufunga akaunti yako, kulalamika.'],
  ],
  noticeLink: 'Data yako na haki zako, kwa ukamilifu',
  requested: 'Angalia simu yako',
  requestedLead: (phone) =>
    `Tunatuma SMS ${phone && `kwa ${phone} `}yenye jina la mtumiaji na nenosiri lako.`,
  usualWait: 'Kwa kawaida SMS huchukua chini ya dakika moja.',
  presentWait: (wait: string) => `Kwa sasa SMS huchukua ${wait}.`,
  requestedWait: 'Ombi lako limerekodiwa: hata ikichukua muda gani, huhitaji kuomba tena.',
  nothingCame: 'Hakuna kilichokuja?',
  nothing: [
    'Hakikisha nambari iliyo hapo juu ni sahihi. Kama si sahihi, rudi na uiandike tena.',
    'Subiri dakika chache. SMS moja kwa dakika na tano kwa siku hutumwa kwa nambari moja.',
    'Kama tayari una akaunti, SMS itakuambia hivyo na jinsi ya kupata nenosiri jipya.',
    'Saa moja ikipita, piga simu kwa huduma: nambari ziko mwisho wa ukurasa huu.',
  ],
  again: 'Weka nambari nyingine',
  toSignIn: 'Nina nenosiri: ingia',
  choose: 'Chagua nenosiri lako',
  chooseLead: 'Nenosiri la SMS hutumika mara moja. Chagua unalolijua wewe pekee.',
  newPassword: 'Nenosiri jipya',
  newPasswordHint: 'Herufi 8 au zaidi. Maneno matatu pamoja ni rahisi kukumbuka.',
  save: 'Hifadhi na uendelee',
  forgot: 'Umesahau nenosiri?',
  forgotLead:
    'Weka nambari yako ya simu. Ikiwa ina akaunti, SMS italeta msimbo. Nenosiri lako la sasa linaendelea kutumika.',
  sendCode: 'Nitumie msimbo',
  reset: 'Weka msimbo',
  resetLead: (phone) =>
    `Ikiwa ${phone || 'nambari yako'} ina akaunti, SMS yenye msimbo wa tarakimu 6 iko njiani. Unatumika kwa dakika 10.`,
  code: 'Msimbo kutoka kwa SMS',
  resetSubmit: 'Hifadhi nenosiri jipya',
  newCode: 'Omba msimbo mpya',
  resetDone: 'Nenosiri lako jipya limehifadhiwa',
  resetDoneLead: 'Ingia nalo sasa. Umeondolewa kwenye akaunti mahali pengine pote.',
  signedOut: 'Umeondoka kwenye akaunti',
  signedOutLead: 'Hakuna anayeweza kutumia kipindi chako kwenye simu hii tena.',
  signingOut: 'Inakuondoa…',
  signOutFailed: 'Umeondoka kwenye simu hii, lakini tovuti haikuweza kuarifiwa. Jaribu tena mtandao ukirudi.',
};
