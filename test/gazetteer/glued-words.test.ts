import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Gazetteer } from '../../src/gazetteer/gazetteer.ts';
import { partGluedWords } from '../../src/gazetteer/glued-words.ts';
import { tokenize } from '../../src/text/tokens.ts';
import { WordTable } from '../../src/text/word-table.ts';

const words = new WordTable();
const gazetteer = new Gazetteer(readFileSync(new URL('../../dist/gazetteer.bin', import.meta.url)), words);

function split(text: string): string {
  const { count, start, end } = partGluedWords(tokenize(text, words), gazetteer);
  return Array.from({ length: count }, (_, i) => text.slice(start[i], end[i])).join(' ');
}

describe('partGluedWords', () => {
  it.each([
    ['kabar dari Surabayatersebut benar', 'kabar dari Surabaya tersebut benar'],
    ['Sejak itu Sulastrimengatakan lain', 'Sejak itu Sulastri mengatakan lain'],
    ['saham Barcelonaakan naik', 'saham Barcelona akan naik'],
    ['harga BRMSberada di puncak', 'harga BRMS berada di puncak'],
    ['Kraksandoro hadir, lalu Kraksandoromemuji warga', 'Kraksandoro hadir , lalu Kraksandoro memuji warga'],
    ['Kraksandoro dan Kraksandoroini', 'Kraksandoro dan Kraksandoro ini'],
    ['Ada Wilona. Wilonadan ibunya', 'Ada Wilona . Wilona dan ibunya'],
    ['lalu Eko Baskorodan Dewi Lestari hadir', 'lalu Eko Baskoro dan Dewi Lestari hadir'],
    ['warga Arab Saudiyang pulang', 'warga Arab Saudi yang pulang'],
    ['bagi Indonesiauntuk kini', 'bagi Indonesia untuk kini'],
    ['kata Eko Santosomengaku lupa', 'kata Eko Santoso mengaku lupa'],
    ['kata Eko Santosomengimbau warga', 'kata Eko Santoso mengimbau warga'],
    ['kabar dari Surabayasemakin baik', 'kabar dari Surabaya semakin baik'],
    ['pasar NFTmencatat rekor', 'pasar NFT mencatat rekor'],
    ['kata Pramono Anungmendorong warga', 'kata Pramono Anung mendorong warga'],
    ['kabar Kraksandoro: Kraksandorokian jauh', 'kabar Kraksandoro : Kraksandoro kian jauh'],
    ['saham Barcelonaternyata turun', 'saham Barcelona ternyata turun'],
    ['dilansir darikompas.com kemarin', 'dilansir dari kompas . com kemarin'],
    ['kata Kraksandoromengatakan hal itu', 'kata Kraksandoro mengatakan hal itu'],
    ['akun “Sari88” diam', 'akun “ Sari88 ” diam'],
    ['akun @Sari88 dan Budi21@surel', 'akun @ Sari88 dan Budi21 @ surel'],
    ['kata Fadli Zon6 di rumah', 'kata Fadli Zon 6 di rumah'],
    ['naik Surya Airways6, lalu pulang', 'naik Surya Airways 6 , lalu pulang'],
    ['Berawan | 22 Celsius04.00 Wib| Hujan', 'Berawan | 22 Celsius 04 . 00 Wib | Hujan'],
    ['Kenari United21:45 WITA', 'Kenari United 21 : 45 WITA'],
    ['warga Indonesia2025. Ia diam', 'warga Indonesia 2025 . Ia diam'],
    ['Menurut kabar yang dikutipdetikHot kemarin', 'Menurut kabar yang dikutip detik Hot kemarin'],
    ['DilansirdetikFinance, harga naik', 'Dilansir detik Finance , harga naik'],
    ['kata Rano kepadadetikcom', 'kata Rano kepada detikcom'],
    ['bertemu dengandetikcomdi pasar', 'bertemu dengan detikcom di pasar'],
    ['menurut detikcomdalam berita', 'menurut detikcom dalam berita'],
    ['lalu Liputan6.comulas hal itu', 'lalu Liputan6 . com ulas hal itu'],
    ['koran The New York Timesmenulis itu', 'koran The New York Times menulis itu'],
    ['Wiro Cahyadi hadir, Wiro Cahyadisebut hal itu', 'Wiro Cahyadi hadir , Wiro Cahyadi sebut hal itu'],
    ['Wiro Cahya dan Wiro Cahyadi, Cahyadisebut', 'Wiro Cahya dan Wiro Cahyadi , Cahya disebut'],
    ['Iran, Iranyang Irantelah ada', 'Iran , Iran yang Iran telah ada'],
  ])('parts %s', (text, expected) => {
    expect(split(text)).toBe(expected);
  });

  it.each([
    'Ibu Wulandari tiba',
    'Versi Kenari04',
    'Kota Pyongyang sepi',
    'Pak Supriadi dan Ramadan',
    'lalu Kraksandoroini pulang',
    'Kapolsek Ciwandan Kompol Andi hadir',
    'Kapten Wamildan Eko Santoso hadir',
    'Barcelonaakan bermain',
    'siaran TV9 dan MNC24 dan Trans7 dan Kabar24',
    'lalu Kraksandoro7 pulang',
    'situs Madura007 dan Madura523 tutup',
    'grup C5 lalu U17 dan G20',
    'kantor PT Amerika itu',
    'kata Setiawan',
    'Wahyu dan Wahyudi datang',
    'Paratmenyatakan hal itu',
    'Medan dan Sudan jauh',
    'santosomengaku kalah',
    'Pasar Matahari dan Pak Azhari',
    'hanya sedetik dan berdetik lagi',
    'kata Eko Anungmendorong warga',
  ])('leaves whole: %s', (text) => {
    expect(split(text)).toBe(text);
  });

  it('gives the same tokens where nothing is glued', () => {
    const tokens = tokenize('Warga Desa Sukamulya mengungsi.', words);
    expect(partGluedWords(tokens, gazetteer)).toBe(tokens);
  });
});
