/**
 * Labels of other corpora brought to the project's own definition of a mention (docs/tagger.md lists the rules with
 * their reasons). Works row by row from the dictionaries; what they do not know stays as the corpus has it.
 */

import type { Gazetteer, Matches } from '../gazetteer/gazetteer.ts';
import { AMBIGUITY, CASING_EXACT, FORM_TYPE } from '../gazetteer/schema.ts';
import { LOWER, MIXED, SIGN, type Tokens, tokenize, UPPER, WORD } from '../text/tokens.ts';
import type { WordTable } from '../text/word-table.ts';
import type { SpanRow, SpanTuple } from './corpora.ts';

interface TokenSpan {
  first: number;
  end: number;
  type: string;
}

/** Subtypes of places that a newspaper hardly ever prints for anything else. */
const CERTAIN_PLACES = new Set(['province', 'city', 'regency', 'island', 'continent', 'region', 'capital']);

export function harmonise(row: SpanRow, gazetteer: Gazetteer, words: WordTable): SpanRow {
  words.settle(row.text.length);
  const tokens = tokenize(row.text, words);
  const matches = gazetteer.scan(tokens);
  const reader = new Reader(tokens, matches, gazetteer);
  const settled = row.spans
    .flatMap((span) => reader.split(tokenSpan(tokens, span)))
    .map((span) => reader.settle(span))
    .filter((span): span is TokenSpan => span !== null);
  const spans = reader.joinOffices(settled);
  spans.push(...reader.missingPlaces(spans));
  spans.sort((a, b) => a.first - b.first);
  return {
    id: row.id,
    text: row.text,
    spans: spans.map(({ first, end, type }) => [tokens.start[first], tokens.end[end - 1], type]),
  };
}

function tokenSpan(tokens: Tokens, [from, to, type]: SpanTuple): TokenSpan {
  let first = 0;
  while (first < tokens.count && tokens.end[first] <= from) first++;
  let end = first;
  while (end < tokens.count && tokens.start[end] < to) end++;
  return { first, end, type: type === 'country' ? 'location' : type };
}

class Reader {
  private readonly tokens: Tokens;
  private readonly matches: Matches;
  private readonly gazetteer: Gazetteer;

  constructor(tokens: Tokens, matches: Matches, gazetteer: Gazetteer) {
    this.tokens = tokens;
    this.matches = matches;
    this.gazetteer = gazetteer;
  }

  /** "Nahdlatul Ulama (PBNU)": name and acronym are two mentions; "PT Pelni (Persero)" stays one. */
  split(span: TokenSpan): TokenSpan[] {
    const { shape } = this.tokens;
    if (this.character(span.end - 1) !== ')') return [span];
    for (let i = span.first + 1; i + 1 < span.end; i++)
      if (this.character(i) === '(' && (shape[i + 1] === UPPER || shape[i + 1] === MIXED))
        return [
          { ...span, end: i },
          { ...span, first: i + 1 },
        ];
    return [span];
  }

  /** "BPBD" and "Maluku Tengah" side by side are one office; "Hamas" and "Palestina" are not. */
  joinOffices(spans: readonly TokenSpan[]): TokenSpan[] {
    const joined: TokenSpan[] = [];
    for (const span of [...spans].sort((a, b) => a.first - b.first)) {
      const previous = joined.at(-1);
      if (
        previous !== undefined &&
        previous.type === 'organization' &&
        span.type === 'location' &&
        previous.end === span.first &&
        (!this.isCountry(span) || this.startsLikeOrganization(previous.first, span.end))
      )
        joined[joined.length - 1] = { ...previous, end: span.end };
      else joined.push(span);
    }
    return joined;
  }

  private isCountry(span: TokenSpan): boolean {
    let country = false;
    this.forEachAt(span.first, (end, type) => {
      if (end === span.end && type === FORM_TYPE.country) country = true;
    });
    return country;
  }

  /** A span by the rules of the definition, or null where they see no mention. */
  settle(span: TokenSpan): TokenSpan | null {
    const { kind, shape } = this.tokens;
    let { first, end, type } = span;
    if (this.isDictionaryForm(span)) return this.isTongueOrMoney(first, end) ? null : span;
    // "kota Bandung", "wilayah Gaza", "(Jokowi)": small heads and signs stay outside
    while (
      first < end &&
      (kind[first] === SIGN || (kind[first] === WORD && shape[first] === LOWER && !this.isGlued(first + 1)))
    )
      first++;
    while (end > first && kind[end - 1] === SIGN && this.character(end - 1) !== '.') end--;
    if (type === 'person') {
      first = this.withoutTitles(first, end);
      end = this.withoutDegrees(first, end);
    }
    if (first >= end) return null;
    if (type === 'location') {
      if (this.isTongueOrMoney(first, end)) return null;
      if (this.startsLikeOrganization(first, end)) type = 'organization';
    }
    return { first, end, type };
  }

  /** "Jendral Soedirman", "Ir. Soprijanto" */
  private withoutTitles(first: number, end: number): number {
    let from = first;
    for (;;) {
      let longest = from;
      this.forEachAt(from, (matchEnd, type, ambiguous) => {
        const titled =
          type === FORM_TYPE.title ||
          type === FORM_TYPE.rank ||
          type === FORM_TYPE.honorific ||
          type === FORM_TYPE.degree;
        if (titled && matchEnd < end && matchEnd > longest && (ambiguous & AMBIGUITY.person) === 0)
          longest = matchEnd;
      });
      if (longest === from) return from;
      from = longest;
      while (from < end && this.tokens.kind[from] === SIGN) from++;
    }
  }

  /** "Maju Pakpahan, SH" */
  private withoutDegrees(first: number, end: number): number {
    const { matches } = this;
    let to = end;
    for (let m = matches.count - 1; m >= 0; m--) {
      if (matches.end[m] !== to || matches.first[m] <= first) continue;
      if (matches.type[m] !== FORM_TYPE.degree || matches.casing[m] !== CASING_EXACT) continue;
      to = matches.first[m];
      while (to > first && this.tokens.kind[to - 1] === SIGN) to--;
      m = matches.count;
    }
    return to;
  }

  /** "bahasa Inggris", "dolar AS" */
  private isTongueOrMoney(first: number, end: number): boolean {
    const { matches } = this;
    for (let m = 0; m < matches.count; m++) {
      const type = matches.type[m];
      if (type === FORM_TYPE['language-cue'] && matches.end[m] === first) return true;
      if (
        type === FORM_TYPE.currency &&
        matches.first[m] < first &&
        matches.end[m] >= first &&
        matches.end[m] <= end
      )
        return true;
      if (type === FORM_TYPE.currency && matches.end[m] === first) return true;
    }
    return false;
  }

  /** "Pengadilan Negeri Jakarta Selatan", "Universitas Indonesia", where no dictionary says that it is a place */
  private startsLikeOrganization(first: number, end: number): boolean {
    let organization = false;
    let place = false;
    this.forEachAt(first, (matchEnd, type) => {
      if (type === FORM_TYPE['organization-head'] && matchEnd < end) organization = true;
      if (type === FORM_TYPE.organization && matchEnd === end) organization = true;
      if ((type === FORM_TYPE.location || type === FORM_TYPE.country) && matchEnd === end) place = true;
      if (type === FORM_TYPE['place-head']) place = true;
    });
    return organization && !place;
  }

  /** Countries, and cities and provinces of clear name, that the corpus left unlabelled. */
  missingPlaces(spans: readonly TokenSpan[]): TokenSpan[] {
    const { matches, gazetteer, tokens } = this;
    const found: TokenSpan[] = [];
    for (let m = 0; m < matches.count; m++) {
      const form = matches.form[m];
      const type = matches.type[m];
      const first = matches.first[m];
      const end = matches.end[m];
      const certain =
        (type === FORM_TYPE.country ||
          (type === FORM_TYPE.location && CERTAIN_PLACES.has(gazetteer.subtypeOf(form)))) &&
        matches.ambiguous[m] === 0 &&
        matches.casing[m] === CASING_EXACT;
      if (!certain || this.isTongueOrMoney(first, end)) continue;
      const touches = (span: TokenSpan) => span.first < end && first < span.end;
      if (spans.some(touches) || found.some(touches) || this.inLongerEntity(first, end)) continue;
      if (this.isCapital(first - 1) && !this.endsTitle(first)) continue;
      if (this.isCapital(end) && !spans.some((span) => span.first === end)) continue;
      if (first > 0 && tokens.gap[first] === 0 && tokens.kind[first - 1] !== SIGN) continue;
      found.push({ first, end, type: 'location' });
    }
    return found;
  }

  /** "Cak Imin", "detikcom": printed as the dictionaries have it, for what the corpus takes it. */
  private isDictionaryForm(span: TokenSpan): boolean {
    const wanted = FORM_TYPE[span.type as keyof typeof FORM_TYPE];
    const { matches } = this;
    for (let m = 0; m < matches.count; m++)
      if (
        matches.first[m] === span.first &&
        matches.end[m] === span.end &&
        matches.type[m] === wanted &&
        matches.casing[m] === CASING_EXACT
      )
        return true;
    return false;
  }

  private isGlued(i: number): boolean {
    return i < this.tokens.count && this.tokens.gap[i] === 0 && this.tokens.kind[i] === WORD;
  }

  private inLongerEntity(first: number, end: number): boolean {
    const { matches } = this;
    for (let m = 0; m < matches.count; m++)
      if (
        matches.type[m] < FORM_TYPE['name-part'] &&
        matches.first[m] <= first &&
        matches.end[m] >= end &&
        matches.end[m] - matches.first[m] > end - first
      )
        return true;
    return false;
  }

  private endsTitle(end: number): boolean {
    const { matches } = this;
    for (let m = 0; m < matches.count; m++) {
      const type = matches.type[m];
      if (matches.end[m] === end && (type === FORM_TYPE.title || type === FORM_TYPE['sentence-starter']))
        return true;
    }
    return false;
  }

  private isCapital(i: number): boolean {
    const { count, kind, shape } = this.tokens;
    return i >= 0 && i < count && kind[i] === WORD && shape[i] !== LOWER;
  }

  private character(i: number): string {
    return this.tokens.text.slice(this.tokens.start[i], this.tokens.end[i]);
  }

  private forEachAt(first: number, see: (end: number, type: number, ambiguous: number) => void): void {
    const { matches } = this;
    for (let m = 0; m < matches.count; m++)
      if (matches.first[m] === first) see(matches.end[m], matches.type[m], matches.ambiguous[m]);
  }
}
