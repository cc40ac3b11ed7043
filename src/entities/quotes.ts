/**
 * Who said what: quotations with their speaker, found after (*…,” kata Rano*), before (*Rano mengatakan, “…*), inside
 * or in the next sentence; *ujarnya* and *kata dia* go to the last speaker.
 *
 * Limits: no indirect speech; a quotation of under four words is speech only beside a verb of saying.
 */

import { partAt } from '../article/page.ts';
import type { DocumentQuote } from '../model/document.ts';
import type { ArticlePart, Mention, Span } from '../model/types.ts';
import { CLASS, isCapitalised, isSign, type RuleContext } from '../rules/context.ts';
import { LOWER, NEW_LINE, SIGN, WORD } from '../text/tokens.ts';
import { tidy } from './cluster.ts';
import { findQuotations, type Quotation } from './quotations.ts';

/** Confidence of each way of attribution; estimated on the articles annotated for the project. */
const CONFIDENCE = {
  named: 0.95,
  before: 0.9,
  pronoun: 0.8,
  continued: 0.7,
  next: 0.65,
  alone: 0.45,
} as const;

const PRONOUNS = new Set(['dia', 'ia', 'beliau', 'mereka', 'nya', 'saya', 'kami']);
/** *kata pria itu*, *kata pejabat tersebut*: someone already named. */
const ANAPHORS = new Set(['itu', 'tersebut', 'ini']);

/** How far an attribution may be from its verb, in tokens. */
const REACH = 26;

interface Speaker {
  /** Entity id, or the words as printed. */
  readonly name: string;
  /** Offset at which the text made them the speaker. */
  readonly position: number;
}

interface Attribution {
  readonly speaker: string | null;
  readonly cue: string | null;
  readonly confidence: number;
}

export function readQuotes(
  context: RuleContext,
  mentions: readonly Mention[],
  idOf: ReadonlyMap<Mention, string>,
  parts: readonly ArticlePart[],
): DocumentQuote[] {
  const { text } = context.tokens;
  const quotations = findQuotations(text).filter(({ start }) => isContent(start, parts));
  if (quotations.length === 0) return [];
  const reader = new AttributionReader(context, mentions, idOf, quotations);
  const quotes: DocumentQuote[] = [];
  for (const quotation of quotations) {
    const attribution = reader.attribute(quotation);
    if (attribution === null) continue;
    const { start, end } = trim(text, quotation.innerStart, quotation.innerEnd);
    quotes.push({ text: text.slice(start, end), start, end, ...attribution });
  }
  return quotes;
}

/** Titles and captions quote too, but nobody speaks there for the article. */
function isContent(position: number, parts: readonly ArticlePart[]): boolean {
  const part = partAt(parts, position);
  return part === null || part.kind === 'body' || part.kind === 'dateline' || part.kind === 'subheading';
}

function trim(text: string, start: number, end: number): { start: number; end: number } {
  while (start < end && /\s/.test(text[start])) start++;
  while (end > start && /\s/.test(text[end - 1])) end--;
  return { start, end };
}

/** Index of the last span that begins at or before a position, or -1. */
function lastAtOrBefore(spans: readonly Span[], position: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle].start <= position) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

class AttributionReader {
  private readonly context: RuleContext;
  private readonly speakers: readonly Mention[];
  private readonly idOf: ReadonlyMap<Mention, string>;
  private readonly quotations: readonly Quotation[];
  private last: Speaker | null = null;

  constructor(
    context: RuleContext,
    mentions: readonly Mention[],
    idOf: ReadonlyMap<Mention, string>,
    quotations: readonly Quotation[],
  ) {
    this.context = context;
    this.speakers = mentions.filter(({ type }) => type === 'person' || type === 'organization');
    this.idOf = idOf;
    this.quotations = quotations;
  }

  /** Speaker of a quotation, or null when it is no speech (a title, irony, a term). */
  attribute(quotation: Quotation): Attribution | null {
    const { text } = this.context.tokens;
    const inner = text.slice(quotation.innerStart, quotation.innerEnd);
    const words = inner.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
    const sentence = /^[\s…'‘(]*\p{Lu}|^[\s…'‘(]*\p{N}/u.test(inner) && words >= 4;
    const first = this.tokenAt(quotation.start);
    const after = this.tokenAt(quotation.end);
    const found =
      this.readAfter(quotation, after) ?? (words >= 3 || sentence ? this.readBefore(quotation, first) : null);
    if (found !== null && (words >= 4 || (words >= 2 && sentence) || /[,.!?]$/.test(inner.trim()))) {
      if (found.speaker !== null) this.last = { name: found.speaker, position: quotation.end };
      return found;
    }
    if (!sentence) return null;
    this.noteSpeakerBefore(first);
    const next = this.readNextSentence(after);
    if (next !== null) {
      if (next.speaker !== null) this.last = { name: next.speaker, position: quotation.end };
      return next;
    }
    if (this.last === null) return { speaker: null, cue: null, confidence: CONFIDENCE.alone };
    const near = quotation.start - this.last.position < 400;
    const { name } = this.last;
    this.last = { name, position: quotation.end };
    return { speaker: name, cue: null, confidence: near ? CONFIDENCE.continued : CONFIDENCE.alone };
  }

  /** *…,” kata Rano*, *…,” Rano menambahkan*, *…,” ujarnya*. */
  private readAfter(quotation: Quotation, after: number): Attribution | null {
    const { tokens, classes } = this.context;
    let i = after;
    while (
      i < tokens.count &&
      tokens.kind[i] === SIGN &&
      tokens.gap[i] < NEW_LINE &&
      !isQuoteMark(this.context, i)
    )
      i++;
    if (i >= tokens.count || tokens.gap[i] >= NEW_LINE) return null;
    if ((classes[i] & CLASS['speech-verb']) !== 0 && tokens.shape[i] === LOWER)
      return this.readFromVerb(i, quotation.start);
    // The subject first: agensi tersebut menambahkan; Rano mengatakan
    if (tokens.shape[i] !== LOWER && this.speakersBetween(i, i + 1).length === 0) return null;
    const end = this.sentenceEnd(i);
    for (let k = i + 1; k < end && k - i <= 8; k++) {
      if (isSign(this.context, k, ',') || isSign(this.context, k, '.')) return null;
      if ((classes[k] & CLASS['speech-verb']) === 0 || tokens.shape[k] !== LOWER) continue;
      const subject = this.speakersBetween(i, k).find(({ endToken }) => endToken <= k);
      const cue = tokens.words.form(tokens.word[k]);
      if (subject !== undefined)
        return { speaker: this.idOf.get(subject) ?? null, cue, confidence: CONFIDENCE.named };
      this.noteSpeakerBefore(this.tokenAt(quotation.start));
      return { speaker: this.last?.name ?? null, cue, confidence: CONFIDENCE.pronoun };
    }
    return null;
  }

  /** The speaker that stands after a verb of saying. */
  private readFromVerb(verb: number, quoteStart: number): Attribution {
    const { tokens } = this.context;
    const cue = tokens.words.form(tokens.word[verb]);
    const next = verb + 1;
    const nextForm =
      next < tokens.count && tokens.kind[next] === WORD && tokens.gap[next] < NEW_LINE
        ? tokens.words.form(tokens.word[next])
        : '';
    if (cue.endsWith('nya') || PRONOUNS.has(nextForm) || nextForm === '') {
      this.noteSpeakerBefore(this.tokenAt(quoteStart));
      return { speaker: this.last?.name ?? null, cue, confidence: CONFIDENCE.pronoun };
    }
    const end = Math.min(this.sentenceEnd(verb), verb + REACH);
    const named = this.firstSpeaker(next, end);
    if (named !== undefined)
      return { speaker: this.idOf.get(named) ?? null, cue, confidence: CONFIDENCE.named };
    const phrase = this.nounPhrase(next, end);
    if (phrase === null || phrase.anaphoric) {
      this.noteSpeakerBefore(this.tokenAt(quoteStart));
      return { speaker: this.last?.name ?? phrase?.text ?? null, cue, confidence: CONFIDENCE.pronoun };
    }
    return { speaker: phrase.text, cue, confidence: CONFIDENCE.pronoun };
  }

  /** *Rano mengatakan, “…”*, *Menurut Rano, “…”*: in the same sentence before the quotation. */
  private readBefore(quotation: Quotation, first: number): Attribution | null {
    const { tokens, classes, sentenceStart } = this.context;
    let i = first - 1;
    for (let steps = 0; i >= 0 && steps < REACH; i--, steps++) {
      if (tokens.gap[i + 1] >= NEW_LINE) return null;
      const other = this.quotations[lastAtOrBefore(this.quotations, tokens.start[i])];
      if (other !== undefined && other !== quotation && tokens.start[i] < other.end) return null;
      if ((classes[i] & CLASS['speech-verb']) !== 0 && tokens.kind[i] === WORD) {
        // The verb must lead up to the quotation, not belong to an earlier clause.
        const cue = tokens.words.form(tokens.word[i]);
        if (first - i > 12) return null;
        const begin = this.sentenceBegin(i);
        const subject = this.speakersBetween(begin, i).findLast(({ endToken }) => endToken <= i);
        const object = this.firstSpeaker(i + 1, first);
        const speaker = /^di/.test(cue) ? (object ?? subject) : (subject ?? object);
        if (speaker !== undefined)
          return { speaker: this.idOf.get(speaker) ?? null, cue, confidence: CONFIDENCE.before };
        this.noteSpeakerBefore(begin);
        return { speaker: this.last?.name ?? null, cue, confidence: CONFIDENCE.continued };
      }
      if (sentenceStart[i] === 1) return null;
    }
    return null;
  }

  /** *“….” Hal itu disampaikan Rano …* */
  private readNextSentence(after: number): Attribution | null {
    const { tokens, classes } = this.context;
    let i = after;
    while (i < tokens.count && tokens.kind[i] === SIGN && tokens.gap[i] < NEW_LINE) i++;
    if (i >= tokens.count || tokens.gap[i] >= NEW_LINE || !isCapitalised(this.context, i)) return null;
    const end = Math.min(this.sentenceEnd(i), i + REACH);
    for (let k = i; k < end; k++) {
      if ((classes[k] & CLASS['speech-verb']) === 0 || tokens.shape[k] !== LOWER) continue;
      const cue = tokens.words.form(tokens.word[k]);
      const speaker = /^di/.test(cue)
        ? this.firstSpeaker(k + 1, end)
        : this.speakersBetween(i, k).find(({ endToken }) => endToken <= k);
      if (speaker !== undefined)
        return { speaker: this.idOf.get(speaker) ?? null, cue, confidence: CONFIDENCE.next };
    }
    return null;
  }

  /** Takes note of the last person before a token who is said to speak: *Rano mengatakan …* without a quotation. */
  private noteSpeakerBefore(token: number): void {
    const { tokens, classes } = this.context;
    const position = token < tokens.count ? tokens.start[token] : tokens.text.length;
    const known = this.last?.position ?? -1;
    let fallback: Mention | undefined;
    const last = lastAtOrBefore(this.speakers, position - 1);
    for (let index = last; index >= 0 && last - index < REACH; index--) {
      const mention = this.speakers[index];
      if (mention.start <= known) break;
      if (mention.type !== 'person' || this.isQuoted(mention)) continue;
      fallback ??= mention;
      const end = Math.min(this.sentenceEnd(mention.endToken), mention.endToken + 8);
      for (let k = mention.endToken; k < end; k++)
        if ((classes[k] & CLASS['speech-verb']) !== 0 && tokens.shape[k] === LOWER) {
          this.last = { name: this.idOf.get(mention) ?? mention.text, position: mention.start };
          return;
        }
      if (mention.firstToken > 0 && (classes[mention.firstToken - 1] & CLASS['speech-verb']) !== 0) {
        this.last = { name: this.idOf.get(mention) ?? mention.text, position: mention.start };
        return;
      }
    }
    if (this.last === null && fallback !== undefined)
      this.last = { name: this.idOf.get(fallback) ?? fallback.text, position: fallback.start };
  }

  private isQuoted({ start, end }: Mention): boolean {
    const quotation = this.quotations[lastAtOrBefore(this.quotations, start)];
    return quotation !== undefined && end <= quotation.end;
  }

  /** Speakers that begin between two tokens. */
  private speakersBetween(first: number, end: number): Mention[] {
    const { tokens } = this.context;
    const inside: Mention[] = [];
    if (first >= tokens.count) return inside;
    let index = lastAtOrBefore(this.speakers, tokens.start[first] - 1) + 1;
    while (index < this.speakers.length && this.speakers[index].firstToken < end)
      inside.push(this.speakers[index++]);
    return inside;
  }

  /** First person from a token on; else the first organization. */
  private firstSpeaker(first: number, end: number): Mention | undefined {
    const inside = this.speakersBetween(first, end);
    const person = inside.find(({ type }) => type === 'person');
    if (person !== undefined && person.firstToken - first <= 18) return person;
    const organization = inside.find(({ type }) => type === 'organization');
    return organization !== undefined && organization.firstToken - first <= 2 ? organization : undefined;
  }

  /** The words after a verb of saying up to a comma, preposition or the end: *militer Israel*. */
  private nounPhrase(first: number, end: number): { text: string; anaphoric: boolean } | null {
    const { tokens } = this.context;
    let last = first;
    let anaphoric = false;
    while (last < end && last - first < 6 && tokens.kind[last] === WORD && tokens.gap[last] < NEW_LINE) {
      const form = tokens.words.form(tokens.word[last]);
      if (PHRASE_ENDS.has(form)) break;
      last++;
      if (ANAPHORS.has(form)) {
        anaphoric = true;
        break;
      }
    }
    if (last === first) return null;
    return { text: tidy(tokens.text.slice(tokens.start[first], tokens.end[last - 1])), anaphoric };
  }

  private tokenAt(position: number): number {
    const { start, count } = this.context.tokens;
    let low = 0;
    let high = count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (start[middle] < position) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private sentenceEnd(token: number): number {
    const { tokens, sentenceStart } = this.context;
    let end = token + 1;
    while (end < tokens.count && end - token < REACH * 2 && sentenceStart[end] === 0) end++;
    return end;
  }

  private sentenceBegin(token: number): number {
    let begin = token;
    while (begin > 0 && token - begin < REACH && this.context.sentenceStart[begin] === 0) begin--;
    return begin;
  }
}

/** Words that end a noun phrase. */
const PHRASE_ENDS = new Set(
  'di ke dari pada saat ketika dalam kepada melalui lewat usai seusai setelah seraya sambil dengan seperti yang untuk dikutip dilansir menambahkan'.split(
    ' ',
  ),
);

function isQuoteMark(context: RuleContext, token: number): boolean {
  return ['"', '“', '„', '«'].some((mark) => isSign(context, token, mark));
}
