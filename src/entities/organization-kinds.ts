/**
 * The kind of an organization that no dictionary has, by the word that heads it: *Polres Kenari* is police, *RSUD Kenari*
 * a hospital, *PT Kenari Jaya* a company; and by its legal form behind.
 *
 * Limits: heads of international bodies and of many kinds of body say nothing, and the kind stays open.
 */

import { FORM_TYPE } from '../gazetteer/schema.ts';
import type { Mention } from '../model/types.ts';
import type { RuleContext } from '../rules/context.ts';

/** What the heads' kinds are called where the dictionaries name single bodies; the others have one name for both. */
const NAMED_OTHERWISE: ReadonlyMap<string, string | null> = new Map([
  ['regional-government', 'government'],
  ['international', null],
]);

const PROSECUTION = /^(?:keja|cabang|cabjari|kacabjari|jampid|pidsus|oditurat|otmil)/;
const COURT = /^(?:mahkamah|pengadilan|pn|pa|pt|ptun|phi|dilmil)$/;
const UNIVERSITY =
  /^(?:univ|institut|politeknik|poltek|akademi|akbid|akper|fakultas|fk|fh|feb|fisip|fmipa|jurusan|prodi|program|pasca|sti|stai|stft|stkip|stt|stmik|iai|uin|upn)/;
const SCHOOL =
  /^(?:sd|smp|sma|smk|smu|slb|sltp|tk|paud|mts|madrasah|sekolah|prasekolah|school|pondok|ponpes|pesantren|dayah|seminari|kolese)|^(?:ma|man|mi|min|ra|tpa|tpq)$/;
/** Of the bodies of ministries only these are ministries: a *Balai*, a *Pusat* is an agency. */
const MINISTRY = /^(?:kemen|departemen$)/;
/** A school of higher learning by its second word: *Sekolah Tinggi Ilmu Hukum*. */
const HIGHER = 'tinggi';

/** The kind that the first words of some mention declare, or null. */
export function kindByHead(mentions: readonly Mention[], context: RuleContext): string | null {
  for (const mention of mentions) {
    const kind = kindOfMention(mention, context);
    if (kind !== null) return kind;
  }
  return null;
}

function kindOfMention({ firstToken, endToken }: Mention, context: RuleContext): string | null {
  const { matches, matchesAt, gazetteer, tokens } = context;
  const form = (token: number) => tokens.words.form(tokens.word[token]);
  let kind: string | null = null;
  let headEnd = firstToken;
  for (let row = matchesAt[firstToken]; row < matchesAt[firstToken + 1]; row++) {
    if (matches.type[row] !== FORM_TYPE['organization-head']) continue;
    if (matches.end[row] <= headEnd || matches.end[row] > endToken) continue;
    headEnd = matches.end[row];
    kind = gazetteer.subtypeOf(matches.form[row]) || null;
  }
  const head = form(firstToken);
  if (kind === 'education') {
    const higher = headEnd > firstToken + 1 && form(firstToken + 1) === HIGHER;
    if (higher || UNIVERSITY.test(head)) return 'university';
    return SCHOOL.test(head) ? 'school' : null;
  }
  if (kind === 'ministry') return MINISTRY.test(head) ? 'ministry' : 'agency';
  if (kind === 'judiciary') return PROSECUTION.test(head) ? 'prosecution' : COURT.test(head) ? 'court' : null;
  if (kind !== null) return NAMED_OTHERWISE.has(kind) ? (NAMED_OTHERWISE.get(kind) ?? null) : kind;
  const last = endToken - 1;
  for (let row = matchesAt[last]; row < matchesAt[last + 1]; row++)
    if (
      last > firstToken &&
      matches.type[row] === FORM_TYPE['organization-tail'] &&
      matches.end[row] === endToken &&
      gazetteer.subtypeOf(matches.form[row]) === 'legal'
    )
      return 'company';
  return null;
}
