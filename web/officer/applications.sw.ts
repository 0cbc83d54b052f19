import type { OfficerApplicationsText } from './applications.en.ts';

const applications = (n: number) => (n === 1 ? 'ombi 1' : `maombi ${n}`);

export const text: OfficerApplicationsText = {
  title: 'Maombi',
  one: 'Ombi',
  backToAll: 'Maombi yote',
  filters: 'Chuja maombi',
  county: 'Kaunti ya mwombaji',
  anyCounty: 'Kaunti zote',
  status: 'Hali',
  anyStatus: 'Hali zote',
  show: 'Onyesha',
  none: 'Hakuna ombi linalolingana.',
  applicant: 'Mwombaji',
  place: 'Anakofanya kazi',
  work: 'Shule au taasisi',
  submitted: 'Aliomba',
  reference: 'Nambari ya kumbukumbu',
  select: (name) => `Chagua ${name}`,
  selectPage: (n) =>
    n === 1 ? 'Chagua mmoja aliye kwenye ukurasa huu' : `Chagua wote ${n} walio kwenye ukurasa huu`,
  selected: (n) =>
    n === 0 ? 'Hakuna aliyechaguliwa' : n === 1 ? 'Mtu 1 amechaguliwa' : `Watu ${n} wamechaguliwa`,
  decide: 'Amua kuhusu waliochaguliwa',
  act: { shortlist: 'Weka kwenye orodha fupi', accept: 'Kubali', reject: 'Kataa' },
  ask: {
    shortlist: (n) =>
      n === 1
        ? 'Ungependa kumweka mtu 1 kwenye orodha fupi?'
        : `Ungependa kuwaweka watu ${n} kwenye orodha fupi?`,
    accept: (n) => `Ungependa kukubali ${applications(n)}?`,
    reject: (n) => `Ungependa kukataa ${applications(n)}?`,
  },
  askOne: {
    shortlist: (name) => `Ungependa kumweka ${name} kwenye orodha fupi?`,
    accept: (name) => `Ungependa kukubali ombi la ${name}?`,
    reject: (name) => `Ungependa kukataa ombi la ${name}?`,
  },
  getSms: (n) =>
    n === 1 ? 'Mtu 1 atapata SMS yenye uamuzi huu.' : `Watu ${n} watapata SMS yenye uamuzi huu.`,
  already: (n) =>
    n === 1
      ? 'Mtu 1 tayari ana hali hii: hakuna kitakachobadilika wala SMS itakayotumwa.'
      : `Watu ${n} tayari wana hali hii: hakuna kitakachobadilika wala SMS itakayotumwa.`,
  cannot: (n) =>
    n === 1
      ? 'Hatua hii hairuhusiwi kwa mtu 1: jina lake litaonyeshwa pamoja na sababu.'
      : `Hatua hii hairuhusiwi kwa watu ${n}: majina yao yataonyeshwa pamoja na sababu.`,
  reason: 'Sababu',
  reasonOptional: 'Sababu (si lazima)',
  reasonHint: 'Mwombaji ataisoma kwenye ukurasa wa ombi lake',
  wrong: 'Sahihisha yafuatayo:',
  results: 'Matokeo',
  done: (n) =>
    n === 1 ? 'Mtu 1: imefanyika. Atapata SMS.' : `Watu ${n}: imefanyika. Kila mmoja atapata SMS.`,
  unchanged: (n) => `${n === 1 ? 'Mtu 1' : `Watu ${n}`}: hali ilikuwa hivyo tayari. Hakuna kilichobadilika.`,
  refused: (n) => `${n === 1 ? 'Mtu 1' : `Watu ${n}`}: haikufanyika.`,
  changed: (n) =>
    `${n === 1 ? 'Mtu 1: ombi limebadilika' : `Watu ${n}: maombi yamebadilika`} tangu ulipoona. Hakuna kilichoamuliwa: tazama, kisha uamue tena.`,
  outcomes: {
    done: 'Imefanyika',
    unchanged: 'Ilikuwa hivyo',
    changed: 'Limebadilika',
    refused: 'Haikufanyika',
  },
  nowIs: (status) => `sasa ${status}`,
  changedRow: 'Limebadilika tangu ulipoliona',
  each: 'Kila mtu',
  accountClosed: 'Akaunti imefungwa',
  beyondTitle: 'Kuliko idadi ya nafasi',
  beyond: (accepted, positions) => `Ndiyo, wakubaliwe ${accepted} kwa nafasi ${positions}.`,
};
