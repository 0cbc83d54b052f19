import assert from 'node:assert/strict';
import { test } from 'vitest';
import { languages } from '../../contract/language.ts';
import { inLanguage } from '../../web/shell/language.ts';
import { setUpBrowser } from '../fixtures/browser-setup.ts';
import { opens } from '../journeys/steps.ts';

const setup = setUpBrowser({ demo: false });

for (const language of languages)
  test(`the user manual in ${language} shows every picture it speaks of, and is there as a PDF`, async () => {
    const { portal } = setup;
    const page = await setup.page();
    await opens(page, inLanguage('/manual', language));
    const seen = await page.evaluate(async () => {
      const pictures = [...document.querySelectorAll('main img')] as HTMLImageElement[];
      for (const picture of pictures) picture.loading = 'eager';
      await Promise.all(pictures.map((picture) => picture.decode()));
      return pictures.map(({ naturalWidth, alt }) => ({ naturalWidth, described: alt.length > 10 }));
    });
    assert.ok(seen.length >= 7);
    for (const picture of seen) assert.deepEqual(picture, { naturalWidth: 360, described: true });

    const pdf = await fetch(`${portal.url}${inLanguage('/manual.pdf', language)}`);
    assert.equal(pdf.headers.get('content-type'), 'application/pdf');
    assert.equal(
      Buffer.from(await pdf.arrayBuffer())
        .subarray(0, 5)
        .toString(),
      '%PDF-',
    );
    assert.deepEqual(page.problems, []);
  });
