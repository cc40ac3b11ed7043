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
import type { OfficeHolders } from './office-holders.ts';
import { DEMONSTRATIVES, describesRelative, isRelationOfNext } from './relations.ts';

export interface Focus {
  /** Entity id, or the words as printed. */
  readonly name: string;
  /** Token at which the story came to speak of them. */
  readonly token: number;
  /** A body that the narration cites, and that no quotation is of: *Menurut catatan BI, …*. */
  readonly cited: boolean;
  /** Spoke, and was not only spoken of. */
  readonly said: boolean;
}

/** Tokens in which the agent of a verb of saying is looked for. */
const REACH = 24;
/** Tokens from an office without a name to its verb of saying. */
const OFFICE_REACH = 8;
/** Before a name these begin a clause, or say that it is theirs to tell: *diketahui dari pengakuan Rano*. */
const CONJUNCTIONS = new Set(
  'saat ketika bahwa jika kalau apabila karena sebab namun tetapi tapi sementara sedangkan lalu kemudian lantas kini agar supaya meski meskipun walau setelah sebelum sejak sehingga hingga bila kata ujar menurut itu ini juga pun alias ucapan pernyataan keterangan penuturan pengakuan cerita unggahan'.split(
    ' ',
  ),
);
/** Openings of sentences that turn to somebody else. */
const TURNS = new Set(['sementara', 'sedangkan', 'sebelumnya', 'adapun', 'begitu', 'demikian']);
/** Tokens from who is said to have told something to the sentence that goes on with it. */
const TOLD_REACH = 60;
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
/** Of these, such as the noun that a name belongs to stands behind with others: *oleh gelombang ekuatorial Rossby*. */
const NOUNS_BEFORE = 3;
/** Before a name it is not the subject of these: *menemui Rano*, *ditemui Rano*, *bertemu Rano*. */
const VERB = verbPattern(['di', 'me', 'ber']);
/** Before a title and a name they have an object: *meminta Menteri ESDM Rano*, *ditunjuk Presiden Rano*. */
const TRANSITIVE = verbPattern(['me + stem', 'di']);
/** *diinginkan Rano*; shorter ones are more often words of another kind, *dimana*, *dipati*. */
const PASSIVE = verbPattern(['di'], 5);
/** Before a title and a name: who is named so is not spoken of first. */
const BESIDE = new Set('termasuk bersama kepada oleh untuk terhadap dengan melalui lewat'.split(' '));
const PRONOUNS = new Set('ia dia beliau mereka pihaknya menurutnya katanya'.split(' '));
const SINGULAR_PRONOUNS = new Set(['ia', 'dia', 'beliau']);
/** Between a subject and its verb: *Ia pun mengatakan*, *Rano juga menegaskan*. */
const BEFORE_VERBS = new Set(
  'pun juga kemudian lantas lalu kembali turut ikut sempat terus sendiri hanya telah sudah akan tak tidak selanjutnya sebelumnya'.split(
    ' ',
  ),
);
/** Who speaks for a person, and is not that person: *pihak Rano menegaskan*, *keluarga Rano meminta*. */
const SIDES = new Set('pihak kubu keluarga manajemen tim pendukung'.split(' '));
/** Verbs by which somebody without a name takes the word; *melaporkan*, *meminta*, *menolak* tell what they did. */
const SAYS =
  /^(?:mengaku|mengatakan|mengungkap(?:kan)?|menuturkan|bertutur|menjelaskan|menerangkan|menyebut(?:kan)?|menyatakan|menceritakan|bercerita|berkisah|mengisahkan|membenarkan|menilai|mengeluh(?:kan)?|menyampaikan|berharap|berkata|menyayangkan|memaparkan|membeberkan|menambahkan|berujar|berpendapat|menulis)$/;
/** Tokens of an adverbial before a subject. */
const ADVERBIAL = 10;
/** Words that tell who somebody unnamed is, and words that end them. */
const UNNAMED_WORDS = 6;
const UNNAMED_ENDS = new Set(
  'yang di ke dari pada saat ketika dalam dengan bernama berinisial untuk kepada'.split(' '),
);
/** Verb forms that are none, and verbs that give a name. */
const NO_ACTION =
  /^(?:menurut|mengenai|terhadap|terkait|termasuk|terutama|tersebut|berdasarkan|bersama|mendiang|menjelang|bernama|berinisial|diketahui|berjuluk)$/;

export class NarrativeFocus {
  person: Focus | null = null;
  organization: Focus | null = null;
  /** The newer of the two, with speakers that are neither. */
  last: Focus | null = null;
  /** The person who said something last. */
  speaker: Focus | null = null;
  /** The person in focus before the present one. */
  former: Focus | null = null;

  private readonly context: RuleContext;
  private readonly speakers: readonly Mention[];
  private readonly idOf: EntityIds;
  private readonly partStarts: ReadonlySet<number>;
  private readonly holders: OfficeHolders;
  private cursor = 0;
  private nextSpeaker = 0;
  /** Whether the sentence that is being read has shown whom it speaks of. */
  private settled = false;

  /**
   * @param speakers people and organizations of the narration, in text order
   * @param partStarts tokens at which a part of the page begins: *Baca juga: Rano Pulang Dia menyebut …*
   */
  constructor(
    context: RuleContext,
    speakers: readonly Mention[],
    idOf: EntityIds,
    partStarts: ReadonlySet<number>,
    holders: OfficeHolders,
  ) {
    this.context = context;
    this.speakers = speakers;
    this.idOf = idOf;
    this.partStarts = partStarts;
    this.holders = holders;
  }

  /** Reads the narration up to a token. */
  advance(token: number): void {
    const { tokens, sentenceStart } = this.context;
    while (this.cursor < token) {
      const from = this.cursor;
      let to = from + 1;
      while (to < token && sentenceStart[to] === 0 && tokens.gap[to] < NEW_LINE && !this.partStarts.has(to))
        to++;
      const begins = sentenceStart[from] === 1 || tokens.gap[from] >= NEW_LINE || this.partStarts.has(from);
      if (begins) this.settled = false;
      const inside = this.mentionsUpTo(from, to);
      // visi "Bogor Hijau" di bawah Bupati Rano: a term in quotation marks ends no sentence
      if (!this.settled) this.settled = this.readSentence(from, to, inside);
      this.cursor = to;
    }
  }

  /** Passes over a quotation: what is said is no narration, and behind speech the sentence tells who spoke. */
  skipTo(token: number, speech: boolean): void {
    this.cursor = Math.max(this.cursor, token);
    this.mentionsUpTo(this.cursor, this.cursor);
    if (speech) this.settled = false;
  }

  /** Takes note of who was found to speak. */
  note(name: string, type: Mention['type'] | null, token: number, cited = false, said = true): void {
    const focus = { name, token, cited, said };
    if (type === 'person') {
      if (this.person?.name !== name) this.former = this.person;
      this.person = focus;
      if (said) this.speaker = focus;
    }
    if (type === 'organization') this.organization = focus;
    this.last = focus;
  }

  /** Whom *ia* means: a person newer than who spoke last, or than the body that the story cites meanwhile. */
  known(): Focus | null {
    const { last, person } = this;
    if (person === null || last === null) return last;
    return last.cited || person.token >= last.token ? person : last;
  }

  private noteMention(mention: Mention, said: boolean): void {
    const name = this.idOf.get(mention) ?? mention.text;
    const spoke = this.last !== null && this.last.name === name && !this.last.cited;
    const cited = mention.type === 'organization' && !spoke;
    // Who spoke and is spoken of again goes on to speak
    const again = this.person?.name === name && this.person.said;
    this.note(name, mention.type, mention.firstToken, cited, said || again);
  }

  private noteKnown(token: number): void {
    const known = this.known();
    if (known !== null) this.note(known.name, known === this.person ? 'person' : null, token);
  }

  /** The mentions from a token up to another; those before are passed over. */
  private mentionsUpTo(from: number, to: number): Mention[] {
    const inside: Mention[] = [];
    while (this.nextSpeaker < this.speakers.length && this.speakers[this.nextSpeaker].firstToken < to) {
      const mention = this.speakers[this.nextSpeaker++];
      if (mention.firstToken >= from && inside.length < MAXIMUM_MENTIONS) inside.push(mention);
    }
    return inside;
  }

  /** @returns whether the sentence has shown whom it speaks of */
  private readSentence(from: number, to: number, inside: readonly Mention[]): boolean {
    const end = Math.min(to, from + MAXIMUM_SENTENCE);
    if (isSaidByKnown(this.context, inside, from, end)) {
      this.noteKnown(from);
      return true;
    }
    const holder = this.holderThatSays(inside, from, end);
    if (holder !== null) {
      this.note(holder, 'person', from);
      return true;
    }
    const agent = inside.length === 0 ? undefined : agentOf(this.context, inside, from, end);
    if (agent !== undefined) {
      this.noteMention(agent, true);
      return true;
    }
    const unnamed = unnamedSpeaker(this.context, inside, from, end);
    if (unnamed !== null) {
      this.note(unnamed, null, from);
      return true;
    }
    if (inside.length === 0) return false;
    const organization = inside.find(({ type }) => type === 'organization');
    if (organization !== undefined)
      this.organization = {
        name: this.idOf.get(organization) ?? organization.text,
        token: organization.firstToken,
        cited: true,
        said: false,
      };
    const { tokens } = this.context;
    // Ia bertemu dengan …, Menurut dia …: whom the sentence speaks of is already known
    const according = tokens.words.form(tokens.word[from]) === 'menurut';
    if (isPronoun(this.context, according ? from + 1 : from)) return true;
    const person = inside.find(({ type }) => type === 'person');
    if (person === undefined || this.isTold(person, from) || !this.isTopic(person, from)) return false;
    if (describesRelative(this.context, person.firstToken, person.endToken)) return false;
    this.noteMention(person, false);
    return true;
  }

  /** *Bupati Bogor menegaskan …*: who carries the office that a sentence begins with. */
  private holderThatSays(inside: readonly Mention[], from: number, end: number): string | null {
    const { tokens, classes } = this.context;
    if ((classes[from] & CLASS.title) === 0) return null;
    const verb = activeVerb(this.context, from, Math.min(end, from + OFFICE_REACH));
    if (verb < 0 || inside.some(({ type, firstToken }) => type === 'person' && firstToken < verb))
      return null;
    const last = subjectEnd(this.context, verb, from);
    // Bupati yang diminta hadir mengatakan; Bupati, lewat kepala dinasnya, mengatakan
    for (let i = from + 1; i <= last; i++)
      if (tokens.kind[i] !== WORD || tokens.shape[i] === LOWER) return null;
    return this.holders.of(from, last + 1);
  }

  /**
   * Whether somebody is named only in what another tells, earlier in the paragraph: *Menurut Rano, penyidik belum datang.
   * Mengingat, Budi masih dirawat. “…,” ujarnya*. Who is named for the first time, or first in a sentence, takes over.
   */
  private isTold(person: Mention, from: number): boolean {
    const { person: told, last } = this;
    if (told === null || !told.said || told !== last || from - told.token > TOLD_REACH) return false;
    const { tokens } = this.context;
    if (person.firstToken === from || TURNS.has(tokens.words.form(tokens.word[from]))) return false;
    for (let i = from; i > told.token; i--) if (tokens.gap[i] >= NEW_LINE) return false;
    const name = this.idOf.get(person);
    const first = this.speakers.find((mention) => this.idOf.get(mention) === name);
    return first !== undefined && first.firstToken < told.token;
  }

  /** Whether a person is the subject of the sentence, or at least what a new paragraph turns to. */
  private isTopic(person: Mention, from: number): boolean {
    const { tokens } = this.context;
    const before = person.firstToken - 1;
    const form = before >= from && tokens.kind[before] === WORD ? tokens.words.form(tokens.word[before]) : '';
    if (PREPOSITIONS.has(form) || isPossessor(this.context, person) || isOfSide(this.context, person, from))
      return false;
    if (this.isObject(person.firstToken, from) || this.isOwner(person.firstToken, from)) return false;
    const verb = tokens.shape[before] === LOWER && VERB.test(form);
    if (!verb || before < from) return person.firstToken - from <= SUBJECT_REACH;
    // Nasib sial menimpa Marquez: an object, but the topic of the paragraph that it opens
    return /^me/.test(form) && this.isNewParagraph(from);
  }

  /**
   * *Wapres juga meminta Menteri ESDM Rano*, *mereka ditunjuk Presiden Rano*, *membawa tim asuhan Rano*: a verb and a
   * title or a noun before the name, without a comma between.
   */
  private isObject(name: number, from: number): boolean {
    const { tokens } = this.context;
    let i = name - 1;
    // mendesak Presiden Amerika Serikat (AS) Rano
    const inTitle = (token: number) =>
      tokens.kind[token] === WORD
        ? tokens.shape[token] !== LOWER
        : isSign(this.context, token, '(') || isSign(this.context, token, ')');
    while (i > from && inTitle(i) && tokens.gap[i + 1] < NEW_LINE) i--;
    if (i > from && i < name - 1 && isBeside(this.context, i)) return true;
    const nouns = i - NOUNS_BEFORE;
    while (i > from && i > nouns && this.isPlainNoun(i)) i--;
    return i > from && i < name - 1 && this.isAction(i) && !this.isNewParagraph(from);
  }

  /** *Tim mencari lokasi persembunyian Rano*, *di rumah keluarga Rano*: behind a noun, behind a verb or preposition. */
  private isOwner(name: number, from: number): boolean {
    const { tokens, classes } = this.context;
    const before = name - 1;
    if (before <= from || tokens.gap[name] >= NEW_LINE || !this.isPlainNoun(before)) return false;
    if ((classes[before] & CLASS.honorific) !== 0 || CONJUNCTIONS.has(tokens.words.form(tokens.word[before])))
      return false;
    for (let i = before - 1; i > from; i--) {
      if (isSign(this.context, i, ',')) return false;
      if (this.isAction(i) || PREPOSITIONS.has(tokens.words.form(tokens.word[i]))) return true;
    }
    return false;
  }

  /** A word in small letters that neither is a title nor can be a verb or a preposition. */
  private isPlainNoun(token: number): boolean {
    const { tokens, classes } = this.context;
    if (tokens.kind[token] !== WORD || tokens.shape[token] !== LOWER) return false;
    if ((classes[token] & (CLASS.title | CLASS.rank)) !== 0 || this.isAction(token)) return false;
    const form = tokens.words.form(tokens.word[token]);
    return !PREPOSITIONS.has(form) && !DEMONSTRATIVES.has(form) && form !== 'yang' && !NO_ACTION.test(form);
  }

  /** *meminta*, *ditunjuk*. */
  private isAction(token: number): boolean {
    const { tokens, classes } = this.context;
    if (tokens.kind[token] !== WORD || tokens.shape[token] !== LOWER) return false;
    if ((classes[token] & CLASS.title) !== 0) return false;
    const form = tokens.words.form(tokens.word[token]);
    return TRANSITIVE.test(form) && !NO_ACTION.test(form);
  }

  private isNewParagraph(from: number): boolean {
    const { gap } = this.context.tokens;
    return from === 0 || gap[from] >= NEW_LINE;
  }
}

/** The token that stands before a verb as its subject's last word: *ia pun mengatakan*. */
function subjectEnd({ tokens }: RuleContext, verb: number, from: number): number {
  let i = verb - 1;
  while (
    i > from &&
    tokens.kind[i] === WORD &&
    tokens.shape[i] === LOWER &&
    BEFORE_VERBS.has(tokens.words.form(tokens.word[i]))
  )
    i--;
  return i >= from ? i : -1;
}

/** *ombak di Selat Rano dan angin kencang yang mendorong …*: the verb is of what stands before *yang*. */
function isRelative(context: RuleContext, token: number, before: Mention | undefined): boolean {
  const { tokens } = context;
  if (tokens.words.form(tokens.word[token]) !== 'yang' || before === undefined) return false;
  // Rano Wijaya, warga Bogor yang menulis …: of him after all
  if (isSign(context, before.endToken, ',')) return false;
  for (let i = before.endToken; i < token; i++)
    if (tokens.kind[i] === WORD && tokens.shape[i] === LOWER) return true;
  return false;
}

/** First active verb of saying in a stretch, or -1: *mengatakan*. */
function activeVerb({ tokens, classes }: RuleContext, from: number, to: number): number {
  for (let i = from + 1; i < to; i++) {
    if ((classes[i] & CLASS['speech-verb']) === 0 || tokens.kind[i] !== WORD || tokens.shape[i] !== LOWER)
      continue;
    if (isActive(tokens.words.form(tokens.word[i]))) return i;
  }
  return -1;
}

/**
 * Whether a sentence is said by somebody whom the story has named, whoever else is named in it: *Ia menuturkan
 * keputusan Presiden Rano …*, *Anggota DPR itu menilai …*, *Lebih lanjut, dia menyebut …*.
 */
function isSaidByKnown(context: RuleContext, inside: readonly Mention[], from: number, to: number): boolean {
  const { tokens, classes } = context;
  const verb = activeVerb(context, from, Math.min(to, from + REACH));
  // Hal ini, menurut dia, …: before any verb that somebody else might have
  const until = verb < 0 ? Math.min(to, from + REACH) : verb;
  for (let i = from; i < until; i++) {
    if ((classes[i] & CLASS['speech-verb']) === 0) continue;
    const said = tokens.words.form(tokens.word[i]);
    if (said === 'menurutnya') return true;
    if ((said === 'menurut' || said === 'kata' || said === 'ujar') && isSingularPronoun(context, i + 1))
      return true;
  }
  const end = verb < 0 ? -1 : subjectEnd(context, verb, from);
  if (end < 0 || tokens.kind[end] !== WORD) return false;
  const form = tokens.words.form(tokens.word[end]);
  if (SINGULAR_PRONOUNS.has(form)) return true;
  if (
    !DEMONSTRATIVES.has(form) ||
    inside.some(({ type, firstToken }) => type === 'person' && firstToken < end)
  )
    return false;
  return end > from && (classes[from] & (CLASS.title | CLASS.rank)) !== 0;
}

/**
 * Who says, where the story does not name them: the *seorang warga* of *Seorang warga mengaku …*, *salah seorang
 * pengemudi ojek* of *Salah seorang pengemudi ojek yang ditemui di lokasi mengatakan …*. Or null.
 */
export function unnamedSpeaker(
  context: RuleContext,
  inside: readonly Mention[],
  from: number,
  to: number,
): string | null {
  const { tokens } = context;
  const form = (token: number) => tokens.words.form(tokens.word[token]);
  const verb = activeVerb(context, from, Math.min(to, from + REACH));
  if (verb < 0 || !SAYS.test(form(verb))) return null;
  let first = from;
  // Sementara itu, seorang warga …
  for (let i = from; i < verb && i - from < ADVERBIAL; i++) if (isSign(context, i, ',')) first = i + 1;
  let noun = first;
  if (first >= verb) return null;
  if (form(noun) === 'salah') noun++;
  if (form(noun) !== 'seorang' && !(noun > first && form(noun) === 'satu')) return null;
  noun++;
  if (noun >= verb || isCue(context, noun, 'unnamed') || isCue(context, noun, 'body')) return null;
  if (inside.some(({ type, firstToken }) => type === 'person' && firstToken < verb)) return null;
  let end = noun;
  while (
    end < verb &&
    end - noun < UNNAMED_WORDS &&
    tokens.kind[end] === WORD &&
    tokens.gap[end] < NEW_LINE &&
    !UNNAMED_ENDS.has(form(end)) &&
    !BEFORE_VERBS.has(form(end))
  )
    end++;
  return end === noun ? null : tokens.text.slice(tokens.start[first], tokens.end[end - 1]);
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
    // Ia menuturkan …: not who is named in what he says
    const end = subjectEnd(context, i, from);
    if (end >= 0 && isPronoun(context, end)) return undefined;
    const before = inside.filter(({ endToken }) => endToken <= i);
    if (end >= 0 && isRelative(context, end, before.at(-1))) continue;
    // An organization says only what stands right behind it
    const body = before.at(-1);
    const near = body !== undefined && i - body.endToken <= 3 ? body : undefined;
    const subject = before.find(({ type }) => type === 'person') ?? near;
    if (subject !== undefined && isSubject(context, subject, from))
      return namedBehind(context, before, subject) ?? subject;
  }
  return undefined;
}

/** The *Budi* of *Kuasa hukum Rano, Budi Santoso, mengatakan …*, who speaks for the one named first. */
function namedBehind(
  context: RuleContext,
  before: readonly Mention[],
  { type, firstToken, endToken }: Mention,
): Mention | undefined {
  if (type !== 'person' || !isSign(context, endToken, ',') || firstToken === 0) return undefined;
  if (!isRelationOfNext(context, firstToken - 1, endToken)) return undefined;
  return before.find((next) => next.type === 'person' && next.firstToken === endToken + 1);
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

function isSingularPronoun({ tokens }: RuleContext, token: number): boolean {
  return token < tokens.count && SINGULAR_PRONOUNS.has(tokens.words.form(tokens.word[token]));
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

/**
 * *melalui sundulan Rano*, *kepada keluarga Rano*, *oleh gelombang ekuatorial Rossby*: a preposition before the noun that
 * the name belongs to.
 */
function isPossessor({ tokens, classes }: RuleContext, { firstToken }: Mention): boolean {
  for (let i = firstToken - 1; i >= 1 && firstToken - i <= NOUNS_BEFORE; i--) {
    if (tokens.kind[i] !== WORD || tokens.shape[i] !== LOWER || tokens.gap[i] >= NEW_LINE) return false;
    if ((classes[i] & (CLASS.title | CLASS.rank)) !== 0) return false;
    if (DEMONSTRATIVES.has(tokens.words.form(tokens.word[i]))) return false;
    if (NOUN_PREPOSITIONS.has(tokens.words.form(tokens.word[i - 1]))) return true;
  }
  return false;
}

/** *termasuk Menteri ESDM Rano*, *bersama Bupati Rano*: named beside the one the sentence is about. */
function isBeside({ tokens }: RuleContext, token: number): boolean {
  return tokens.shape[token] === LOWER && BESIDE.has(tokens.words.form(tokens.word[token]));
}

/** *Pihak Rano*, *keluarga Presiden Rano*: somebody else speaks for them. */
function isOfSide(
  { tokens, insideTitle }: RuleContext,
  { type, firstToken }: Mention,
  from: number,
): boolean {
  if (type !== 'person') return false;
  let before = firstToken - 1;
  while (before > from && insideTitle[before] === 1 && tokens.gap[before + 1] < NEW_LINE) before--;
  return before >= from && tokens.kind[before] === WORD && SIDES.has(tokens.words.form(tokens.word[before]));
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
  if (isOfSide(context, mention, from)) return false;
  if (mention.type === 'person' && isPossessor(context, mention)) return false;
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
