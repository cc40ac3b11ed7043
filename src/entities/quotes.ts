/**
 * Who said what: quotations with their speaker, found after (*…,” kata Rano*), before (*Rano mengatakan, “…*), inside
 * (*“…,” kata Rano, “…”*) or in the next sentence (*Hal itu disampaikan Rano*); *ujarnya*, *kata dia* and *kata
 * pemimpin partai itu* go to whom the story speaks of (`focus.ts`).
 *
 * Limits: no indirect speech. A few quoted words inside a sentence (*menyebutnya "skandal"*) are no speech.
 */

import { soundsLikeOutlet } from '../article/outlets.ts';
import type { DocumentQuote } from '../model/document.ts';
import type { ArticlePart, Mention } from '../model/types.ts';
import { CLASS, isCapitalised, isCue, isSign, type RuleContext } from '../rules/context.ts';
import { titlesEnd } from '../rules/person/title-before-name.ts';
import { lowerBound } from '../text/order.ts';
import { LOWER, NEW_BLOCK, NEW_LINE, NUMBER, SIGN, WORD } from '../text/tokens.ts';
import { tidy } from './cluster.ts';
import {
  agentOf,
  type Focus,
  firstSpeaker,
  hasPronoun,
  isActive,
  NarrativeFocus,
  unnamedSpeaker,
} from './focus.ts';
import type { EntityIds } from './mention-index.ts';
import { OfficeHolders } from './office-holders.ts';
import { findQuotations, innerSpan, isStory, lastAtOrBefore, type Quotation } from './quotations.ts';
import { DEMONSTRATIVES, describesRelative } from './relations.ts';
import { maySpeak, Speakers } from './speakers.ts';
import type { PrintedTitle } from './titles.ts';

/**
 * Confidence by way of attribution. Counted on the nine annotated articles and the Indonesian fixtures: named behind
 * the words 64 of 65 right, by a pronoun 30 of 34. The other ways had fewer than four cases each and are estimates.
 */
const CONFIDENCE = {
  /** *…,” kata Rano* */
  named: 0.95,
  /** *Rano mengatakan, “…* */
  before: 0.9,
  /** *…,” ujarnya* */
  pronoun: 0.85,
  /** *…,” kata seorang warga* */
  phrase: 0.8,
  /** *“….” Hal itu disampaikan Rano* */
  next: 0.8,
  /** Without a verb, right behind another quotation or a sentence about the speaker. */
  continued: 0.7,
  alone: 0.45,
} as const;

const PRONOUNS = new Set('dia ia beliau mereka nya saya kami'.split(' '));
/** Around a cue `statement`: *bunyi laporan tertulis*, *demikian pernyataan resmi dari TNI*. */
const STATEMENT_WORDS = new Set('resmi tertulis pers bersama singkat media dari oleh akun'.split(' '));
/** Beside the cues `work` and `entitled`: before a quotation they announce a title, a term or a sign, not speech. */
const CALLING_WORDS = new Set(
  'yang sebagai seperti berupa klaim narasi informasi tautan pernyataan'.split(' '),
);
/** Behind such a word and some others they name it. */
const NAMELY = new Set(['yaitu', 'yakni', 'adalah', 'ialah']);
/** What somebody wrote and nobody whom the story speaks of: *Unggahan disertai narasi: “…”*, *Berikut teks lengkapnya:*. */
const WRITINGS = new Set('narasi narasinya cuitan takarir tulisan teks teksnya caption klaim'.split(' '));
/** Before such a word they say that a text is shown. */
const SHOWING = new Set('disertai dengan berisi berikut beserta menyertakan disematkan bernarasi'.split(' '));
/** Tokens between such a word and the colon. */
const WRITING_REACH = 5;
/** Before a platform's name it only says where: *akun Instagram BMKG*, *di Facebook*, *pengguna Twitter*. */
const WHERE_WORDS = new Set(
  'akun halaman laman grup kanal media sosial via melalui lewat di dari ke aplikasi unggahan video pengguna platform'.split(
    ' ',
  ),
);

/** Titles have at most so many words. */
const TITLE_WORDS = 8;

/** What a word is, and nobody says: *memasukkan kata kunci “cuaca Bogor”*, *kata sandi*. */
const KINDS_OF_WORD = new Set('kunci sandi benda kerja sifat dasar ganti tanya serapan mutiara'.split(' '));

/** Words from which on a quotation without any verb of saying is speech. */
const SPEECH_WORDS = 4;
/** Words that a quotation that begins small inside a sentence needs: shorter ones quote a term. */
const PARTIAL_WORDS = 8;
/** The same behind a comma or colon. */
const LED_WORDS = 5;
/** How far an attribution may be from its verb, in tokens. */
const REACH = 26;
/** Tokens between a verb of saying and the quotation that it leads up to. */
const LEAD = 14;
/** Words of a statement that says something. */
const UNNAMED_REACH = 6;
/** How long the story speaks of a person while it cites bodies: *Rano mengatakan … Menurut BI, … “…,” katanya*. */
const PERSON_REACH = 240;
/** Tokens between a question and its answer: *tanya Rano di ruang sidang Pengadilan Negeri Bogor, Jumat (20/6/2025)*. */
const ANSWER_REACH = 30;
/** Narration between somebody's naming and a quotation without a verb, in tokens. */
const CONTINUED_REACH = 60;

interface Attribution {
  readonly speaker: string | null;
  readonly type: Mention['type'] | null;
  readonly cue: string | null;
  readonly confidence: number;
}

export function readQuotes(
  context: RuleContext,
  mentions: readonly Mention[],
  idOf: EntityIds,
  titles: readonly PrintedTitle[],
  parts: readonly ArticlePart[],
): DocumentQuote[] {
  const { text } = context.tokens;
  const quotations = findQuotations(text)
    .filter(({ start }) => isStory(start, parts))
    .map((quotation) => (quotation.closed ? quotation : endAtVerb(context, quotation)));
  if (quotations.length === 0) return [];
  const speakers = mentions.filter(
    (mention) => maySpeak(mention) && isStory(mention.start, parts) && !isPlatform(context, mention),
  );
  const partStarts = new Set(parts.map(({ start }) => tokenAt(context, start)));
  const reader = new AttributionReader(context, speakers, idOf, quotations, titles, partStarts);
  const quotes: DocumentQuote[] = [];
  quotations.forEach((quotation, index) => {
    const found = reader.attribute(index);
    if (found === null) return;
    const { start, end } = innerSpan(text, quotation);
    const { speaker, cue, confidence } = found;
    quotes.push({ text: text.slice(start, end), start, end, speaker, cue, confidence });
  });
  return quotes;
}

/** A platform that is only where something was said: *unggahan di Instagram*. */
function isPlatform({ tokens }: RuleContext, { type, text, firstToken }: Mention): boolean {
  if (type !== 'organization' || firstToken === 0 || !PLATFORMS.test(text)) return false;
  return WHERE_WORDS.has(tokens.words.form(tokens.word[firstToken - 1]));
}

/** Letters in place of a name that the paper keeps back: it tells of *AP*, and hardly ever lets him speak. */
const WITHHELD = /^[A-Z]{1,4}$/;

/** Whether a person is called by letters that no dictionary has; *AHY* and *SBY* are names. */
function isWithheld({ type, text, evidence }: Mention): boolean {
  return type === 'person' && WITHHELD.test(text) && !evidence.some((item) => item.startsWith('dictionary:'));
}

/** First token at or behind a position. */
function tokenAt({ tokens }: RuleContext, position: number): number {
  return lowerBound(tokens.start, position, tokens.count);
}

const WORDS = /[A-Za-zÀ-ɏ0-9]+/gu;
/** No more words make a difference. */
const MOST_WORDS = Math.max(TITLE_WORDS, PARTIAL_WORDS) + 1;

/** Words of a text, up to as many as are asked for. */
function countWords(text: string): number {
  let count = 0;
  WORDS.lastIndex = 0;
  while (count < MOST_WORDS && WORDS.test(text)) count++;
  return count;
}

/** A lost closing mark: *“Kami siap, kata Rano.* The words end where the verb of saying begins. */
function endAtVerb(context: RuleContext, quotation: Quotation): Quotation {
  const { tokens, classes } = context;
  const end = tokenAt(context, quotation.innerEnd);
  for (let i = tokenAt(context, quotation.innerStart) + 2; i < end; i++) {
    if (!isSign(context, i - 1, ',') || (classes[i] & CLASS['speech-verb']) === 0) continue;
    if (tokens.shape[i] !== LOWER || !SURE_VERB.test(tokens.words.form(tokens.word[i]))) continue;
    return { ...quotation, end: tokens.end[i - 1], innerEnd: tokens.end[i - 1] };
  }
  return quotation;
}

/** What a quotation looks like, before anybody is found to say it. */
interface Look {
  readonly words: number;
  /** Begins like a sentence. */
  readonly sentence: boolean;
  /** Ends with a comma or like a sentence: *“Kami siap,”* */
  readonly stopped: boolean;
  /** First token of the quotation's mark, and first token behind it. */
  readonly first: number;
  readonly after: number;
}

class AttributionReader {
  private readonly context: RuleContext;
  /** Those of the narration, and those named in what is said. */
  private readonly speakers: Speakers;
  private readonly quoted: Speakers;
  private readonly idOf: EntityIds;
  private readonly quotations: readonly Quotation[];
  private readonly titles: readonly PrintedTitle[];
  private readonly partStarts: ReadonlySet<number>;
  private readonly focus: NarrativeFocus;
  private readonly holders: OfficeHolders;
  /** The last quotation that was speech: where it ended, and who spoke. */
  private previous: { readonly after: number; readonly found: Attribution } | null = null;

  constructor(
    context: RuleContext,
    speakers: readonly Mention[],
    idOf: EntityIds,
    quotations: readonly Quotation[],
    titles: readonly PrintedTitle[],
    partStarts: ReadonlySet<number>,
  ) {
    this.context = context;
    const [narration, quoted]: [Mention[], Mention[]] = [[], []];
    for (const mention of speakers) {
      const quotation = quotations[lastAtOrBefore(quotations, mention.start)];
      const outside = quotation === undefined || mention.end > quotation.end;
      (outside ? narration : quoted).push(mention);
    }
    this.speakers = new Speakers(narration);
    this.quoted = new Speakers(quoted);
    this.idOf = idOf;
    this.quotations = quotations;
    this.titles = titles;
    this.partStarts = partStarts;
    this.holders = new OfficeHolders(context, titles, idOf);
    const named = narration.filter((mention) => !isWithheld(mention));
    this.focus = new NarrativeFocus(context, named, idOf, partStarts, this.holders);
  }

  /** Who says a quotation, or null when it is no speech (a title, irony, a term). */
  attribute(index: number): Attribution | null {
    const quotation = this.quotations[index];
    const look = this.lookAt(quotation);
    if (look.words === 0) return null;
    this.focus.advance(look.first);
    const found = this.find(index, quotation, look);
    this.focus.skipTo(look.after, found !== null);
    if (found === null) return null;
    if (found.speaker !== null) this.focus.note(found.speaker, found.type, look.after);
    this.previous = { after: look.after, found };
    return found;
  }

  private lookAt({ start, end, innerStart, innerEnd }: Quotation): Look {
    const { text } = this.context.tokens;
    const head = text.slice(innerStart, Math.min(innerEnd, innerStart + 200));
    return {
      words: countWords(head),
      sentence: /^[\s…'‘(.[-]*[A-ZÀ-ÖØ-Þ0-9]/u.test(head),
      stopped: /[,.!?…]\s*$/.test(text.slice(Math.max(innerStart, innerEnd - 4), innerEnd)),
      first: this.tokenAt(start),
      after: this.tokenAt(end),
    };
  }

  private find(index: number, quotation: Quotation, look: Look): Attribution | null {
    const { words, sentence, stopped } = look;
    // Pleidoinya yang berjudul “Di Persimpangan,” Rano berharap …: a title with the sentence's comma in its marks
    if (words <= TITLE_WORDS && isCue(this.context, look.first - 1, 'entitled')) return null;
    // akun Facebook “Info Kerja” mengunggah foto: whose account it is
    if (!stopped && this.isAccount(look.first - 1)) return null;
    const after = this.readAfter(look);
    if (after !== null && (words >= 3 || stopped)) return after;
    if (quotation.single) return null;
    const before = this.readBefore(quotation, look);
    if (before !== null) return before;
    if (!sentence || words < SPEECH_WORDS || this.isEmbedded(look, stopped)) return null;
    return this.readNextSentence(look) ?? this.readContinued(index, quotation, look);
  }

  /** *…,” kata Rano*, *…,” Rano menambahkan*, *…,” ujarnya*, *…,” demikian Rano*. */
  private readAfter({ after, first, stopped }: Look): Attribution | null {
    const { tokens, classes } = this.context;
    let i = after;
    while (i < tokens.count && tokens.gap[i] < NEW_LINE && isJoint(this.context, i)) i++;
    // …," begitu kata Rano; …," demikian ujarnya
    while (
      i < tokens.count &&
      tokens.gap[i] < NEW_LINE &&
      ['demikian', 'begitu', 'demikianlah'].includes(this.form(i))
    )
      i++;
    if (i >= tokens.count || tokens.gap[i] >= NEW_LINE) return null;
    const stated = stopped ? this.readStatement(i, first) : null;
    if (stated !== null) return stated;
    if (CITING.test(this.form(i))) return this.readCited(i);
    if (this.isSpeechVerb(i)) return this.readFromVerb(i, first);
    // …," tutup Rano; …," kelitnya; …," catat studi itu: behind a quotation's comma any verb says
    if (stopped && tokens.shape[i] === LOWER && !NO_VERBS.has(this.form(i))) {
      const next = this.speakers.between(i + 1, i + 2)[0];
      if (
        next?.type === 'person' ||
        ['dia', 'ia', 'beliau'].includes(this.form(i + 1)) ||
        DEMONSTRATIVES.has(this.form(i + 2)) ||
        /[A-Za-zÀ-ɏ]{3,}nya$/u.test(this.form(i))
      )
        return this.readFromVerb(i, first);
    }
    // …," Ujar Rano: capital by mistake
    if ((classes[i] & CLASS['speech-verb']) !== 0 && tokens.kind[i] === WORD && !this.isSpeakerAt(i)) {
      const named = this.firstSpeaker(i + 1, i + 3);
      if (named !== undefined || hasPronoun(this.form(i))) return this.readFromVerb(i, first);
    }
    // The subject first: agensi tersebut menambahkan; Rano mengatakan
    if (tokens.shape[i] !== LOWER && !this.isSpeakerAt(i) && !isTitle(this.context, i)) return null;
    if (this.context.sentenceStart[i] === 1 && !this.isSpeakerAt(i)) return null;
    const end = this.sentenceEnd(i);
    for (let k = i + 1; k < end && k - i <= 10; k++) {
      if (isSign(this.context, k, '.') || isSign(this.context, k, '"')) return null;
      if (!this.isSpeechVerb(k)) continue;
      return this.fromSubject(i, k, first);
    }
    return null;
  }

  /** *…,” bunyi laporan BMKG*, *…,” demikian pernyataan resmi dari TNI*, *…,” pernyataan lembaga tersebut*. */
  private readStatement(from: number, quoteToken: number): Attribution | null {
    const { tokens } = this.context;
    const cue = this.form(from);
    if (tokens.shape[from] !== LOWER) return null;
    if (cue !== 'bunyi' && cue !== 'isi' && !isCue(this.context, from, 'statement')) return null;
    let i = from;
    while (
      i < tokens.count &&
      tokens.gap[i] < NEW_LINE &&
      tokens.shape[i] === LOWER &&
      (i === from || isCue(this.context, i, 'statement') || STATEMENT_WORDS.has(this.form(i)))
    )
      i++;
    if (DEMONSTRATIVES.has(this.form(i + 1)) && isCue(this.context, i, 'body')) return this.bodyInFocus(cue);
    const end = Math.min(this.sentenceEnd(from), from + REACH);
    const [named] = this.speakers.between(i, end);
    // bunyi laporan militer Israel: nobody that the story names
    const titled = named?.firstToken === i || (named?.type === 'person' && isTitle(this.context, i));
    if (named !== undefined && titled && quoteToken < i) return this.named(named, cue, CONFIDENCE.named);
    // bunyi pernyataan resmi Pemerintah Bogor: a body that is no name
    const isBody = named === undefined && i > from + 1 && isCapitalised(this.context, i);
    const speaker = isBody ? this.unknownName(i, end) : null;
    if (speaker !== null) return { speaker, type: null, cue, confidence: CONFIDENCE.phrase };
    if (cue !== 'bunyi' || named !== undefined || tokens.kind[i] !== WORD) return null;
    // bunyi surat tersebut, bunyi Pasal 2 aturan itu: nobody speaks
    const text = this.nounPhrase(from + 1, end);
    const confidence = text === null ? CONFIDENCE.alone : CONFIDENCE.phrase;
    return { speaker: text, type: null, cue, confidence };
  }

  /**
   * *…,” mengutip dari situs resmi UEFA*, *…,” dikutip dari akun Instagram Rano*: whose page it is says it; *…,” dilansir
   * Reuters* tells where it was printed.
   */
  private readCited(verb: number): Attribution | null {
    const { tokens } = this.context;
    const end = Math.min(this.sentenceEnd(verb), verb + LEAD);
    let own = false;
    for (let i = verb + 1; i < end && !isSign(this.context, i, ','); i++) {
      own ||= tokens.shape[i] === LOWER && OWN_PAGES.has(this.form(i));
      const [source] = this.speakers.between(i, i + 1);
      if (source === undefined || PLATFORMS.test(source.text)) continue;
      const outlet = source.type === 'organization' && soundsLikeOutlet(source.text);
      if (!own || outlet) return null;
      // keterangan tertulis Sekretaris Kemenko Perekonomian Rano
      const [next] = this.speakers.between(source.endToken, source.endToken + 1);
      const named = source.type === 'organization' && next?.type === 'person' ? next : source;
      return this.named(named, this.form(verb), CONFIDENCE.phrase);
    }
    return null;
  }

  private fromSubject(from: number, verb: number, quoteToken: number): Attribution | null {
    const cue = this.form(verb);
    const subject = this.speakers.between(from, verb).find(({ endToken }) => endToken <= verb);
    if (subject !== undefined) {
      // Rano mengatakan hal lain: the sentence begins anew
      if (
        this.context.sentenceStart[from] === 1 &&
        !/^(?:itu|demikian|hal|menambahkan)$/.test(this.form(verb + 1))
      )
        return /^(?:menambahkan|menegaskan|menjelaskan)$/.test(cue) && isSign(this.context, verb + 1, '.')
          ? this.named(subject, cue, CONFIDENCE.next)
          : null;
      return this.named(subject, cue, CONFIDENCE.named);
    }
    if (this.context.tokens.shape[from] !== LOWER) return null;
    if (PRONOUNS.has(this.form(from))) return this.anaphor(cue, quoteToken);
    for (let k = from; k < verb; k++)
      if (DEMONSTRATIVES.has(this.form(k)))
        return isCue(this.context, from, 'body') ? this.bodyInFocus(cue) : this.anaphor(cue, quoteToken);
    return null;
  }

  /** The speaker that stands after a verb of saying. */
  private readFromVerb(verb: number, quoteToken: number): Attribution {
    const { tokens } = this.context;
    const cue = this.form(verb);
    const next = verb + 1;
    const inLine = next < tokens.count && tokens.gap[next] < NEW_LINE && tokens.kind[next] === WORD;
    // tulis @ranowijaya: who is only called so
    if (isSign(this.context, next, '@') && next + 1 < tokens.count && tokens.gap[next + 1] === 0)
      return this.handle(next, cue);
    if (hasPronoun(cue) || !inLine || PRONOUNS.has(this.form(next))) return this.anaphor(cue, quoteToken);
    const end = Math.min(this.sentenceEnd(next), verb + REACH);
    const called = this.calledBy(next, end);
    if (called !== undefined) return this.named(called, cue, CONFIDENCE.named);
    const anaphor = this.descriptiveEnd(next, end);
    if (anaphor >= 0 && !isCue(this.context, next, 'unnamed')) {
      // ujar Kapolres tersebut
      const holder = anaphor - next <= 2 ? this.holders.of(next, next + 1) : null;
      if (holder !== null) return this.spokenBy(holder, cue);
      return isCue(this.context, next, 'body') ? this.bodyInFocus(cue) : this.anaphor(cue, quoteToken);
    }
    const speaker = this.firstSpeaker(next, end);
    // kata sang pelatih: somebody already named
    if (speaker === undefined && this.form(next) === 'sang') return this.anaphor(cue, quoteToken);
    if (speaker?.type === 'person' && describesRelative(this.context, speaker.firstToken, speaker.endToken))
      return this.anaphor(cue, quoteToken);
    if (speaker?.type === 'person') return this.named(speaker, cue, CONFIDENCE.named);
    if (speaker !== undefined && speaker.firstToken === next)
      return this.named(speaker, cue, CONFIDENCE.named);
    const holder = this.holders.of(next, this.phraseEnd(next, end));
    if (holder !== null) return this.spokenBy(holder, cue);
    const phrase = this.nounPhrase(next, end) ?? this.officeOf(next, end, quoteToken);
    if (phrase !== null) return { speaker: phrase, type: null, cue, confidence: CONFIDENCE.phrase };
    if (speaker !== undefined) return this.named(speaker, cue, CONFIDENCE.phrase);
    const unknown = this.unknownName(next, end);
    if (unknown !== null) return { speaker: unknown, type: null, cue, confidence: CONFIDENCE.next };
    return this.anaphor(cue, quoteToken);
  }

  private handle(sign: number, cue: string): Attribution {
    const [named] = this.speakers.between(sign, sign + 2);
    if (named !== undefined) return this.named(named, cue, CONFIDENCE.named);
    const { text, start } = this.context.tokens;
    const [speaker] = HANDLE.exec(text.slice(start[sign], start[sign] + LONGEST_HANDLE)) ?? [null];
    return { speaker, type: null, cue, confidence: CONFIDENCE.phrase };
  }

  /** *kata Subkoordinator PIP Rawiyo*: words in capitals that nobody knows, and that are no honorific or title. */
  private unknownName(first: number, end: number): string | null {
    const { tokens, classes } = this.context;
    if ((classes[first] & (CLASS.title | CLASS.rank | CLASS.honorific)) !== 0) return null;
    let last = first;
    while (
      last < end &&
      tokens.kind[last] === WORD &&
      tokens.shape[last] !== LOWER &&
      tokens.gap[last] < NEW_LINE
    )
      last++;
    // jelas Puteri Bogor 1996 itu, kata Maestro Seni dan Tari Bali itu: somebody known
    for (let i = last; i < end && i - first < TITLE_WORDS && tokens.kind[i] !== SIGN; i++)
      if (DEMONSTRATIVES.has(this.form(i))) return null;
    return last === first ? null : tidy(tokens.text.slice(tokens.start[first], tokens.end[last - 1]));
  }

  /** *pria yang akrab disapa Daru itu*: the name in the description. */
  private calledBy(first: number, end: number): Mention | undefined {
    if (this.context.tokens.shape[first] !== LOWER) return undefined;
    for (let i = first; i < end; i++)
      if (/^(?:disapa|dipanggil|bernama|dijuluki)$/.test(this.form(i)))
        return this.speakers.between(i + 1, i + 3)[0];
    return undefined;
  }

  /**
   * End of a phrase that describes somebody already named, or -1: *pemimpin Partai Keadilan itu*, *pemuda kelahiran
   * Magetan tersebut*. No name of a person and no punctuation stand inside.
   */
  private descriptiveEnd(first: number, end: number): number {
    const { tokens } = this.context;
    if (tokens.shape[first] !== LOWER && !isTitle(this.context, first)) return -1;
    for (let i = first; i < end && i - first < 12; i++) {
      if (tokens.kind[i] === SIGN && !isSign(this.context, i, '-') && !isSign(this.context, i, '/')) {
        // warga Sukamaju, Kabupaten Garut itu; pemain kelahiran Solo, 5 Mei 1985 itu
        if (isSign(this.context, i, ',') && this.endsInPlace(i + 1, end)) continue;
        return -1;
      }
      if (this.speakers.between(i, i + 1).some(({ type }) => type === 'person')) return -1;
      if (i > first && DEMONSTRATIVES.has(this.form(i))) return i + 1;
      if (i > first && PHRASE_ENDS.has(this.form(i)) && !INSIDE_DESCRIPTION.has(this.form(i))) return -1;
    }
    return -1;
  }

  /** *Kabupaten Garut itu*, *5 Mei 1985 itu*: only words in capitals and numbers up to the word that points back. */
  private endsInPlace(first: number, end: number): boolean {
    const { tokens } = this.context;
    for (let i = first; i < end && i - first <= 4; i++) {
      if (DEMONSTRATIVES.has(this.form(i))) return i > first;
      if (tokens.kind[i] !== NUMBER && (tokens.kind[i] !== WORD || tokens.shape[i] === LOWER)) return false;
    }
    return false;
  }

  /** *Rano mengatakan, “…”*, *Menurut Rano, “…”*, *Rano: “…”*: in the same sentence before the quotation. */
  private readBefore(quotation: Quotation, { first, words, sentence }: Look): Attribution | null {
    const { tokens, sentenceStart } = this.context;
    const led = isSign(this.context, first - 1, ':') || isSign(this.context, first - 1, ',');
    // “Kami siap,” kata Rano, “dan warga tenang”: the second half begins small
    const goesOn = led && this.previous !== null && first - this.previous.after <= LEAD;
    if (words < (sentence || goesOn ? 3 : led ? LED_WORDS : PARTIAL_WORDS)) return null;
    if (!led && this.announces(first - 1)) return null;
    if (first === 0 || tokens.gap[first] >= NEW_LINE) {
      // Rano mengatakan: ⏎ “…”
      if (first === 0 || !isSign(this.context, first - 1, ':')) return null;
    }
    if (this.isWriting(first)) return { speaker: null, type: null, cue: null, confidence: CONFIDENCE.alone };
    let i = first - 1;
    for (; i >= 0 && first - i <= LEAD; i--) {
      const other = this.quotations[lastAtOrBefore(this.quotations, tokens.start[i])];
      if (other !== undefined && other !== quotation && tokens.start[i] < other.end) return null;
      if ((this.isSpeechVerb(i) || (sentenceStart[i] === 1 && this.isVerb(i))) && (led || first - i <= 3)) {
        const begin = this.sentenceBegin(i);
        const agent = agentOf(this.context, this.speakers.between(begin, first), begin, first);
        if (agent !== undefined) return this.named(agent, this.form(i), CONFIDENCE.before);
        const unnamed = this.unnamedBefore(begin, i);
        if (unnamed !== null)
          return { speaker: unnamed, type: null, cue: this.form(i), confidence: CONFIDENCE.phrase };
        const pronoun = this.anaphor(this.form(i), first);
        return { ...pronoun, confidence: CONFIDENCE.continued };
      }
      if (sentenceStart[i] === 1 || (i < first - 1 && tokens.gap[i + 1] >= NEW_LINE)) break;
    }
    // Rano: “…”
    if (!isSign(this.context, first - 1, ':')) return null;
    const named = this.speakers.between(Math.max(0, first - LEAD), first - 1).at(-1);
    return named !== undefined && named.endToken === first - 1
      ? this.named(named, null, CONFIDENCE.before)
      : null;
  }

  /** *akun Facebook “…”*, *kanal YouTube resmi “…”*: `token` is the last before the mark. */
  private isAccount(token: number): boolean {
    const { tokens } = this.context;
    if (token < 1 || tokens.gap[token + 1] >= NEW_LINE) return false;
    const form = this.form(token) === 'resmi' ? this.form(token - 1) : this.form(token);
    return form === 'akun' || (form !== 'x' ? PLATFORMS.test(form) : this.form(token - 1) === 'akun');
  }

  /** *Unggahan disertai narasi: “…”*: a text that the story shows, with nobody named who wrote it. */
  private isWriting(first: number): boolean {
    if (!isSign(this.context, first - 1, ':')) return false;
    const begin = Math.max(this.sentenceBegin(first - 1), first - 1 - LEAD);
    if (this.showsWriting(first)) return true;
    if (this.speakers.between(begin, first).some(({ type }) => type === 'person')) return false;
    for (let i = first - 2; i >= begin && first - 1 - i <= WRITING_REACH; i--)
      if (WRITINGS.has(this.form(i))) return true;
    return false;
  }

  /** *membagikan foto Rano, disertai narasi: “…”*, *[NARASI]: “…”*: whoever is named there is only shown. */
  private showsWriting(first: number): boolean {
    let word = first - 2;
    // Berikut narasi lengkapnya:
    if (this.form(word) === 'lengkapnya' || this.form(word) === 'lengkap' || isSign(this.context, word, ']'))
      word--;
    if (!WRITINGS.has(this.form(word))) return false;
    return isSign(this.context, word - 1, '[') || SHOWING.has(this.form(word - 1));
  }

  /** The *Seorang warga* of *Seorang warga mengatakan, “…”*, the *Pernyataan resmi klub* of *… menyebutkan, “…”*. */
  private unnamedBefore(begin: number, verb: number): string | null {
    const { tokens } = this.context;
    const person = unnamedSpeaker(this.context, this.speakers.between(begin, verb), begin, verb + 1);
    if (person !== null) return person;
    if (!isActive(this.form(verb)) || verb - begin > UNNAMED_REACH) return null;
    if (!isCue(this.context, begin, 'statement') && !isCue(this.context, begin, 'unnamed')) return null;
    for (let i = begin; i < verb; i++)
      if (tokens.kind[i] !== WORD || PRONOUNS.has(this.form(i)) || DEMONSTRATIVES.has(this.form(i)))
        return null;
    return tidy(tokens.text.slice(tokens.start[begin], tokens.end[verb - 1]));
  }

  /** *“….” Hal itu disampaikan Rano …*, *“….” Demikian kata Rano*. */
  private readNextSentence({ after }: Look): Attribution | null {
    const { tokens } = this.context;
    let i = after;
    while (i < tokens.count && tokens.kind[i] === SIGN && tokens.gap[i] < NEW_LINE) i++;
    if (i >= tokens.count || tokens.gap[i] >= NEW_BLOCK || !isCapitalised(this.context, i)) return null;
    const end = Math.min(this.sentenceEnd(i), i + REACH);
    const opens = POINTING.has(this.form(i));
    for (let k = i; k < end; k++) {
      if (!this.isSpeechVerb(k)) continue;
      const points = opens || this.form(k + 1) === 'itu' || this.form(k + 1) === 'demikian';
      if (!points && !(this.form(k + 1) === 'hal' && DEMONSTRATIVES.has(this.form(k + 2)))) return null;
      const agent = agentOf(this.context, this.speakers.between(i, end), i, end);
      return agent === undefined ? null : this.named(agent, this.form(k), CONFIDENCE.next);
    }
    return null;
  }

  /** Without a verb of its own: the speaker goes on, or the next quotation names them. */
  private readContinued(index: number, quotation: Quotation, { first, after }: Look): Attribution | null {
    const { last: latest, person, speaker } = this.focus;
    // Rano menilai … Pemkot Bogor menyadari …: a body that is only cited has not taken the word from who spoke, nor
    // has who is only spoken of
    const told = latest !== null && (latest === person ? !latest.said : latest.cited);
    const last = told && speaker !== null && first - speaker.token <= 3 * CONTINUED_REACH ? speaker : latest;
    const near = last !== null && first - last.token <= CONTINUED_REACH;
    const open = !quotation.closed || !near;
    const following = open ? this.readFollowing(index, after) : null;
    if (following !== null) return { ...following, confidence: CONFIDENCE.continued };
    if (last === null) return { speaker: null, type: null, cue: null, confidence: CONFIDENCE.alone };
    const again = this.previous !== null && this.previous.found.speaker === last.name;
    const confidence = near || again ? CONFIDENCE.continued : CONFIDENCE.alone;
    return { speaker: last.name, type: null, cue: null, confidence };
  }

  /** Who is named behind the quotation that follows at once: *“….* ⏎ *“…,” kata Rano*. */
  private readFollowing(index: number, after: number): Attribution | null {
    const next = this.quotations[index + 1];
    if (next === undefined || this.tokenAt(next.start) > after + 1) return null;
    const { tokens } = this.context;
    const verb = this.skipSigns(this.tokenAt(next.end));
    if (verb >= tokens.count || tokens.gap[verb] >= NEW_LINE || !this.isSpeechVerb(verb)) return null;
    const found = this.firstSpeaker(verb + 1, Math.min(this.sentenceEnd(verb), verb + REACH));
    return found === undefined ? null : this.named(found, null, CONFIDENCE.continued);
  }

  /** *berjudul "Satu Piring"*, *disebut "raja jalanan"*: a title, a term or a sign comes, not speech. */
  private announces(token: number): boolean {
    const { context } = this;
    return (
      isCue(context, token, 'work') ||
      isCue(context, token, 'entitled') ||
      CALLING_WORDS.has(this.form(token)) ||
      (NAMELY.has(this.form(token)) && this.namesWork(token))
    );
  }

  /** *dengan tema tahun ini, yaitu “Keajaiban: …”*: what the sentence calls a title, a theme or a motto. */
  private namesWork(token: number): boolean {
    const begin = Math.max(this.sentenceBegin(token), token - LEAD);
    for (let i = token - 1; i >= begin; i--)
      if (isCue(this.context, i, 'work') || isCue(this.context, i, 'entitled')) return true;
    return false;
  }

  /** *menyebutnya "Jalan Terjal Menuju Puncak" dalam pidato*: words of the sentence around. */
  private isEmbedded({ first, after }: Look, stopped: boolean): boolean {
    const { tokens, sentenceStart } = this.context;
    if (this.announces(first - 1)) return true;
    if (stopped || first === 0 || tokens.gap[first] >= NEW_LINE || sentenceStart[first] === 1) return false;
    const goesOn = after < tokens.count && tokens.gap[after] < NEW_LINE && tokens.shape[after] === LOWER;
    return goesOn || !(isSign(this.context, first - 1, ':') || isSign(this.context, first - 1, ','));
  }

  private named(mention: Mention, cue: string | null, confidence: number): Attribution {
    return { speaker: this.idOf.get(mention) ?? mention.text, type: mention.type, cue, confidence };
  }

  private spokenBy(speaker: string, cue: string): Attribution {
    return { speaker, type: 'person', cue, confidence: CONFIDENCE.pronoun };
  }

  private anaphor(cue: string, quoteToken: number): Attribution {
    const known = this.inFocus(cue, quoteToken);
    const near = known !== null && quoteToken - known.token <= 4 * CONTINUED_REACH;
    return {
      speaker: known?.name ?? null,
      type: null,
      cue,
      confidence: near ? CONFIDENCE.pronoun : CONFIDENCE.alone,
    };
  }

  /** Whom *ujarnya* behind a quotation means. */
  private inFocus(cue: string, quoteToken: number): Focus | null {
    const { last, former } = this.focus;
    const latest = this.focus.known();
    const known = latest !== null && quoteToken - latest.token > PERSON_REACH ? last : latest;
    if (known === null || this.previous === null) return known;
    const before = this.previous.found.speaker;
    const spoke =
      before === null || before === known.name
        ? null
        : { name: before, token: this.previous.after, cited: false, said: true };
    // imbuhnya: who spoke before goes on, whoever was spoken of meanwhile
    if (spoke !== null && !known.said && GOES_ON.test(cue)) return spoke;
    // "Kapan Anda tahu?" tanya Rano. "Kemarin," jawab dia: who asked does not answer
    if (this.isAnswer(cue, quoteToken) && before === known.name && former !== null && former.name !== before)
      return former;
    // Who goes on may name themself
    if (spoke === null && GOES_ON.test(cue)) return known;
    // Dewi tetap menelepon Rano. "Dia tidak bilang apa-apa," ujarnya: Rano, who spoke before
    if (spoke !== null && !known.said && THIRD_PERSON.has(this.form(quoteToken + 1)))
      if (this.isNamedSince(spoke, quoteToken)) return spoke;
    if (!this.speaksOf(known.name, quoteToken)) return known;
    // "Rano bukan pegawai kami," ujarnya: not Rano
    for (const other of [spoke, former])
      if (other !== null && other.name !== known.name && !this.speaksOf(other.name, quoteToken)) return other;
    return known;
  }

  /** Whether the narration names somebody again behind the sentence of what they said. */
  private isNamedSince({ name, token }: Focus, quoteToken: number): boolean {
    return this.speakers
      .between(this.sentenceEnd(token), quoteToken)
      .some((mention) => mention.type === 'person' && this.idOf.get(mention) === name);
  }

  /** Whether a quotation, said with the verb `cue`, comes right behind somebody's question. */
  private isAnswer(cue: string, quoteToken: number): boolean {
    const asked = this.previous?.found.cue ?? null;
    if (asked === null || !ASKING.test(asked) || ASKING.test(cue) || GOES_ON.test(cue)) return false;
    return quoteToken - (this.previous?.after ?? 0) <= ANSWER_REACH;
  }

  /** Whether a quotation names a person other than as *saya Rano*. */
  private speaksOf(name: string, quoteToken: number): boolean {
    const index = lastAtOrBefore(this.quotations, this.context.tokens.start[quoteToken]);
    if (index < 0) return false;
    const end = this.tokenAt(this.quotations[index].end);
    if (this.namesPart(name, quoteToken, end)) return true;
    return this.quoted
      .between(quoteToken, end)
      .some(
        (mention) =>
          mention.type === 'person' &&
          this.idOf.get(mention) === name &&
          !/^(?:saya|aku|namaku|gue|gua)$/.test(this.form(mention.firstToken - 1)),
      );
  }

  /** *“Tersangka datang sendiri,” ujarnya*, where the text prints *tersangka Rano Wijaya*: not Rano. */
  private namesPart(name: string, from: number, to: number): boolean {
    const { tokens } = this.context;
    for (const { person, firstToken } of this.titles) {
      if (!PARTS_IN_CASE.has(this.form(firstToken)) || this.idOf.get(person) !== name) continue;
      for (let i = from; i < to; i++) if (tokens.word[i] === tokens.word[firstToken]) return true;
    }
    return false;
  }

  private bodyInFocus(cue: string): Attribution {
    const known = this.focus.organization ?? this.focus.last;
    return { speaker: known?.name ?? null, type: 'organization', cue, confidence: CONFIDENCE.pronoun };
  }

  /** The words after a verb of saying up to a comma, preposition or the end: *militer Israel*. */
  private nounPhrase(first: number, end: number): string | null {
    const { tokens } = this.context;
    const last = this.phraseEnd(first, end);
    if (last === first || tokens.shape[first] !== LOWER) return null;
    return tidy(tokens.text.slice(tokens.start[first], tokens.end[last - 1]));
  }

  /** Behind the words of a phrase, nine at most. */
  private phraseEnd(first: number, end: number): number {
    const { tokens } = this.context;
    let last = first;
    while (last < end && last - first < 9 && tokens.kind[last] === WORD && tokens.gap[last] < NEW_LINE) {
      if (PHRASE_ENDS.has(this.form(last))) break;
      last++;
    }
    return last;
  }

  /**
   * An office that asks and is nobody's in the story: *tanya Jaksa Penuntut Umum (JPU)*, *tanya JPU*. That it is not
   * the one in focus is told by letters: *kata Menlu* may well be the *Menteri Luar Negeri Rano* of before.
   */
  private officeOf(token: number, sentenceEnd: number, quoteToken: number): string | null {
    const { tokens, classes } = this.context;
    // ujar Gus Men, sapaan akrabnya: an honorific calls somebody known
    if (tokens.shape[token] === LOWER || (classes[token] & CLASS.title) === 0) return null;
    const initial = this.form(token)[0];
    for (const { person, start } of this.titles) {
      if (person.firstToken > quoteToken + REACH) break;
      if (tokens.text[start].toLowerCase() === initial) return null;
    }
    const titled = titlesEnd(this.context, token);
    // Jaksa Penuntut Umum (JPU); Plh. Direktur Madrasah; JPU.
    const last = this.phraseEnd(titled, sentenceEnd);
    const end = last === titled && isSign(this.context, titled - 1, '.') ? titled - 1 : last;
    return tidy(tokens.text.slice(tokens.start[token], tokens.end[end - 1]));
  }

  private form(token: number): string {
    const { tokens } = this.context;
    return token >= 0 && token < tokens.count ? tokens.words.form(tokens.word[token]) : '';
  }

  private isVerb(token: number): boolean {
    const { tokens, classes } = this.context;
    if ((classes[token] & CLASS['speech-verb']) === 0 || tokens.kind[token] !== WORD) return false;
    return this.form(token) !== 'kata' || !KINDS_OF_WORD.has(this.form(token + 1));
  }

  private isSpeechVerb(token: number): boolean {
    return (
      token < this.context.tokens.count && this.isVerb(token) && this.context.tokens.shape[token] === LOWER
    );
  }

  private isSpeakerAt(token: number): boolean {
    return this.speakers.between(token, token + 1).length > 0;
  }

  private skipSigns(token: number): number {
    const { tokens } = this.context;
    let i = token;
    while (i < tokens.count && tokens.gap[i] < NEW_LINE && isJoint(this.context, i)) i++;
    return i;
  }

  private firstSpeaker(first: number, end: number): Mention | undefined {
    return firstSpeaker(this.context, this.speakers.between(first, end), first, end);
  }

  private tokenAt(position: number): number {
    return tokenAt(this.context, position);
  }

  private sentenceEnd(token: number): number {
    const { tokens, sentenceStart } = this.context;
    let end = token + 1;
    while (
      end < tokens.count &&
      end - token < REACH * 2 &&
      sentenceStart[end] === 0 &&
      tokens.gap[end] < NEW_LINE
    )
      end++;
    return end;
  }

  private sentenceBegin(token: number): number {
    let begin = token;
    const isBegin = (i: number) => this.context.sentenceStart[i] === 1 || this.partStarts.has(i);
    while (begin > 0 && token - begin < REACH && !isBegin(begin)) begin--;
    return begin;
  }
}

/** *@rano.wijaya_88*; the point of the sentence is no part of it. */
const HANDLE = /^@\w{1,40}(?:\.\w{1,40}){0,4}/;
const LONGEST_HANDLE = 80;

/** Verbs that mean saying and nothing else, for quotations whose closing mark is lost. */
const SURE_VERB =
  /^(?:kata|ujar|ucap|tutur|ungkap|jelas|tegas|terang|imbuh|tambah|lanjut|papar|tandas|pungkas|sebut|tukas|sambung|cetus|urai)(?:nya)?$/;

/** Behind a quotation these begin what the sentence goes on with. */
const NO_VERBS = new Set(
  'dan atau tetapi tapi namun dengan kepada untuk dari oleh saat ketika pada di ke bersama hanya karenanya akhirnya artinya sebelumnya selanjutnya'.split(
    ' ',
  ),
);

/** Verbs behind which a source stands. */
const CITING = /^(?:dilansir|melansir|lansir|dikutip|mengutip|kutip|disitat|disadur)$/;
/** What is somebody's own, and speaks for them: *laman resmi*, *akun Instagram*, *keterangan tertulis*. */
const OWN_PAGES = new Set(
  'resmi akun keterangan siaran rilis pernyataan unggahan postingan kanal'.split(' '),
);
const PLATFORMS = /^(?:instagram|facebook|twitter|x|youtube|tiktok|threads|linkedin|telegram|whatsapp)$/i;

/** Verbs by which somebody goes on to speak. */
const GOES_ON =
  /^(?:imbuh|lanjut|tambah|sambung|pungkas|tutup)(?:nya)?$|^(?:me|di)?(?:nambah|lanjut)kan(?:nya)?$/;

/** A quotation that begins so speaks of who was named last. */
const THIRD_PERSON = new Set(['dia', 'beliau']);

/** What somebody is in a case, and does not call themself. */
const PARTS_IN_CASE = new Set(['korban', 'pelaku', 'tersangka', 'terdakwa']);

/** Verbs of asking: *tanya Rano*, *tanyanya*. */
const ASKING = /^(?:tanya|bertanya|cecar)(?:nya)?$/;

/** What a sentence behind a quotation begins with that says whose it was: *Hal itu disampaikan Rano*. */
const POINTING = new Set('hal demikian pernyataan itu pesan ucapan penegasan ungkapan kalimat'.split(' '));

/** Words that end a noun phrase. */
const PHRASE_ENDS = new Set(
  (
    'di ke dari pada saat ketika dalam kepada melalui lewat usai seusai setelah seraya sambil dengan seperti yang untuk ' +
    'dikutip dilansir menambahkan soal terkait mengenai tentang merujuk mengutip menanggapi karena'
  ).split(' '),
);

/** Of these, words that descriptions contain: *perempuan yang lahir di Solo itu*. */
const INSIDE_DESCRIPTION = new Set(['di', 'dari', 'dengan', 'yang', 'untuk', 'pada']);

/** Punctuation between a quotation and what is said about it. */
function isJoint(context: RuleContext, token: number): boolean {
  return [',', '.', '-', '–', '—', ';', "'", '’'].some((sign) => isSign(context, token, sign));
}

function isTitle(context: RuleContext, token: number): boolean {
  return (context.classes[token] & (CLASS.title | CLASS.rank | CLASS.honorific)) !== 0;
}
