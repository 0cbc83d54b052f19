import { formatCount } from '../shell/format.ts';
import type { CorrectionText } from './correction.en.ts';

export const text: CorrectionText = {
  title: 'Sahihisha nafasi ya kazi',
  fixed:
    'Mtihani, shughuli, cheo, kaunti, masharti na maswali hubaki yalivyo: watu wameomba kazi hii, mahali hapa, na wamejibu maswali haya. Ikiwa kuna kosa, ifunge nafasi hii na uinakili kwenye rasimu mpya.',
  place: 'Mahali',
  why: 'Kwa nini',
  reason: 'Sababu (si lazima)',
  reasonHint: 'Itahifadhiwa kwenye historia pamoja na ilivyosema kabla na baada',
  save: 'Hifadhi sahihisho',
  wrong: 'Bado hakuna kilichohifadhiwa. Sahihisha yafuatayo:',
  tells: (people, about) =>
    `SMS itatumwa kwa ${people === 1 ? 'mtu 1' : `watu wasiozidi ${formatCount(people)}`} ambao maombi yao yangalipo, kuhusu: ${about}.`,
  tellsNobody: (people) =>
    people === 0
      ? 'Hakuna SMS itakayotumwa: hakuna ombi lililopo.'
      : 'Hakuna SMS itakayotumwa. Walioomba hujulishwa malipo, idadi ya siku, siku ya kwanza au kituo cha kazi kinapobadilika, au tarehe ya mwisho inapokuja mapema; waliokubaliwa hujulishwa pia kinachofuata kinapobadilika.',
  notPublished:
    'Ni nafasi iliyotangazwa pekee inayoweza kusahihishwa. Rasimu inaweza kuhaririwa; nafasi yoyote inaweza kunakiliwa kwenye rasimu mpya.',
};
