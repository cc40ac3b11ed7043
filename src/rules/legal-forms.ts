/**
 * Legal forms of companies, before and behind their names: *PT Mitrakarsa Baja Utama Tbk*, *PT PLN (Persero)*, *Cakra
 * Renaissance Limited*. A name is the same company's with them and without.
 *
 * Limits: single words that are hardly anything else; `dictionaries/lexicon/organization-tails.tsv` has all that names
 * of companies end with.
 */

export const LEGAL_FORMS_BEFORE: ReadonlySet<string> = new Set(['pt', 'cv', 'ud', 'pd']);

/** Companies of the state and of a province print theirs in brackets. */
export const BRACKETED_FORMS: ReadonlySet<string> = new Set(['persero', 'perseroda']);

/** Forms that are dropped freely: *Vale Indonesia Tbk* is *Vale Indonesia*. */
export const SHORT_FORMS_BEHIND: ReadonlySet<string> = new Set([
  ...BRACKETED_FORMS,
  'tbk',
  'ltd',
  'inc',
  'corp',
  'plc',
  'llc',
]);

/** With those spelled out, which tell companies apart too: *Yamaha Motor Corporation* is not each *Yamaha Motor*. */
export const LEGAL_FORMS_BEHIND: ReadonlySet<string> = new Set([
  ...SHORT_FORMS_BEHIND,
  'limited',
  'corporation',
]);
