import { council } from '../../contract/council.ts';
import { lifeInWords } from '../../contract/retention.ts';
import type { NoticeText } from './notice.en.ts';

export const text: NoticeText = {
  title: 'Jinsi tunavyotumia nambari yako',
  facts: [
    ['Anayeuliza', `${council.name.sw} (${council.shortName})`],
    [
      'Kwa nini',
      'Kukupa mkataba wa kazi kwenye mitihani ya kitaifa, kukulipa na kukutumia SMS, kama sheria inavyotaka.',
    ],
    [
      'Kwa muda gani',
      `Muda wote ukiwa na akaunti. Mikataba: ${lifeInWords('contracts', 'sw')}. Akaunti ambayo haijawahi kutumika: ${lifeInWords('unusedAccounts', 'sw')}.`,
    ],
    [
      'Nani anaiona',
      'Maafisa wanaoamua kuhusu maombi yako, na kampuni zinazotuhifadhia data na kutusambazia SMS.',
    ],
    ['Haki zako', 'Kuona, kusahihisha, kupakua, kufunga, kulalamika.'],
  ],
  link: 'Data yako na haki zako, kwa ukamilifu',
};
