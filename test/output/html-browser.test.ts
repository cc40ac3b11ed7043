/** The HTML page in a real browser. Skipped without Debian's chromium. */

import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadOutputFormat } from '../../src/output/formats.ts';
import { SETTINGS, sampleDocument, TEXT } from './sample.ts';

const CHROMIUM = '/usr/bin/chromium';

describe.skipIf(!existsSync(CHROMIUM))('the HTML page in chromium', () => {
  it('shows the text as it is, runs nothing, fits a phone and follows the dark', async () => {
    const format = await loadOutputFormat('html');
    const hostile = sampleDocument();
    hostile.article.title = '</title><script>document.title="lari"</script><img src=x onerror=alert(1)>';
    const { head, foot } = format.frame(true);
    const html = head + format.format(hostile, TEXT, SETTINGS, true) + foot;
    const { chromium } = await import('playwright-core');
    const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
    try {
      const page = await browser.newPage({ viewport: { width: 360, height: 640 } });
      const requests: string[] = [];
      const dialogs: string[] = [];
      page.on('request', (request) => requests.push(request.url()));
      page.on('dialog', (dialog) => {
        dialogs.push(dialog.message());
        void dialog.dismiss();
      });
      await page.setContent(html);
      expect(await page.title()).toBe('sebut');
      expect(await page.evaluate("document.querySelector('.text').textContent")).toBe(TEXT);
      expect(await page.locator('.text mark').allInnerTexts()).toEqual([
        'Joko Widodo',
        'Kota\nPadang',
        'Senin (5/2)',
        '=HYPERLINK("x")',
      ]);
      expect(await page.locator('script, img, iframe').count()).toBe(0);
      expect({ requests: requests.filter((url) => !url.startsWith('about:')), dialogs }).toEqual({
        requests: [],
        dialogs: [],
      });
      expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
      const background = () => page.evaluate<string>('getComputedStyle(document.body).backgroundColor');
      await page.emulateMedia({ colorScheme: 'light' });
      const light = await background();
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await background()).not.toBe(light);
    } finally {
      await browser.close();
    }
  }, 60_000);
});
