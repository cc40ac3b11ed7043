/**
 * Acronyms in brackets that are of a body inside the name before them: the *KPK* of *Panitia Seleksi Komisi Pemberantasan
 * Korupsi (KPK)* is the commission, and the *UGM* of *Fakultas Hukum Universitas Gadjah Mada (UGM)* the university.
 *
 * Limits: a body that no dictionary has is told by the word that heads it alone.
 */

import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import { FORM_TYPE } from '../gazetteer/schema.ts';

/** First words of the names of parts of a body. */
const PARTS = new Set(
  'badan bagian balai bem biro bidang cabang departemen deputi dewan direktorat ditjen divisi dpc dpd dpp dpr dprd dpw fakultas forum fraksi himpunan humas jurusan kantor kanwil kelompok kementerian komisi laboratorium majelis mahkamah panitia panja pansel pansus pengurus pimpinan pp pb prodi program pusat puslit satgas satuan sekretariat seksi senat staf subbagian subdit subdirektorat subkomite tim unit'.split(
    ' ',
  ),
);

/** Heads of bodies that have parts. */
const WHOLES = new Set(
  'universitas institut politeknik sekolah kementerian badan lembaga komisi dewan majelis partai kepolisian kejaksaan mahkamah pengadilan dinas direktorat pemerintah perserikatan perhimpunan persatuan ikatan asosiasi organisasi bank'.split(
    ' ',
  ),
);

/**
 * Whether what stands in a bracket is of the last words of a name, from a later word on.
 *
 * @param words the name before the bracket, folded
 * @param bracket what stands in it
 * @param entity what the dictionaries take that for
 */
export function isOfInnerBody(
  words: readonly string[],
  bracket: string,
  entity: number | null,
  gazetteer: Gazetteer,
): boolean {
  if (!PARTS.has(words[0])) return false;
  const acronym = bracket.toLowerCase();
  const likeWhole = acronym[0] === words[0][0];
  // Pengurus Besar Persatuan Guru Republik Indonesia (PB PGRI)
  if (likeWhole && acronym.includes(' ')) return false;
  for (let at = 1; at < words.length - 1; at++) {
    const inner = words.slice(at);
    if (entity !== null && isNamed(inner, entity, gazetteer)) return true;
    if (WHOLES.has(words[at]) && !likeWhole && isSpelledBy(acronym, inner)) return true;
  }
  return false;
}

function isNamed(words: readonly string[], entity: number, gazetteer: Gazetteer): boolean {
  return gazetteer
    .formsOf(words)
    .some(
      (form) => gazetteer.formType[form] === FORM_TYPE.organization && gazetteer.formEntity[form] === entity,
    );
}

/** Whether an acronym begins like the first word and goes on with letters of these words in their order. */
function isSpelledBy(letters: string, words: readonly string[]): boolean {
  if (letters[0] !== words[0][0]) return false;
  const text = words.join('');
  let position = -1;
  for (const letter of letters) {
    position = text.indexOf(letter, position + 1);
    if (position < 0) return false;
  }
  return true;
}
