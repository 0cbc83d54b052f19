import type { Browser, Device, System } from '../../contract/device.ts';

type Sign<N extends string> = readonly [name: N, sign: RegExp];

/** In the order of looking: most browsers also call themselves Chrome or Safari. */
const browserSigns: readonly Sign<Browser>[] = [
  ['Edge', /Edg(e|A|iOS)?\//],
  ['Opera Mini', /Opera Mini/],
  ['Opera', /OPR\/|Opera/],
  ['Samsung Internet', /SamsungBrowser/],
  ['UC Browser', /UCBrowser/],
  ['Firefox', /Firefox|FxiOS/],
  ['Chrome', /Chrome|CriOS/],
  ['Safari', /Version\/.*Safari/],
];

const systemSigns: readonly Sign<System>[] = [
  ['Android', /Android/],
  ['iPhone', /iPhone/],
  ['iPad', /iPad/],
  ['Windows', /Windows/],
  ['ChromeOS', /CrOS/],
  ['Mac', /Macintosh/],
  ['KaiOS', /KAIOS/],
  ['Linux', /Linux/],
];

const first = <N extends string>(signs: readonly Sign<N>[], userAgent: string): N | undefined =>
  signs.find(([, sign]) => sign.test(userAgent))?.[0];

/** What a browser says that it is, in the words of a person; nothing that tells two phones of a kind apart is kept. */
export const deviceOf = (userAgent: string): Device => {
  const [browser, system] = [first(browserSigns, userAgent), first(systemSigns, userAgent)];
  return { ...(browser && { browser }), ...(system && { system }) };
};
