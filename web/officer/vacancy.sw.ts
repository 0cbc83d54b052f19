import { council } from '../../contract/council.ts';
import { formatCount } from '../shell/format.ts';
import type { OfficerVacancyText } from './vacancy.en.ts';

export const text: OfficerVacancyText = {
  title: 'Nafasi ya kazi',
  preview: 'Waombaji wanavyoiona',
  asked: 'Huulizwa wakati wa kuomba',
  optional: 'si lazima',
  publish: 'Tangaza',
  extend: 'Ongeza muda',
  correct: 'Isahihishe',
  close: 'Funga nafasi',
  edit: 'Hariri rasimu',
  copy: 'Nakili kwenye rasimu mpya',
  applications: 'Tazama maombi',
  actions: 'Unachoweza kufanya',
  stateIs: {
    draft: 'Ni maafisa pekee wanaoiona.',
    published: 'Yeyote anaweza kuisoma; waliotimiza masharti wanaweza kuomba.',
    ended: 'Muda wake umepita: hakuna anayeweza kuomba. Unaweza kuongeza muda.',
    closed: 'Mwenye kiungo chake anaweza kuisoma; hakuna anayeweza kuomba.',
  },
  publishTitle: 'Ungependa kutangaza nafasi hii?',
  publishTo: (people, county) => {
    if (people === 1)
      return county
        ? `SMS itatumwa kwa mtu 1 aliyechagua arifa za nafasi zote, au anayefanya kazi ${county} na alichagua arifa za kaunti yake.`
        : 'SMS itatumwa kwa mtu 1 aliyechagua arifa: za nafasi zote, au za kaunti yake.';
    const who = people === undefined ? 'waliochagua' : `watu ${formatCount(people)} waliochagua`;
    return county
      ? `SMS itatumwa kwa ${who} arifa za nafasi zote, au wanaofanya kazi ${county} na walichagua arifa za kaunti yao.`
      : `SMS itatumwa kwa ${who} arifa: za nafasi zote, au za kaunti yao.`;
  },
  publishNobody: 'Hakuna SMS itakayotumwa: hakuna aliyechagua arifa za nafasi hii.',
  publishNote:
    'Nafasi iliyotangazwa inaweza kusahihishwa, kuongezewa muda au kufungwa. Yale ambayo watu huomba hubaki: cheo, mtihani, kaunti, masharti na maswali.',
  isItRight: 'Je, ni sahihi?',
  noPay: `Kazi hii haina malipo: ${council.currency} 0 kwa siku`,
  otherYear: (start, year) => `Kazi inaanza mwaka ${start}, kwa mtihani wa mwaka ${year}`,
  extendTitle: 'Ongeza muda wa kuomba',
  extendNote: (deadline) => `Sasa: ${deadline}, saa za ${council.clock}.`,
  newDeadline: 'Tarehe mpya ya mwisho',
  deadlineHint: 'Kwa mfano, 30 9 2027',
  time: `Saa za ${council.clock}, kwa mfano 17:00 (saa 11 jioni)`,
  closeTitle: 'Ungependa kufunga nafasi hii?',
  closeNote: 'Hakuna atakayeweza kuomba tena, na haiwezi kufunguliwa tena. Maombi yaliyotumwa yatabaki.',
  reason: 'Sababu (si lazima)',
  reasonHint: 'Itahifadhiwa kwenye historia ya nafasi',
  wrong: 'Sahihisha yafuatayo:',
  done: {
    publish: 'Imetangazwa. Arifa za SMS zinatumwa.',
    extend: 'Muda umeongezwa.',
    close: 'Nafasi imefungwa.',
  },
  stale:
    'Mtu amebadilisha nafasi hii baada ya wewe kuifungua, na hakuna kilichofanyika. Hii ndiyo ilivyo sasa: itazame, kisha ufanye tena.',
  record: 'Historia',
  deeds: {
    created: 'Iliandikwa kama rasimu',
    changed: 'Rasimu ilibadilishwa',
    published: 'Ilitangazwa',
    extended: 'Muda uliongezwa',
    corrected: 'Ilisahihishwa',
    closed: 'Ilifungwa',
  },
  field: 'Kipengele',
  before: 'Kabla',
  after: 'Baada',
  whatItSaid: 'Maelezo ya awali',
  whatChanged: 'Kilichobadilika',
  nothing: 'hakuna',
  notOwn: 'Si ya kaunti yako: unaona waombaji wake wanaofanya kazi katika kaunti yako.',
};
