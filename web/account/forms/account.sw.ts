import { council } from '../../../contract/council.ts';
import type { AccountText } from './account.en.ts';

export const text: AccountText = {
  create: 'Fungua akaunti',
  lead: 'Unahitaji nambari yako ya simu pekee. Tutakutumia SMS, kwa Kiswahili, yenye jina la mtumiaji, nenosiri na kiungo cha kuingilia.',
  phone: 'Nambari ya simu',
  phoneHint: `Kwa mfano ${council.phone.examples.join(' au ')}`,
  confirmPhone: 'Andika nambari hiyo tena',
  submit: 'Fungua akaunti',
  haveOne: 'Tayari una akaunti?',
  signIn: 'Ingia',
  wrong: 'Sahihisha yafuatayo:',
  requested: 'Angalia simu yako',
  requestedLead: (phone) =>
    `Tunakutumia SMS yenye jina la mtumiaji na nenosiri${phone && ` kwa nambari ${phone}`}.`,
  usualWait: 'Kwa kawaida SMS huchukua chini ya dakika moja.',
  presentWait: (wait: string) => `Kwa sasa SMS huchukua ${wait}.`,
  requestedWait: 'Tumepokea ombi lako la SMS. Hata SMS ikichelewa, huhitaji kuiomba tena.',
  nothingCame: 'Hujapata SMS?',
  nothing: [
    'Hakikisha nambari iliyo hapo juu ni sahihi. Kama si sahihi, rudi na uiandike tena.',
    'Subiri dakika chache. Nambari moja hutumiwa SMS moja pekee kwa dakika, na tano kwa siku.',
    'Kama tayari una akaunti, SMS itakuambia hivyo na jinsi ya kupata nenosiri jipya.',
  ],
  nothingReset: [
    'Hakikisha nambari iliyo hapo juu ni sahihi. Nambari isiyo na akaunti hupata SMS inayosema hivyo.',
    'Ukipata misimbo kadhaa, wa mwisho pekee ndio unaofanya kazi.',
  ],
  everySms: [
    'Kwenye Safaricom, SMS za mashirika zinaweza kuwa zimezuiwa. Kuziruhusu, piga *456*9*5*5*1#.',
    'Ikichelewa kuliko muda ulioonyeshwa hapo juu, piga simu ya usaidizi: nambari ziko mwisho wa ukurasa huu.',
  ],
  again: 'Weka nambari nyingine',
  toSignIn: 'Nina nenosiri: ingia',
  choose: 'Chagua nenosiri lako mwenyewe',
  chooseLead: 'Nenosiri la SMS ni la kuingia mara ya kwanza tu. Sasa chagua unalolijua wewe pekee.',
  newPassword: 'Nenosiri jipya',
  newPasswordHint: 'Herufi 8 au zaidi. Maneno matatu pamoja ni rahisi kukumbuka.',
  save: 'Hifadhi na uendelee',
  forgot: 'Umesahau nenosiri?',
  forgotLead:
    'Weka nambari yako ya simu. Ikiwa ina akaunti, tutaitumia msimbo kwa SMS. Nenosiri lako la sasa litatumika hadi uweke jipya.',
  sendCode: 'Nitumie msimbo',
  reset: 'Weka msimbo',
  resetLead: (phone) =>
    `Ikiwa ${phone || 'nambari yako'} ina akaunti, tunaitumia SMS yenye msimbo wa tarakimu 6; kama haina, SMS itasema hivyo. SMS inasema mwisho wa kuutumia msimbo.`,
  code: 'Msimbo ulio kwenye SMS',
  proof: 'Tarakimu nne za mwisho za kitambulisho au TSC',
  proofHint: 'Usipozijua, piga simu ya usaidizi: nambari ziko mwisho wa ukurasa huu.',
  resetSubmit: 'Hifadhi nenosiri jipya',
  newCode: 'Omba msimbo mpya',
  resetDone: 'Nenosiri lako jipya limehifadhiwa',
  resetDoneLead: 'Ingia nalo sasa. Umeondoka kwenye akaunti kwenye simu na kompyuta zote.',
  signedOut: 'Umeondoka kwenye akaunti',
  signedOutLead: 'Mtu mwingine hawezi kutumia akaunti yako kwenye simu hii bila nenosiri lako.',
  signingOut: 'Unaondoka…',
  signOutFailed:
    'Umeondoka kwenye simu hii. Mtandao ukirudi, fungua ukurasa huu tena ili uondoke kikamilifu.',
};
