/** Pages that kept their character references: read as characters, shown as printed. */

import { beforeAll, describe, expect, it } from 'vitest';
import { createExtractor, type Extractor } from '../../src/pipeline/extractor.ts';
import { resolveReferences, withoutFill } from '../../src/text/character-references.ts';
import { violations } from '../property/guarantees.ts';

let sebut: Extractor;

beforeAll(async () => {
  sebut = await createExtractor({ language: 'ind' });
});

describe('references', () => {
  it.each([
    ['Jos&eacute; &Scaron;koda &amp;uuml;ber', 'José Škoda über'],
    ['Johnson &amp; Johnson, AT&amp;amp;T', 'Johnson & Johnson, AT&T'],
    ['Mu&rsquo;ti &#8220;siap&#x201d; &#039;ya&#039;', "Mu’ti “siap” 'ya'"],
    ['Baku&ndash;Doha &ldquo;Kami&hellip;&rdquo;', 'Baku–Doha “Kami…”'],
  ])('are characters: %s', (text, characters) => {
    expect(resolveReferences(text)).toHaveLength(text.length);
    expect(withoutFill(resolveReferences(text))).toBe(characters);
  });

  it.each([
    'R&D',
    'a & b; c',
    '&unknown; &valueOf; &toString;',
    '&eacute',
    '&#55296; &#99999999;',
    '&xacute;',
  ])('are none: %s', (text) => {
    expect(resolveReferences(text)).toBe(text);
  });
});

describe('a page with references', () => {
  const text =
    'BORONG, KOMPAS.com&amp;ndash; Pelatih Jos&eacute; Wirawan dan bek Pel&eacute; tiba pada&nbsp;Senin (3/11/2025). ' +
    '&ldquo;Kami siap membantu warga,&rdquo; kata Mendikdasmen Abdul Mu&rsquo;ti. Firma Wirawan &amp; Rekan hadir.';

  it('shows what it prints, and names what it means', () => {
    const document = sebut.extract(text);
    expect(document.people.map(({ name, mentions }) => [name, mentions[0].text])).toEqual([
      ['José Wirawan', 'Jos&eacute; Wirawan'],
      ['Pelé', 'Pel&eacute;'],
      ['Abdul Mu’ti', 'Abdul Mu&rsquo;ti'],
    ]);
    expect(document.people[0].titles).toEqual(['Pelatih']);
    expect(document.quotes.map((quote) => quote.text)).toEqual(['Kami siap membantu warga,']);
    expect(violations(document, text)).toEqual([]);
    expect(JSON.stringify(document)).not.toContain('\u2060');
  });

  it('cuts no reference in two', () => {
    const body = sebut.extract(text).article.parts.find(({ kind }) => kind === 'body');
    expect(text.slice(body?.start).trimStart()).toMatch(/^Pelatih/);
  });

  it('is recognised by the title that a record names', () => {
    const title = 'Jos&eacute;ph &amp; Rekan Buka Kantor di Borong';
    const { article } = sebut.extract(`${title}\n\n${text}`, { title });
    expect(article.title).toBe('Joséph & Rekan Buka Kantor di Borong');
    expect(article.parts[0]).toEqual({ kind: 'title', start: 0, end: title.length });
  });

  it('is explained as it prints', () => {
    const { mentions } = sebut.explain(text);
    expect(mentions.every((mention) => text.slice(mention.start, mention.end) === mention.text)).toBe(true);
  });
});
