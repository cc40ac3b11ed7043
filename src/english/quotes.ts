/**
 * Who said what in English: *"…," Rahma said*, *"…," said Rahma*, *Rahma said: "…"*, *"…," she said*, with the
 * speaker of a pronoun looked for in the sentences before.
 *
 * Limits: no indirect speech; pronouns are not told apart by gender.
 */

import { tidy } from '../entities/cluster.ts';
import type { EntityIds } from '../entities/mention-index.ts';
import {
  findQuotations,
  innerSpan,
  isStory,
  lastAtOrBefore,
  type Quotation,
} from '../entities/quotations.ts';
import { maySpeak, Speakers } from '../entities/speakers.ts';
import type { DocumentQuote } from '../model/document.ts';
import type { ArticlePart, Mention } from '../model/types.ts';
import { CLASS } from '../rules/context.ts';
import { lowerBound } from '../text/order.ts';
import { LOWER, NEW_LINE, SIGN } from '../text/tokens.ts';
import { type EnglishContext, isClass, signAt, wordAt } from './context.ts';

/** Confidence of each way of attribution; estimated on the English articles written for the project. */
const CONFIDENCE = { named: 0.95, before: 0.9, pronoun: 0.8, continued: 0.65, alone: 0.45 } as const;

const PRONOUNS = new Set(['he', 'she', 'they', 'i', 'we']);
/** *the company said*: the body itself speaks, no person before it. */
const BODIES = new Set(
  'company ministry agency bank court police government group party union association firm council commission statement report army navy'.split(
    ' ',
  ),
);

/** Tokens between a quotation and its verb of saying, and between the verb and the speaker. */
const REACH = 16;
/** Sentences looked back for the speaker of a pronoun. */
const SENTENCES_BACK = 5;

interface Attribution {
  readonly speaker: string | null;
  readonly cue: string | null;
  readonly confidence: number;
}

export function readEnglishQuotes(
  context: EnglishContext,
  mentions: readonly Mention[],
  idOf: EntityIds,
  parts: readonly ArticlePart[],
): DocumentQuote[] {
  const { text } = context.tokens;
  const quotations = findQuotations(text).filter(({ start }) => isStory(start, parts));
  const reader = new EnglishAttributionReader(context, mentions, idOf, quotations);
  const quotes: DocumentQuote[] = [];
  for (const quotation of quotations) {
    const attribution = reader.attribute(quotation);
    if (attribution === null) continue;
    const { start, end } = innerSpan(text, quotation);
    quotes.push({ text: text.slice(start, end), start, end, ...attribution });
  }
  return quotes;
}

class EnglishAttributionReader {
  private readonly context: EnglishContext;
  private readonly speakers: Speakers;
  private readonly idOf: EntityIds;
  private readonly quotations: readonly Quotation[];
  private last: { readonly name: string; readonly position: number } | null = null;

  constructor(
    context: EnglishContext,
    mentions: readonly Mention[],
    idOf: EntityIds,
    quotations: readonly Quotation[],
  ) {
    this.context = context;
    this.speakers = new Speakers(mentions.filter(maySpeak));
    this.idOf = idOf;
    this.quotations = quotations;
  }

  /** Speaker of a quotation, or null when it is no speech (a title, irony, a term). */
  attribute(quotation: Quotation): Attribution | null {
    const { text } = this.context.tokens;
    const inner = text.slice(quotation.innerStart, quotation.innerEnd);
    const words = inner.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
    const sentence = words >= 4 && /^[\s…'‘(]*[\p{Lu}\p{N}]/u.test(inner);
    const first = this.tokenAt(quotation.start);
    const after = this.tokenAt(quotation.end);
    const closed =
      /[,.!?…—–-]['’]?$/.test(inner.trim()) || /^[,.]/.test(text.slice(quotation.end, quotation.end + 1));
    const found = (closed ? this.readAfter(quotation, after) : null) ?? this.readBefore(quotation, first);
    if (found !== null && (sentence || (words >= 3 && closed))) {
      if (found.speaker !== null) this.last = { name: found.speaker, position: quotation.end };
      return found;
    }
    // The film "The Act of Silence": a name, for it closes without a stop
    if (!sentence || !closed) return null;
    const speaker = this.speakerBefore(first);
    const near = this.last !== null && quotation.start - this.last.position < 400;
    if (speaker !== null) this.last = { name: speaker, position: quotation.end };
    return { speaker, cue: null, confidence: near ? CONFIDENCE.continued : CONFIDENCE.alone };
  }

  /** *…," said Rahma*, *…," the head of the agency, Wahid, said*, *…," she told reporters* */
  private readAfter(quotation: Quotation, after: number): Attribution | null {
    const { tokens } = this.context;
    let i = after;
    while (
      i < tokens.count &&
      tokens.kind[i] === SIGN &&
      tokens.gap[i] < NEW_LINE &&
      !isQuoteMark(signAt(this.context, i))
    )
      i++;
    if (i >= tokens.count || tokens.gap[i] >= NEW_LINE) return null;
    // …an emergency". The association agreed: a sentence of its own
    const closing = tokens.text.slice(quotation.innerEnd - 1, quotation.end + 1);
    if (closing.includes('.') && this.context.names.sentenceStart[i] === 1) return null;
    const end = Math.min(this.sentenceEnd(i), i + REACH);
    const verb = this.verbFrom(i, end);
    if (verb < 0) return null;
    const cue = wordAt(this.context, verb);
    const subject = this.subjectBetween(i, verb);
    if (subject !== null) return { speaker: this.nameOf(subject), cue, confidence: CONFIDENCE.named };
    if (verb === i) {
      const next = cue === 'according' ? verb + 2 : verb + 1;
      if (!PRONOUNS.has(wordAt(this.context, next))) {
        const object = this.speakers.between(next, Math.min(this.sentenceEnd(next), next + REACH));
        const named = object.find(({ type }) => type === 'person') ?? object[0];
        if (named !== undefined) return { speaker: this.nameOf(named), cue, confidence: CONFIDENCE.named };
        return this.described(next, this.nounPhraseEnd(next), quotation, cue);
      }
    }
    return this.described(i, verb, quotation, cue);
  }

  /** A pronoun or a description: *she*, *the judge*, *the company*. */
  private described(first: number, end: number, quotation: Quotation, cue: string): Attribution {
    const { tokens } = this.context;
    for (let i = first; i < end; i++)
      if (BODIES.has(wordAt(this.context, i))) {
        const printed = tidy(tokens.text.slice(tokens.start[first], tokens.end[end - 1]));
        return { speaker: printed, cue, confidence: CONFIDENCE.pronoun };
      }
    const plural =
      end === first + 1 && tokens.shape[first] === LOWER && !PRONOUNS.has(wordAt(this.context, first));
    if (plural) return { speaker: wordAt(this.context, first), cue, confidence: CONFIDENCE.pronoun };
    const speaker = this.speakerBefore(this.tokenAt(quotation.start));
    return { speaker, cue, confidence: CONFIDENCE.pronoun };
  }

  /** *Rahma said: "…"*, *Rahma told lawmakers that "…"*, *Amri trusts something older: "…"* */
  private readBefore(quotation: Quotation, first: number): Attribution | null {
    const { tokens, names } = this.context;
    let begin = first;
    while (
      begin > 0 &&
      first - begin < REACH * 2 &&
      names.sentenceStart[begin] === 0 &&
      tokens.gap[begin] < NEW_LINE
    )
      begin--;
    const colon = signAt(this.context, first - 1) === ':';
    let verb = -1;
    for (let i = begin; i < first; i++) {
      const other = this.quotations[lastAtOrBefore(this.quotations, tokens.start[i])];
      if (other !== undefined && other !== quotation && tokens.start[i] < other.end) return null;
      if (this.isVerb(i) && first - i <= REACH) verb = i;
    }
    if (verb < 0 && !colon) return null;
    const limit = verb < 0 ? first : verb;
    const cue = verb < 0 ? null : wordAt(this.context, verb);
    const subject = this.subjectBetween(begin, limit) ?? (verb < 0 ? null : this.subjectBetween(verb, first));
    if (subject !== null) return { speaker: this.nameOf(subject), cue, confidence: CONFIDENCE.before };
    const speaker = this.speakerBefore(begin);
    return speaker === null ? null : { speaker, cue, confidence: CONFIDENCE.continued };
  }

  /**
   * Whom a pronoun means: the last speaker, or a person of the sentences since, who is said to speak or stands first.
   */
  private speakerBefore(token: number): string | null {
    const { tokens, names } = this.context;
    let end = token;
    for (let sentences = 0; sentences < SENTENCES_BACK && end > 0; sentences++) {
      let begin = end - 1;
      while (begin > 0 && end - begin < 80 && names.sentenceStart[begin] === 0) begin--;
      const people = this.speakers
        .between(begin, end)
        .filter((mention) => mention.type === 'person' && !this.isQuoted(mention));
      if (this.last !== null && this.last.position > tokens.start[begin]) {
        const later = people.find(({ start }) => this.last !== null && start > this.last.position);
        return later === undefined ? this.last.name : this.nameOf(later);
      }
      const speaking = people.find(
        ({ endToken }) => this.verbFrom(endToken, Math.min(endToken + 8, end)) >= 0,
      );
      const chosen = speaking ?? people[0];
      if (chosen !== undefined) return this.nameOf(chosen);
      end = begin;
    }
    return this.last?.name ?? null;
  }

  private nameOf(mention: Mention): string {
    return this.idOf.get(mention) ?? mention.text;
  }

  private isQuoted({ start, end }: Mention): boolean {
    const quotation = this.quotations[lastAtOrBefore(this.quotations, start)];
    return quotation !== undefined && end <= quotation.end;
  }

  private isVerb(token: number): boolean {
    return isClass(this.context, token, CLASS['speech-verb']) && this.context.tokens.shape[token] === LOWER;
  }

  private verbFrom(first: number, end: number): number {
    for (let i = first; i < end; i++) if (this.isVerb(i)) return i;
    return -1;
  }

  /** The last person between two tokens, else the last body. */
  private subjectBetween(first: number, end: number): Mention | null {
    const inside = this.speakers.between(first, end).filter(({ endToken }) => endToken <= end);
    return inside.findLast(({ type }) => type === 'person') ?? inside.at(-1) ?? null;
  }

  private nounPhraseEnd(first: number): number {
    let end = first;
    while (
      end < this.context.tokens.count &&
      end - first < 4 &&
      wordAt(this.context, end) !== '' &&
      this.context.tokens.gap[end] < NEW_LINE
    )
      end++;
    return Math.max(end, first + 1);
  }

  private sentenceEnd(token: number): number {
    const { tokens, names } = this.context;
    let end = token + 1;
    while (
      end < tokens.count &&
      end - token < REACH * 3 &&
      names.sentenceStart[end] === 0 &&
      !isQuoteMark(signAt(this.context, end))
    )
      end++;
    return end;
  }

  private tokenAt(position: number): number {
    const { start, count } = this.context.tokens;
    return lowerBound(start, position, count);
  }
}

function isQuoteMark(sign: string): boolean {
  return sign === '"' || sign === '“' || sign === '„' || sign === '«';
}
