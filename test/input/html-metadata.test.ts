/** What a page declares comes before what it only shows, and broken declarations say nothing. */

import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../src/input/html-article.ts';
import type { InputRecord } from '../../src/model/record.ts';

const STORY = `<p>${'Wali Kota Rano Wijaya meresmikan jembatan di Ambon pagi itu. '.repeat(8)}</p>`;

function page(head: string, body = `<h1>Jembatan Ambon Diresmikan</h1>${STORY}`, lang = 'id'): InputRecord {
  const html = `<html lang="${lang}"><head>${head}</head><body><article>${body}</article></body></html>`;
  return parseHtml(Buffer.from(html), undefined, 'x', () => {}) as InputRecord;
}

const linked = (data: object) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
const meta = (name: string, content: string) => `<meta property="${name}" content="${content}">`;

describe('metadata of a page', () => {
  it('takes structured data before meta tags', () => {
    const article = {
      '@graph': [
        { '@type': 'WebSite', name: 'Lain' },
        {
          '@type': 'NewsArticle',
          headline: 'Jembatan\tDiresmikan',
          datePublished: '2025-02-03T10:15:00+0700',
          author: [{ name: 'Rina Dewi' }, 'Sari Kenari', { name: 7 }],
          publisher: { name: 'Kabar Ambon' },
        },
      ],
    };
    const head = linked(article) + meta('og:title', 'Lain') + meta('article:published_time', '2020-01-01');
    expect(page(head)).toMatchObject({
      title: 'Jembatan Diresmikan',
      date: '2025-02-03T10:15+07:00',
      authors: ['Rina Dewi', 'Sari Kenari'],
      outlet: 'Kabar Ambon',
    });
  });

  it('takes meta tags where structured data are broken', () => {
    const head =
      '<script type="application/ld+json">{"@type":"NewsArticle",</script>' +
      meta('og:site_name', 'Kabar Ambon') +
      meta('author', 'Rina Dewi') +
      meta('article:published_time', '2025-02-03');
    expect(page(head)).toMatchObject({
      outlet: 'Kabar Ambon',
      authors: ['Rina Dewi'],
      date: '2025-02-03',
    });
  });

  it.each(['https://kabar.example/redaksi', 'PT Kabar Ambon', 'Kabar Cyber Media', 'kabar.com', 'redaksi'])(
    'takes %s for no author',
    (author) => {
      expect(page(meta('author', author)).authors).toEqual([]);
    },
  );

  it.each([
    ['Jembatan Ambon Diresmikan - Kabar Ambon', 'Jembatan Ambon Diresmikan'],
    ['Jembatan Ambon Diresmikan | Kabar', 'Jembatan Ambon Diresmikan'],
    ['KABAR.COM: Jembatan Ambon Diresmikan', 'Jembatan Ambon Diresmikan'],
  ])('leaves the outlet out of the title %s', (title, expected) => {
    expect(page(`<title>${title}</title>`, STORY).title).toBe(expected);
  });

  it.each([
    // Universal time, as the printed clock shows
    ['2025-02-03T03:15:00Z', '3 Februari 2025, 10:15 WIB', '2025-02-03T10:15+07:00'],
    ['2025-02-03T02:15:00Z', '3 Februari 2025, 11:15 WIT', '2025-02-03T11:15+09:00'],
    // The outlet's own clock, called universal
    ['2025-02-03T10:15:00Z', '3 Februari 2025, 10:15 WIB', '2025-02-03T10:15+07:00'],
    // No zone at all
    ['2025-02-03 10:15:00', '3 Februari 2025, 10:15 WITA', '2025-02-03T10:15+08:00'],
  ])('reads %s beside %s', (declared, printed, expected) => {
    const body = `<h1>Jembatan Ambon Diresmikan</h1><p>${printed}</p>${STORY}`;
    expect(page(meta('article:published_time', declared), body).date).toBe(expected);
  });

  it('reads a printed date behind the headline where nothing is declared, and none of the story', () => {
    const body = `<h1>Jembatan Ambon Diresmikan</h1><div class="tanggal">Senin, 3 Februari 2025</div>${STORY}`;
    expect(page('', body).date).toBe('Senin, 3 Februari 2025');
    const told = `<h1>Jembatan Ambon Diresmikan</h1><p>Rano Wijaya lahir pada 6 Juni 1961 di Ambon.</p>${STORY}`;
    expect(page('', told).date).toBeUndefined();
  });
});
