import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Browser } from 'playwright-core';

/** Keeps screenshots as WebP, a quarter of JPEG's size for a page; the browser itself converts them. */
export const openDarkroom = async (browser: Browser) => {
  const page = await browser.newPage();
  const converted = (png: string) =>
    page.evaluate(async (source) => {
      const image = new Image();
      image.src = `data:image/png;base64,${source}`;
      await image.decode();
      const canvas = new OffscreenCanvas(image.width, image.height);
      canvas.getContext('2d')?.drawImage(image, 0, 0);
      const blob = await canvas.convertToBlob({ type: 'image/webp', quality: 0.6 });
      return [...new Uint8Array(await blob.arrayBuffer())];
    }, png);
  return {
    keep: async (screenshot: Buffer, file: string): Promise<void> => {
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, Uint8Array.from(await converted(screenshot.toString('base64'))));
    },
    close: () => page.close(),
  };
};
