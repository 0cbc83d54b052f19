import { council } from '../../../contract/council.ts';
import type { PrivacyText } from '../en/privacy.ts';

export const text: PrivacyText = {
  title: 'Data yako na haki zako',
  lead: `${council.name.sw} huhifadhi unachoweka hapa ili kukupa mkataba wa mitihani ya kitaifa na kukulipa. Sheria ya Ulinzi wa Data ya 2019 inakupa haki juu ya data hiyo.`,
  sections: [
    {
      title: 'Kinachohifadhiwa, na kwa nini',
      lines: [
        'Nambari yako ya simu: kukuingiza kwenye akaunti na kukutumia SMS kuhusu akaunti na maombi yako.',
        'Jina, tarehe ya kuzaliwa, jinsia, kitambulisho, KRA PIN, nambari za NSSF na SHA: kukutambua, na kukulipa kama sheria inavyotaka.',
        'Taarifa za malipo: kukulipa wewe, si mtu mwingine.',
        'Unakofanya kazi, uzoefu wako na sifa zako: kuona nafasi zinazokufaa.',
        'Ndugu wa karibu: aarifiwe likitokea jambo ukiwa kazini.',
        'Ulemavu, ukichagua kusema: ili kituo cha kazi kikufae.',
        'Maombi yako na yaliyoamuliwa: ili kila uamuzi uweze kuelezwa.',
      ],
    },
    {
      title: 'Nani anaiona',
      lines: [
        'Wewe, baada ya kuingia.',
        'Maafisa wa baraza wanaoamua maombi yako; wengine huona kaunti yao pekee. Wanachofanya hurekodiwa.',
        'Hakuna mwingine. Haiuzwi kamwe, wala haitumiwi kwa matangazo.',
      ],
    },
    {
      title: 'Kwa muda gani',
      lines: [
        'Jumbe ulizotumiwa: takriban miezi 13.',
        'Wasifu wako: muda wote ukiwa na akaunti.',
        'Maombi yaliyoleta mkataba: miaka saba, kama sheria ya fedha za umma inavyotaka.',
      ],
    },
    {
      title: 'Haki zako',
      lines: [
        'Tazama na sahihisha taarifa zako kwenye wasifu wako wakati wowote.',
        'Omba huduma nakala ya data yako, kufunga akaunti yako, au kupinga matumizi yake.',
        'Lalamika kwa Ofisi ya Kamishna wa Ulinzi wa Data: www.odpc.go.ke.',
      ],
    },
    {
      title: 'Kwenye simu yako',
      lines: [
        'Kidakuzi kimoja hukuweka ukiwa umeingia. Hakuna vidakuzi vingine, matangazo wala ufuatiliaji.',
        'Fomu ambayo hujaituma huhifadhiwa kwenye kichupo cha kivinjari, na husahaulika ukikifunga au ukiondoka.',
      ],
    },
  ],
};
