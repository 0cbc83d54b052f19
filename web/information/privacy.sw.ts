import { council } from '../../contract/council.ts';
import { type Kept, lifeInWords } from '../../contract/retention.ts';
import type { PrivacyText } from './privacy.en.ts';

const after = (kept: Kept) => lifeInWords(kept, 'sw');
const { dataProtection, support } = council;

export const text: PrivacyText = {
  title: 'Data yako na haki zako',
  lead: `${council.name.sw} (${council.shortName}) huhifadhi unachoweka hapa ili kukupa mkataba wa mitihani ya kitaifa na kukulipa. ${dataProtection.law.sw} inakupa haki juu ya data hiyo.`,
  sections: [
    {
      title: 'Kinachohifadhiwa, na kwa nini',
      lines: [
        'Nambari yako ya simu: kukuingiza kwenye akaunti na kukutumia SMS kuhusu akaunti na maombi yako.',
        'Jina, tarehe ya kuzaliwa, jinsia, kitambulisho, KRA PIN, nambari za NSSF na SHA: kukutambua, na kukulipa kama sheria inavyotaka.',
        'Taarifa za malipo: kukulipa wewe, si mtu mwingine.',
        'Unakofanya kazi, uzoefu wako na sifa zako: kuona nafasi zinazokufaa.',
        'Ndugu wa karibu: aarifiwe likitokea jambo ukiwa kazini.',
        'Barua pepe, ukiitoa: kukufikia ambapo SMS haiwezi.',
        'Maombi yako na yaliyoamuliwa: ili kila uamuzi uweze kuelezwa.',
      ],
    },
    {
      title: 'Kinachotupa haki',
      lines: [
        'Tunauliza mkataba wako na sheria za mitihani, kodi na malipo zinachohitaji. Bila hayo hatuwezi kukupa mkataba wala kukulipa.',
        'Mambo mawili ni hiari yako, na unaweza kuyaondoa wakati wowote kwenye wasifu wako: kutuambia kuhusu ulemavu, ili kituo cha kazi kikufae, na SMS kuhusu nafasi mpya.',
      ],
    },
    {
      title: 'Nani anaiona',
      lines: [
        'Wewe, baada ya kuingia.',
        'Maafisa wa baraza wanaoamua maombi yako; wengine huona kaunti yao pekee. Wanachofanya hurekodiwa. Hawaoni taarifa zako za malipo wala ndugu wa karibu.',
        'Kampuni zinazotubebea: Amazon Web Services huihifadhi, ikiwa imesimbwa, katika vituo vya data nchini Afrika Kusini; mitandao ya simu hubeba SMS. Haziruhusiwi kufanya jambo lingine nayo.',
        'Hakuna mwingine. Haiuzwi kamwe, wala haitumiwi kwa matangazo.',
      ],
    },
    {
      title: 'Kwa muda gani',
      lines: [
        `Wasifu wako: muda wote ukiwa na akaunti. Akaunti ambayo haijatumika kamwe huondolewa baada ya ${after('unusedAccounts')}, na ambayo haijafunguliwa kwa ${after('dormantAccounts')} hufungwa.`,
        `Jumbe ulizotumiwa: ${after('messages')}.`,
        `Maombi yaliyokubaliwa: ${after('contracts')} baada ya hatua ya mwisho. Mkataba unaweza kupelekwa mahakamani kwa miaka sita (Limitation of Actions Act, kifungu cha 4); rekodi za kodi na ajira lazima zihifadhiwe kwa miaka mitano.`,
        `Maombi mengine: ${after('decisions')} baada ya hatua ya mwisho, ili uamuzi uweze kuhojiwa.`,
        `Majaribio ya kuingia yaliyoshindwa na misimbo: ${after('signIns')}.`,
      ],
    },
    {
      title: 'Haki zako',
      lines: [
        'Tazama yote tunayohifadhi kukuhusu na uyapakue: kwenye dashibodi yako, “Data yangu”. Ni bure.',
        'Sahihisha taarifa zako kwenye wasifu wako wakati wowote. Ukiambiwa kitambulisho au nambari ya TSC ni ya akaunti nyingine, piga simu kwa huduma: nambari hupewa anayeonyesha hati.',
        'Funga akaunti yako: kwenye “Data yangu”. Ukurasa husema kinachofutwa na kinachohifadhiwa na sheria.',
        'Pinga matumizi ya data yako, au tuombe tuyasitishe kwa muda: tuandikie.',
        'Nambari mpya ya simu: nambari yako ndiyo jina lako la mtumiaji, kwa hiyo piga simu kwa huduma kutoka nambari yoyote kati ya hizo; watakutambua na kukuambia la kufanya. Hadi wakati huo, usifunge akaunti ya zamani.',
      ],
    },
    {
      title: 'Zungumza nasi, au lalamika',
      lines: [
        `Andika kwa ${support.email} ukitaja “Data yangu”, au piga ${support.phones.join(' au ')} (${support.hours.sw}). Tunajibu ndani ya siku saba.`,
        `Tusipolitatua, lalamika kwa ${dataProtection.authority.sw}: ${dataProtection.website}. Si lazima utuulize kwanza.`,
      ],
    },
    {
      title: 'Kwenye simu yako',
      lines: [
        'Kidakuzi kimoja hukuweka ukiwa umeingia; kingine hukiruhusu kifaa hiki kuingia hata mtu mwingine akijaribu kubahatisha nenosiri lako. Hakuna vidakuzi vingine, matangazo wala ufuatiliaji.',
        'Fomu ambayo hujaituma huhifadhiwa kwenye kichupo cha kivinjari, na husahaulika ukikifunga au ukiondoka.',
      ],
    },
  ],
  version: 'Ilani hii:',
};
