import assert from 'node:assert/strict';
import { test } from 'vitest';
import { deviceOf } from './device-of.ts';

const apple = 'AppleWebKit/605.1.15 (KHTML, like Gecko)';
const chrome = 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0';

for (const [browser, system, userAgent] of [
  ['Chrome', 'Android', `Mozilla/5.0 (Linux; Android 10; K) ${chrome} Mobile Safari/537.36`],
  [
    'Samsung Internet',
    'Android',
    `Mozilla/5.0 (Linux; Android 13) SamsungBrowser/23.0 ${chrome} Safari/537.36`,
  ],
  ['Opera', 'Android', `Mozilla/5.0 (Linux; Android 10; K) ${chrome} Mobile Safari/537.36 OPR/76.2`],
  [
    'Opera Mini',
    'Android',
    'Opera/9.80 (Android; Opera Mini/36.2/119.132; U; id) Presto/2.12.423 Version/12.16',
  ],
  ['Edge', 'Windows', `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${chrome} Safari/537.36 Edg/120.0`],
  ['Chrome', 'Windows', `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${chrome} Safari/537.36`],
  ['Firefox', 'Linux', 'Mozilla/5.0 (X11; Linux x86_64; rv:121.0) Gecko/20100101 Firefox/121.0'],
  [
    'Safari',
    'iPhone',
    `Mozilla/5.0 (iPhone; CPU iPhone OS 17_2 like Mac OS X) ${apple} Version/17.2 Mobile/15E148 Safari/604.1`,
  ],
  [
    'Chrome',
    'iPhone',
    `Mozilla/5.0 (iPhone; CPU iPhone OS 17_2 like Mac OS X) ${apple} CriOS/120.0 Mobile/15E148 Safari/604.1`,
  ],
  ['Safari', 'Mac', `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${apple} Version/17.2 Safari/605.1.15`],
  ['Chrome', 'ChromeOS', `Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) ${chrome} Safari/537.36`],
  ['Firefox', 'KaiOS', 'Mozilla/5.0 (Mobile; Nokia_8110; rv:48.0) Gecko/48.0 Firefox/48.0 KAIOS/2.5'],
  [undefined, undefined, 'curl/8.5.0'],
  [undefined, undefined, ''],
] as const)
  test(`${browser ?? 'no browser'} on ${system ?? 'no system'} that is known`, () => {
    assert.deepEqual(deviceOf(userAgent), { ...(browser && { browser }), ...(system && { system }) });
  });

test('what a browser could write to look like something else is a word of the list, or nothing', () => {
  const device = deviceOf('<script>alert(1)</script> Chrome/1 Android');
  assert.deepEqual(device, { browser: 'Chrome', system: 'Android' });
});
