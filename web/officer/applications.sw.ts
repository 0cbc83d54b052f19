import type { OfficerApplicationsText } from './applications.en.ts';

const people = (n: number) => (n === 1 ? 'mtu 1' : `watu ${n}`);
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
  place: 'Anafanya kazi',
  work: 'Kituo cha kazi',
  submitted: 'Aliomba',
  reference: 'Kumbukumbu',
  select: (name) => `Chagua ${name}`,
  selectPage: (n) => `Chagua wote ${n} wa ukurasa huu`,
  selected: (n) =>
    n === 0 ? 'Hakuna aliyechaguliwa' : n === 1 ? 'Mtu 1 amechaguliwa' : `Watu ${n} wamechaguliwa`,
  decide: 'Amua kuhusu waliochaguliwa',
  act: { shortlist: 'Orodhesha', accept: 'Kubali', reject: 'Kataa' },
  ask: {
    shortlist: (n) => `Uwaweke kwenye orodha fupi ${people(n)}?`,
    accept: (n) => `Ukubali ${applications(n)}?`,
    reject: (n) => `Ukatae ${applications(n)}?`,
  },
  askOne: {
    shortlist: (name) => `Umweke ${name} kwenye orodha fupi?`,
    accept: (name) => `Ukubali ombi la ${name}?`,
    reject: (name) => `Ukatae ombi la ${name}?`,
  },
  getSms: (n) =>
    n === 1 ? 'Mtu 1 atapata SMS yenye uamuzi huu.' : `Watu ${n} watapata SMS yenye uamuzi huu.`,
  already: (n) =>
    n === 1
      ? 'Mtu 1 tayari ana hali hii: hakuna kitakachobadilika wala SMS itakayotumwa.'
      : `Watu ${n} tayari wana hali hii: hakuna kitakachobadilika wala SMS itakayotumwa.`,
  cannot: (n) => `Kwa ${people(n)} hatua hii hairuhusiwi; wataorodheshwa pamoja na sababu.`,
  reason: 'Sababu',
  reasonOptional: 'Sababu (si lazima)',
  reasonHint: 'Mwombaji ataisoma kwenye dashibodi yake',
  wrong: 'Angalia ulichoandika.',
  results: 'Matokeo',
  done: (n) => (n === 1 ? 'Mtu 1: tayari. SMS itamwarifu.' : `Watu ${n}: tayari. SMS itamwarifu kila mmoja.`),
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
};
