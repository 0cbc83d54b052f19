import { council } from '../../contract/council.ts';
import { type Kept, lifeInWords } from '../../contract/retention.ts';
import type { PrivacyText } from './privacy.en.ts';

const after = (kept: Kept) => lifeInWords(kept, 'sw');
const { dataProtection, support } = council;

export const text: PrivacyText = {
  title: 'Faragha: data yako na haki zako',
  lead: `${council.name.sw} (${council.shortName}) hutumia taarifa zako kukupa mkataba wa kazi kwenye mitihani ya kitaifa na kukulipa. Maafisa wanaoamua kuhusu maombi yako huziona. Hatuziuzi kamwe. Unaweza kuziona, kuzisahihisha, kuzipakua au kuzifuta kwenye “Data yangu”. ${dataProtection.law.sw} inakupa haki hizi.`,
  sections: [
    {
      title: 'Kinachohifadhiwa, na kwa nini',
      lines: [
        'Nambari yako ya simu: kukuingiza kwenye akaunti na kukutumia SMS kuhusu akaunti na maombi yako.',
        'Jina, tarehe ya kuzaliwa, kitambulisho, PIN ya KRA, nambari za NSSF na SHA: kukutambua, na kukulipa kama sheria inavyotaka.',
        'Jinsia: kuripoti kuhusu usawa wa nafasi.',
        'Taarifa za malipo: kukulipa wewe, si mtu mwingine.',
        'Unakofanya kazi, uzoefu wako na sifa zako za masomo: kuona nafasi zinazokufaa.',
        'Jamaa wa karibu: aarifiwe likitokea jambo ukiwa kazini.',
        'Barua pepe, ukiitoa: afisa aweze kukuandikia.',
        'Maombi yako na yaliyoamuliwa: ili kila uamuzi uweze kuelezwa.',
      ],
    },
    {
      title: 'Kwa nini sheria inaturuhusu',
      lines: [
        'Tunauliza yale tu ambayo mkataba wako na sheria za mitihani, kodi na malipo zinahitaji. Bila hayo hatuwezi kukupa mkataba wala kukulipa.',
        'Nambari za NSSF na SHA, barua pepe na ulemavu si lazima; bila nambari za NSSF na SHA malipo yako yanaweza kuchelewa.',
        'Mambo mawili ni ya hiari, na unaweza kubadilisha uamuzi wako wakati wowote kwenye wasifu wako: kutuambia kuhusu ulemavu, ili kituo cha kazi kikufae, na SMS kuhusu nafasi mpya.',
      ],
    },
    {
      title: 'Nani anaiona',
      lines: [
        'Wewe, baada ya kuingia.',
        'Maafisa wa baraza wanaoamua kuhusu maombi yako; wengine huona kaunti yao pekee. Wanachofanya hurekodiwa. Huona taarifa zako binafsi, kitambulisho, nambari za KRA, NSSF na SHA, barua pepe, ulemavu ikiwa ulitueleza, unakofanya kazi, uzoefu na sifa za masomo. Hawaoni taarifa zako za malipo wala za jamaa wa karibu. Hizo hutumiwa na ofisi ya malipo ya baraza na wanaopaswa kuarifu familia yako pekee.',
        'Kampuni zinazotuhudumia: Amazon Web Services huhifadhi data kwa njia fiche nchini Afrika Kusini; kampuni za simu husambaza SMS. Haziruhusiwi kuitumia kwa jambo lingine lolote.',
        'Hakuna mwingine.',
      ],
    },
    {
      title: 'Kwa muda gani',
      lines: [
        `Wasifu wako: muda wote ukiwa na akaunti. Akaunti ambayo haijawahi kutumika hufutwa baada ya ${after('unusedAccounts')}. Usipoingia kwa ${after('dormantAccounts')}, akaunti yako hufungwa. Nakala za dharura hufutwa baada ya siku 35.`,
        `Jumbe ulizotumiwa: ${after('messages')}.`,
        `Maombi yaliyokubaliwa: ${after('contracts')} baada ya hatua ya mwisho. Mkataba unaweza kupelekwa mahakamani kwa miaka sita (Sheria ya muda wa kushtaki, Limitation of Actions Act, kifungu cha 4); rekodi za kodi na ajira lazima zihifadhiwe kwa miaka mitano.`,
        `Maombi mengine: ${after('decisions')} baada ya hatua ya mwisho, ili uamuzi uweze kuhojiwa.`,
        `Majaribio ya kuingia yaliyoshindwa na misimbo: ${after('signIns')}.`,
      ],
    },
    {
      title: 'Haki zako',
      lines: [
        'Kwenye “Data yangu”: tazama na upakue, bila malipo, yote tunayohifadhi kukuhusu, au ufunge akaunti yako. Ukurasa husema kinachohifadhiwa kisheria.',
        'Sahihisha taarifa zako kwenye wasifu wako wakati wowote. Ukiambiwa kitambulisho au nambari ya TSC ni ya akaunti nyingine, piga simu ya usaidizi: nambari itakuwa ya yule atakayeonyesha kitambulisho au cheti halisi.',
        'Pinga matumizi ya data yako, au tuombe tuyasitishe kwa muda: tuandikie.',
        'Nambari mpya ya simu: nambari yako ndiyo jina lako la mtumiaji, kwa hiyo piga simu ya usaidizi kutoka nambari yoyote kati ya hizo; watathibitisha wewe ni nani na kukueleza la kufanya. Hadi wakati huo, usifunge akaunti ya zamani.',
      ],
    },
    {
      title: 'Zungumza nasi, au lalamika',
      lines: [
        `Tuandikie barua pepe kwa ${support.email} ukitaja “Data yangu”, au piga ${support.phones.join(' au ')} (${support.hours.sw}). Tunajibu ndani ya siku saba.`,
        `Tusipotatua tatizo lako, wasilisha malalamiko kwa ${dataProtection.authority.sw}. Si lazima utuulize kwanza.`,
      ],
    },
    {
      title: 'Kwenye simu yako',
      lines: [
        'Kidakuzi (cookie) kimoja hukuwezesha kubaki ndani ya akaunti yako; kwa muda huo tunaandika aina ya kivinjari na wakati kilipotumika, ili uone vifaa vilivyoingia; kingine huwezesha simu hii kuingia hata mtu mwingine akijaribu kubahatisha nenosiri lako. Hakuna vidakuzi vingine, matangazo wala ufuatiliaji.',
        'Fomu ambayo hujaituma huhifadhiwa kwenye kichupo cha kivinjari, na hufutwa ukikifunga au ukiondoka kwenye akaunti. Kivinjari pia hukumbuka kwamba umeingia, hadi uondoke.',
      ],
    },
  ],
  version: 'Toleo la ilani hii:',
};
