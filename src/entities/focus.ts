/**
 * Whom the story speaks of: the person (and the organization) that *ujarnya*, *kata dia* and *kata pemimpin partai itu*
 * mean. Reads the narration sentence by sentence; the last who spoke, or else the subject of the last sentence that
 * names somebody, is in focus.
 */

import { isActiveVerb, verbPattern } from '../gazetteer/verb-prefixes.ts';
import type { Mention } from '../model/types.ts';
import { CLASS, isCue, isSign, type RuleContext } from '../rules/context.ts';
import { LOWER, NEW_LINE, SIGN, WORD } from '../text/tokens.ts';
import type { EntityIds } from './mention-index.ts';
import { DEMONSTRATIVES, describesRelative, isRelationOfNext } from './relations.ts';

export interface Focus {
  /** Entity id, or the words as printed. */
  readonly name: string;
  /** Token at which the story came to speak of them. */
  readonly token: number;
  /** A body that the narration cites, and that no quotation is of: *Menurut catatan BI, …*. */
  readonly cited: boolean;
}

/** Tokens in which the agent of a verb of saying is looked for. */
const REACH = 24;
/** Tokens and mentions of a sentence that are looked at; keeps the cost linear where sentences never end. */
const MAXIMUM_SENTENCE = 160;
const MAXIMUM_MENTIONS = 40;
/** How far into its sentence a subject may begin: adverbs, places and long titles stand before it. */
const SUBJECT_REACH = 22;

/** Before a name these make it no subject. */
const PREPOSITIONS = new Set(
  'dengan bersama kepada oleh untuk terhadap melawan dari soal tentang terkait mengenai bagi di ke pada dan atau versus vs seperti melalui lewat gawang'.split(
    ' ',
  ),
);
/** Of these, such as begin no adverb (*dengan cepat Rano …*), before a noun and its possessor. */
const NOUN_PREPOSITIONS = new Set('melalui lewat kepada oleh terhadap atas'.split(' '));
/** Before a name it is not the subject of these: *menemui Rano*, *ditemui Rano*, *bertemu Rano*. */
const VERB = verbPattern(['di', 'me', 'ber']);
/** Before a title and a name they have an object: *meminta Menteri ESDM Rano*, *ditunjuk Presiden Rano*. */
const TRANSITIVE = verbPattern(['me + stem', 'di']);
/** *diinginkan Rano*; shorter ones are more often words of another kind, *dimana*, *dipati*. */
const PASSIVE = verbPattern(['di'], 5);
const PRONOUNS = new Set('ia dia beliau mereka pihaknya menurutnya katanya'.split(' '));

export class NarrativeFocus {
  person: Focus | null = null;
  organization: Focus | null = null;
  /** The newer of the two, with speakers that are neither. */
  last: Focus | null = null;

  private readonly context: RuleContext;
  private readonly speakers: readonly Mention[];
  private readonly idOf: EntityIds;
  private cursor = 0;
  private nextSpeaker = 0;

  /** @param speakers people and organizations of the narration, in text order */
  constructor(context: RuleContext, speakers: readonly Mention[], idOf: EntityIds) {
    this.context = context;
    this.speakers = speakers;
    this.idOf = idOf;
  }

  /** Reads the narration up to a token. */
  advance(token: number): void {
    const { tokens, sentenceStart } = this.context;
    while (this.cursor < token) {
      const from = this.cursor;
      let to = from + 1;
      while (to < token && sentenceStart[to] === 0 && tokens.gap[to] < NEW_LINE) to++;
      this.readSentence(from, to);
      this.cursor = to;
    }
  }

  /** Passes over a quotation: what is said is no narration. */
  skipTo(token: number): void {
    this.cursor = Math.max(this.cursor, token);
    while (
      this.nextSpeaker < this.speakers.length &&
      this.speakers[this.nextSpeaker].firstToken < this.cursor
    )
      this.nextSpeaker++;
  }

  /** Takes note of who was found to speak. */
  note(name: string, type: Mention['type'] | null, token: number, cited = false): void {
    const focus = { name, token, cited };
    if (type === 'person') this.person = focus;
    if (type === 'organization') this.organization = focus;
    this.last = focus;
  }

  private noteMention(mention: Mention): void {
    const name = this.idOf.get(mention) ?? mention.text;
    const spoke = this.last !== null && this.last.name === name && !this.last.cited;
    this.note(name, mention.type, mention.firstToken, mention.type === 'organization' && !spoke);
  }

  private readSentence(from: number, to: number): void {
    const inside: Mention[] = [];
    while (this.nextSpeaker < this.speakers.length && this.speakers[this.nextSpeaker].firstToken < to) {
      const mention = this.speakers[this.nextSpeaker++];
      if (mention.firstToken >= from && inside.length < MAXIMUM_MENTIONS) inside.push(mention);
    }
    if (inside.length === 0) return;
    const agent = agentOf(this.context, inside, from, Math.min(to, from + MAXIMUM_SENTENCE));
    if (agent !== undefined) {
      this.noteMention(agent);
      return;
    }
    const organization = inside.find(({ type }) => type === 'organization');
    if (organization !== undefined)
      this.organization = {
        name: this.idOf.get(organization) ?? organization.text,
        token: organization.firstToken,
        cited: true,
      };
    const { tokens } = this.context;
    // Ia bertemu dengan …, Menurut dia …: whom the sentence speaks of is already known
    const according = tokens.words.form(tokens.word[from]) === 'menurut';
    if (isPronoun(this.context, according ? from + 1 : from)) return;
    const person = inside.find(({ type }) => type === 'person');
    if (person === undefined || !this.isTopic(person, from)) return;
    if (describesRelative(this.context, person.firstToken, person.endToken)) return;
    this.noteMention(person);
  }

  /** Whether a person is the subject of the sentence, or at least what a new paragraph turns to. */
  private isTopic(person: Mention, from: number): boolean {
    const { tokens } = this.context;
    const before = person.firstToken - 1;
    const form = before >= from && tokens.kind[before] === WORD ? tokens.words.form(tokens.word[before]) : '';
    if (PREPOSITIONS.has(form) || this.isPossessor(before, form)) return false;
    if (this.isObject(person.firstToken, from)) return false;
    const verb = tokens.shape[before] === LOWER && VERB.test(form);
    if (!verb || before < from) return person.firstToken - from <= SUBJECT_REACH;
    // Nasib sial menimpa Marquez: an object, but the topic of the paragraph that it opens
    return /^me/.test(form) && this.isNewParagraph(from);
  }

  /** *melalui sundulan Rano*, *kepada keluarga Rano*: a preposition before the noun that the name belongs to. */
  private isPossessor(noun: number, form: string): boolean {
    const { tokens, classes } = this.context;
    if (noun < 1 || tokens.shape[noun] !== LOWER || tokens.gap[noun] >= NEW_LINE) return false;
    if ((classes[noun] & (CLASS.title | CLASS.rank)) !== 0 || DEMONSTRATIVES.has(form)) return false;
    return NOUN_PREPOSITIONS.has(tokens.words.form(tokens.word[noun - 1]));
  }

  /**
   * *Wapres juga meminta Menteri ESDM Rano*, *mereka ditunjuk Presiden Rano*: a verb and a title before the name,
   * without a comma between.
   */
  private isObject(name: number, from: number): boolean {
    const { tokens, classes } = this.context;
    let i = name - 1;
    // mendesak Presiden Amerika Serikat (AS) Rano
    const inTitle = (token: number) =>
      tokens.kind[token] === WORD
        ? tokens.shape[token] !== LOWER
        : isSign(this.context, token, '(') || isSign(this.context, token, ')');
    while (i > from && inTitle(i) && tokens.gap[i + 1] < NEW_LINE) i--;
    return (
      i > from &&
      i < name - 1 &&
      tokens.kind[i] === WORD &&
      tokens.shape[i] === LOWER &&
      (classes[i] & CLASS.title) === 0 &&
      TRANSITIVE.test(tokens.words.form(tokens.word[i])) &&
      !this.isNewParagraph(from)
    );
  }

  private isNewParagraph(from: number): boolean {
    const { gap } = this.context.tokens;
    return from === 0 || gap[from] >= NEW_LINE;
  }
}

/** Who says, in a stretch of narration: *Rano mengatakan …*, *…, kata Rano*, *menurut Rano*, *disampaikan Rano*. */
export function agentOf(
  context: RuleContext,
  inside: readonly Mention[],
  from: number,
  to: number,
): Mention | undefined {
  const { tokens, classes } = context;
  for (let i = from; i < to; i++) {
    if ((classes[i] & CLASS['speech-verb']) === 0 || tokens.kind[i] !== WORD) continue;
    if (tokens.shape[i] !== LOWER && i > from) continue;
    const form = tokens.words.form(tokens.word[i]);
    if (isBare(form) && !saysSomebody(context, i, from)) continue;
    // Menurut dia, pemain Persib Rano …; kata dia: somebody already named
    if (isOfSubject(context, i) || isPronoun(context, i + 1)) continue;
    const first = followsVerb(form)
      ? firstSpeaker(context, inside, i + 1, Math.min(to, i + REACH))
      : undefined;
    if (first !== undefined) return first;
    if (hasPronoun(form)) continue;
    if (!isActive(form)) continue;
    const before = inside.filter(({ endToken }) => endToken <= i);
    // An organization says only what stands right behind it
    const body = before.at(-1);
    const near = body !== undefined && i - body.endToken <= 3 ? body : undefined;
    const subject = before.find(({ type }) => type === 'person') ?? near;
    if (subject !== undefined && isSubject(context, subject, from)) return subject;
  }
  return undefined;
}

/** What may be said of a passive's own subject: *meminta*, *berada*, *terlihat*. */
const OF_SUBJECT = verbPattern(['me + stem', 'ber', 'ter']);
/** Words that go on with a passive's own subject. */
const AUXILIARIES = new Set(
  'akan telah sudah tidak belum bakal masih sedang pernah sempat tengah bahwa'.split(' '),
);

/**
 * *Iran dilaporkan meminta Presiden …*, *korban disebut telah pulang*: a verb behind the passive tells what is said of
 * its subject, and who says it stands nowhere; *dilaporkan menteri* and *disampaikan ketua* have it.
 */
function isOfSubject({ tokens, classes }: RuleContext, verb: number): boolean {
  const next = verb + 1;
  if (next >= tokens.count || tokens.shape[next] !== LOWER || tokens.gap[next] >= NEW_LINE) return false;
  if (!tokens.words.form(tokens.word[verb]).startsWith('di')) return false;
  if ((classes[next] & (CLASS.title | CLASS.rank)) !== 0) return false;
  const form = tokens.words.form(tokens.word[next]);
  return AUXILIARIES.has(form) || OF_SUBJECT.test(form);
}

function isPronoun({ tokens }: RuleContext, token: number): boolean {
  return token < tokens.count && PRONOUNS.has(tokens.words.form(tokens.word[token]));
}

/** *politikus Demokrat itu*, *anggota Komisi II DPR tersebut*: whose member somebody is. */
function describesMember(context: RuleContext, { endToken }: Mention, before: number): boolean {
  const { tokens, classes } = context;
  if (endToken >= tokens.count || tokens.gap[endToken] >= NEW_LINE) return false;
  return (
    DEMONSTRATIVES.has(tokens.words.form(tokens.word[endToken])) &&
    (classes[before] & (CLASS.title | CLASS.rank)) !== 0
  );
}

/** *Dengan Rano*, *kepada Rano*, *yang diinginkan Rano*: not the one who speaks. */
function isSubject(context: RuleContext, mention: Mention, from: number): boolean {
  const { tokens } = context;
  const before = mention.firstToken - 1;
  if (mention.type === 'person' && describesRelative(context, mention.firstToken, mention.endToken))
    return false;
  // Politikus Demokrat itu menilai: somebody whom the story has named
  if (before >= from && mention.type === 'organization' && describesMember(context, mention, before))
    return false;
  // Penelitian BRIN itu menunjukkan: the paper shows it, and nobody speaks
  if (before >= from && mention.type === 'organization' && isCue(context, before, 'unnamed')) return false;
  if (before < from || tokens.kind[before] !== WORD || tokens.shape[before] !== LOWER) return true;
  const form = tokens.words.form(tokens.word[before]);
  return !PREPOSITIONS.has(form) && !PASSIVE.test(form);
}

/** *ujarnya*, *katanya*: the pronoun is in the word; *tanya* has none. */
export function hasPronoun(form: string): boolean {
  return form.endsWith('nya') && form !== 'tanya';
}

/** *kata*, *ujar*, *lanjut*: nouns and adverbs as well. */
function isBare(form: string): boolean {
  return !isActive(form) && !form.startsWith('di') && form !== 'menurut' && !hasPronoun(form);
}

/** *…, kata Rano*, *demikian kata Rano*; not *sebagai tindak lanjut, Rano …*. */
function saysSomebody({ tokens }: RuleContext, token: number, from: number): boolean {
  if (token + 1 >= tokens.count || tokens.kind[token + 1] !== WORD) return false;
  if (token === from || tokens.kind[token - 1] === SIGN) return true;
  return /^(?:demikian|begitu|seperti|menurut)$/.test(tokens.words.form(tokens.word[token - 1]));
}

/** Those who are asked: *Sutrisno yang dikonfirmasi soal Rano mengaku …*. */
const ASKED = new Set('dikonfirmasi ditanya ditanyai dihubungi ditemui dimintai'.split(' '));

/** Verbs that stand before the one who speaks: *kata*, *ujar*, *menurut*, *disampaikan*. */
export function followsVerb(form: string): boolean {
  if (ASKED.has(form)) return false;
  return form.startsWith('di') || form === 'menurut' || !isActive(form);
}

/** *mengatakan*, *berpesan*, *angkat bicara*: the one who speaks stands before. */
export function isActive(form: string): boolean {
  return isActiveVerb(form) || /^(?:angkat|buka)/.test(form);
}

/** Words behind which nobody is the one who speaks: *kata Rano seraya menunjuk Trump*. */
const ENDS =
  'seraya sambil saat ketika kepada merujuk mengutip menanggapi soal terkait mengenai tentang usai seusai setelah sebelum karena bahwa dikutip dilansir seperti yang';
const END_WORDS = new Set(ENDS.split(' '));
const PLACE_WORDS = new Set(['di', 'dari', 'pada', 'dalam', 'melalui', 'lewat', 'dengan']);

/** First person that a verb of saying can belong to from a token on; else an organization right there. */
export function firstSpeaker(
  context: RuleContext,
  speakers: readonly Mention[],
  first: number,
  end: number,
): Mention | undefined {
  const { tokens } = context;
  let index = speakers.findIndex(({ firstToken }) => firstToken >= first);
  if (index < 0) return undefined;
  let organization: Mention | undefined;
  let placed = false;
  for (let i = first; i < end; ) {
    const mention = speakers[index];
    if (mention !== undefined && mention.firstToken === i) {
      if (mention.type === 'person') {
        if (placed && !isSign(context, i - 1, ',')) return organization;
        // kata pengacara Rano, Budi Santoso
        const next = speakers[index + 1];
        const relative =
          next?.type === 'person' &&
          next.firstToken === mention.endToken + 1 &&
          isSign(context, mention.endToken, ',') &&
          isRelationOfNext(context, i - 1, mention.endToken);
        return relative ? next : mention;
      }
      // Disampaikan melalui Telegram: a channel says nothing
      if (i - first <= 1 && !placed) organization ??= mention;
      i = mention.endToken;
      index++;
      while (index < speakers.length && speakers[index].firstToken < i) index++;
      continue;
    }
    if (tokens.gap[i] >= NEW_LINE) break;
    if (tokens.kind[i] === WORD && tokens.shape[i] === LOWER) {
      const form = tokens.words.form(tokens.word[i]);
      if (END_WORDS.has(form)) break;
      if (PLACE_WORDS.has(form)) placed = true;
    }
    if (context.sentenceStart[i] === 1 && i > first) break;
    i++;
  }
  return organization;
}
