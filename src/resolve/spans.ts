/**
 * Puts candidates on the spans that our definition wants, whoever proposed them: titles, ranks and degrees off people,
 * small words and punctuation off the edges, a headline's verb off the name before it; and the type that a head word
 * declares (*RSUD Kartini* is an organization, *Bandara Ngurah Rai* a place).
 */

import { AMBIGUITY, CASING_EXACT, CASING_LOWER, FORM_TYPE } from '../gazetteer/schema.ts';
import type { Candidate, EntityType } from '../model/types.ts';
import {
  CLASS,
  isAcronym,
  isCapitalised,
  isSign,
  longest,
  longestEntity,
  nameStrength,
  type RuleContext,
} from '../rules/context.ts';
import { isNounShaped, isVerbShaped } from '../rules/word-shape.ts';
import { RUNNING } from '../text/lines.ts';
import { GLUED, LOWER, NEW_LINE, NUMBER, SIGN, TITLE, UPPER, WORD } from '../text/tokens.ts';

const TITLE_CLASSES = CLASS.title | CLASS.rank | CLASS.honorific | CLASS.degree;

/** From this strength on a word that is a title too is left in the name: *Sri Mulyani*, *Raden Pardede*. */
const NAME_STRENGTH = 5;

/** A rule or dictionary name this sure decides the stretch: the tagger's readings of its parts go. */
const DECIDING_SCORE = 0.92;

/** Candidates on their proper spans, without those that a deciding rule overrules. */
export function settleCandidates(candidates: readonly Candidate[], context: RuleContext): Candidate[] {
  const small = smallWords(context);
  const settled: Candidate[] = [];
  /** Length of the deciding name over each token, 0 where none is. */
  const decided = new Uint32Array(context.tokens.count);
  for (const candidate of candidates) {
    const whole = settleSpan(candidate, context, small);
    // The Kota Malang of Wali Kota Malang is no place of that name
    if (whole === null || (whole.type === 'location' && context.insideTitle[whole.firstToken] === 1))
      continue;
    for (const moved of apart(whole, context)) {
      settled.push(moved);
      if (moved.hand !== 'tagger' && moved.type !== 'none' && moved.score >= DECIDING_SCORE)
        decided.fill(moved.endToken - moved.firstToken, moved.firstToken, moved.endToken);
    }
  }
  // Dinkes Sumbawa is one body, not a body and a place
  return settled.filter(
    ({ hand, firstToken, endToken }) =>
      hand !== 'tagger' ||
      endToken - firstToken >= decided[firstToken] ||
      endToken - firstToken >= decided[endToken - 1],
  );
}

/** The candidate on its proper span, or null when nothing is left of it. */
function settleSpan(
  candidate: Candidate,
  context: RuleContext,
  small: ReadonlySet<number>,
): Candidate | null {
  const { tokens } = context;
  if (candidate.type === 'none') return candidate;
  if (isDetik(context, candidate.firstToken)) return null;
  const domain = domainEnd(context, candidate.endToken);
  if (domain > 0) {
    // VIVA in VIVA.co.id is the medium under its address; Bola in bola.com is no ball
    if (candidate.hand === 'dictionary' && candidate.type !== 'organization') return null;
    return { ...candidate, endToken: domain, end: tokens.end[domain - 1], type: 'organization' };
  }
  if (candidate.hand === 'dictionary') return candidate;
  let first = candidate.firstToken;
  let end = withinSentence(context, first, candidate.endToken);
  ({ first, end } = withoutEdges(context, first, end));
  if (candidate.type === 'location') end = knownPlaceEnd(context, first, end);
  if (candidate.type === 'person') {
    ({ first, end } = withoutOffice(context, first, end));
    ({ first, end } = withoutTitles(context, first, end, small));
    if (isLoneBody(context, first, end)) return null;
  }
  if (candidate.type === 'organization') end = acronymStart(context, first, rankStart(context, first, end));
  if (candidate.type === 'person' && first < end) end = knownPersonEnd(context, first, end);
  if (first < end && context.lineStyle[first] !== RUNNING)
    ({ first, end } = withoutHeadlineWords(context, first, end));
  if (first >= end) return null;
  if (candidate.type === 'organization' && isFieldOfOffice(context, first)) return null;
  if (candidate.hand === 'tagger' && isSentenceWord(context, first, end, small)) return null;
  // Menteri Pertahanan RI: the state, whatever it acts as
  if (
    candidate.hand === 'tagger' &&
    candidate.type === 'organization' &&
    countryForm(context, first, end, CASING_EXACT) >= 0
  )
    return { ...candidate, type: 'country' };
  // tiongkok among the small tags under an article
  if (candidate.type === 'country' && tokens.shape[first] === LOWER && candidate.form < 0)
    return { ...candidate, form: countryForm(context, first, end, CASING_LOWER) };
  // The News of detikNews
  if (candidate.type === 'organization' && end === first + 1 && isGluedWord(context, first)) return null;
  const type =
    candidate.type === 'country' && (first !== candidate.firstToken || end !== candidate.endToken)
      ? 'location'
      : typeByHead(context, first, end, candidate.type);
  if (first === candidate.firstToken && end === candidate.endToken && type === candidate.type)
    return candidate;
  return {
    ...candidate,
    firstToken: first,
    endToken: end,
    start: tokens.start[first],
    end: tokens.end[end - 1],
    type,
  };
}

/** What a page glues to its outlet: the *Bali* of *kepadadetikBali*, the whole of *DilansirdetikTravel*. */
const GLUED_DETIK = /^(?:dikutip|dilansir|melansir|mengutip|kepada|dari|tim)detik/;

function isDetik({ tokens }: RuleContext, first: number): boolean {
  const at = tokens.gap[first] === GLUED && first > 0 ? first - 1 : first;
  if (tokens.end[at] - tokens.start[at] < 9 || tokens.kind[at] !== WORD) return false;
  return GLUED_DETIK.test(tokens.words.form(tokens.word[at]));
}

/** The *Bidang Pangan* of *Menteri Koordinator Bidang Pangan*: what the office is for, and no body. */
function isFieldOfOffice(context: RuleContext, first: number): boolean {
  const { tokens, classes, insideTitle } = context;
  if (first === 0 || tokens.words.form(tokens.word[first]) !== 'bidang') return false;
  return insideTitle[first] === 1 || insideTitle[first - 1] === 1 || (classes[first - 1] & CLASS.title) !== 0;
}

/** End of the sentence that a stretch begins in, at most its own end: *Kenari Plaza. Spanduk itu* is two sentences. */
function withinSentence({ sentenceStart }: RuleContext, first: number, end: number): number {
  for (let i = first + 1; i < end; i++) if (sentenceStart[i] === 1) return i;
  return end;
}

const DOMAIN_ENDINGS = new Set('com co id net org tv'.split(' '));

/** End of an address whose name ends at a token, *VIVA* of *VIVA.co.id*; 0 where none is. */
function domainEnd({ tokens }: RuleContext, end: number): number {
  let reached = end;
  while (
    reached + 1 < tokens.count &&
    tokens.text[tokens.start[reached]] === '.' &&
    tokens.gap[reached] === GLUED &&
    tokens.gap[reached + 1] === GLUED &&
    DOMAIN_ENDINGS.has(tokens.words.form(tokens.word[reached + 1]))
  )
    reached += 2;
  return reached === end ? 0 : reached;
}

/** Endings of the words that open a spoken sentence: *Kayaknya*, *Benarkah*, *Tenanglah*. */
const SENTENCE_WORD = /^[a-z]{4,}(?:nya|kah|lah)$/;

/** Whether the stretch is a sentence's first word, unknown to every dictionary, with such an ending or seen small. */
function isSentenceWord(
  context: RuleContext,
  first: number,
  end: number,
  small: ReadonlySet<number>,
): boolean {
  const { tokens, classes, sentenceStart } = context;
  if (end !== first + 1 || classes[first] !== 0 || tokens.shape[first] !== TITLE) return false;
  const opens = sentenceStart[first] === 1 || (first > 0 && sentenceStart[first - 1] === 1);
  return (
    opens && (small.has(tokens.word[first]) || SENTENCE_WORD.test(tokens.words.form(tokens.word[first])))
  );
}

/** The form of a country that exactly a stretch has in a casing, or -1. */
function countryForm(
  { matches, matchesAt }: RuleContext,
  first: number,
  end: number,
  casing: number,
): number {
  for (let row = matchesAt[first]; row < matchesAt[first + 1]; row++)
    if (
      matches.end[row] === end &&
      matches.type[row] === FORM_TYPE.country &&
      matches.casing[row] === casing &&
      (matches.ambiguous[row] & AMBIGUITY.organization) === 0
    )
      return matches.form[row];
  return -1;
}

function isGluedWord(context: RuleContext, token: number): boolean {
  const { tokens } = context;
  return token > 0 && tokens.gap[token] === GLUED && tokens.kind[token - 1] === WORD;
}

/** Signs at both edges, except a closing bracket that was opened inside; small words in front. */
function withoutEdges(context: RuleContext, first: number, end: number): { first: number; end: number } {
  const { tokens, lineStyle } = context;
  while (first < end && tokens.kind[first] === SIGN) first++;
  while (
    first < end &&
    lineStyle[first] === RUNNING &&
    tokens.kind[first] !== NUMBER &&
    tokens.shape[first] === LOWER
  ) {
    let capital = first + 1;
    while (capital < end && !isCapitalised(context, capital)) capital++;
    if (capital >= end) break;
    first = capital;
  }
  ({ first, end } = withinBrackets(context, first, end));
  while (end > first && tokens.kind[end - 1] === SIGN) {
    if (tokens.text[tokens.start[end - 1]] === ')' && hasOpening(context, first, end - 1)) break;
    end--;
  }
  return { first, end };
}

/** Inside the brackets that a stretch cuts through: *BPI) Daya Anagata Nusantara* begins after the bracket. */
function withinBrackets(context: RuleContext, first: number, end: number): { first: number; end: number } {
  const { tokens } = context;
  const { text } = tokens;
  let opened = -1;
  for (let i = first; i < end; i++) {
    if (tokens.kind[i] !== SIGN) continue;
    const sign = text[tokens.start[i]];
    if (sign === '(') opened = i;
    else if (sign === ')') {
      if (opened < 0) first = i + 1;
      opened = -1;
    }
  }
  return { first, end: opened >= first ? opened : end };
}

function hasOpening(context: RuleContext, first: number, end: number): boolean {
  const { tokens } = context;
  for (let i = first; i < end; i++) if (tokens.text[tokens.start[i]] === '(') return true;
  return false;
}

/** Where a dictionary place ends and a name or weekday follows: *Kabupaten Jepara Sulastri*, *Riyadh Rabu*. */
function knownPlaceEnd(context: RuleContext, first: number, end: number): number {
  const { classes, matches } = context;
  const row = first < end ? longestEntity(context, first) : -1;
  if (row < 0 || matches.type[row] !== FORM_TYPE.location) return end;
  const known = matches.end[row];
  if (known >= end) return end;
  const other =
    (classes[known] & (CLASS.block | CLASS.person)) !== 0 || nameStrength(context, known) >= NAME_STRENGTH;
  return other && (classes[known] & CLASS.location) === 0 ? known : end;
}

/** Behind a rank or title that the stretch cuts through: the *Pol* of *Kombes Pol Wicaksana* is no name. */
function behindRank(context: RuleContext, first: number, end: number): number {
  for (let k = Math.max(0, first - 3); k < first; k++)
    for (const type of ['rank', 'title'] as const) {
      const reached = longest(context, k, FORM_TYPE[type]);
      if (reached > first && reached < end) return reached;
    }
  return first;
}

/** *Kedatangan*, *Penampilan*, *Pernyataan*: what somebody does, as Indonesian makes nouns of it. */
const DEED = /^(?:ke|pen|pem|per|peng)[a-z]{4,}an$/;

/**
 * Whether a sentence begins with such a noun, or with a word that the article also prints small, before the name
 * itself: *Kedatangan Sutrisno*, *Unggahan Rano* where *unggahan* stands elsewhere.
 */
function startsWithWord(
  context: RuleContext,
  first: number,
  end: number,
  small: ReadonlySet<number>,
): boolean {
  const { tokens, classes, sentenceStart, lineStyle } = context;
  if (end - first < 2 || nameStrength(context, first) > 0 || (classes[first] & CLASS.person) !== 0)
    return false;
  if (sentenceStart[first] !== 1 && lineStyle[first] === RUNNING) return false;
  if (!isCapitalised(context, first + 1) || tokens.kind[first] !== WORD) return false;
  return small.has(tokens.word[first]) || DEED.test(tokens.words.form(tokens.word[first]));
}

/** Words of three letters and more that the article prints small. */
function smallWords({ tokens }: RuleContext): ReadonlySet<number> {
  const found = new Set<number>();
  for (let i = 0; i < tokens.count; i++)
    if (tokens.shape[i] === LOWER && tokens.end[i] - tokens.start[i] >= 3) found.add(tokens.word[i]);
  return found;
}

/** Behind an acronym that parts a duty from the name: the *Marketing RSKM* of *Marketing RSKM Sulastri Dewi*. */
function behindAcronym(context: RuleContext, first: number, end: number): number {
  const { tokens } = context;
  if (context.lineStyle[first] !== RUNNING) return first;
  for (let i = first; i + 1 < end; i++) {
    if (nameStrength(context, i) > 0) return first;
    if (
      tokens.shape[i] === UPPER &&
      tokens.end[i] - tokens.start[i] >= 3 &&
      nameStrength(context, i + 1) >= 5
    )
      return i + 1;
  }
  return first;
}

/** Words of headlines that no name holds, of a link inside a running line: *(Baca: Rano Tak Bisa Pulang)*. */
const NEVER_IN_NAMES = new Set(
  'tak tidak bisa akan bakal harus sudah belum masih usai saat soal jadi juga ingin mau pernah'.split(' '),
);

const ROMAN_NUMBER = /^(?:I{2,3}|IV|VI{0,3}|IX|XI{0,3}|XIV|XVI{0,3})$/;

/** Titles before and degrees after a person, unless a dictionary knows the whole as a person: *Gus Dur*. */
function withoutTitles(
  context: RuleContext,
  first: number,
  end: number,
  small: ReadonlySet<number>,
): { first: number; end: number } {
  const { classes, tokens } = context;
  first = behindRank(context, first, end);
  if (startsWithWord(context, first, end, small)) first++;
  first = behindAcronym(context, first, end);
  // Wilayah V Dian Sulastri: the number of a region or regiment; I Gusti and V. Suryadi keep theirs
  if (
    end - first > 1 &&
    first > 0 &&
    tokens.gap[first] < NEW_LINE &&
    isCapitalised(context, first - 1) &&
    !isSign(context, first + 1, '.') &&
    ROMAN_NUMBER.test(tokens.text.slice(tokens.start[first], tokens.end[first]))
  )
    first++;
  while (first < end && (classes[first] & TITLE_CLASSES) !== 0) {
    if (isKnownPerson(context, first, end)) break;
    // Sri, Raden and Andi belong to the name; Pak, Haji and Tan Sri never do
    if (
      nameStrength(context, first) > NAME_STRENGTH &&
      (classes[first] & CLASS.title) === 0 &&
      longest(context, first, FORM_TYPE.honorific) <= first + 1
    )
      break;
    let reached = -1;
    for (const type of ['title', 'rank', 'honorific', 'degree'] as const)
      reached = Math.max(reached, longest(context, first, FORM_TYPE[type]));
    if (reached >= end || reached < 0) break;
    first = reached;
    while (first < end && tokens.kind[first] === SIGN) first++;
  }
  // Ketua Umum: Tamanuri, and Wakil glued to him; Sulastri Resmi Dilantik inside a line
  for (let i = first + 1; i < end; i++)
    if (
      (tokens.gap[i] === GLUED && tokens.kind[i - 1] === WORD && (classes[i] & CLASS.title) !== 0) ||
      ((classes[i] & CLASS['headline-word']) !== 0 &&
        (NEVER_IN_NAMES.has(tokens.words.form(tokens.word[i])) ||
          (nameStrength(context, i) === 0 && small.has(tokens.word[i]))))
    ) {
      end = i;
      break;
    }
  for (let i = first + 1; i < end; i++)
    if (
      (classes[i] & CLASS.degree) !== 0 &&
      nameStrength(context, i) < NAME_STRENGTH &&
      longest(context, i, FORM_TYPE.degree) >= end
    ) {
      end = i;
      while (end > first && tokens.kind[end - 1] === SIGN) end--;
    }
  return { first, end };
}

/**
 * The office before a name, which a run of capitals takes along: nouns of action and bodies (*Perhubungan Darat Kemenhub
 * Aan Suhanan* of *Dirjen Perhubungan Darat …*). After a word that is a name for certain such a word ends it.
 */
function withoutOffice(context: RuleContext, first: number, end: number): { first: number; end: number } {
  const { classes } = context;
  let named = false;
  for (let i = first; i < end; i++) {
    const strength = nameStrength(context, i);
    const body =
      i + 1 < end &&
      strength < NAME_STRENGTH &&
      isAcronym(context, i) &&
      (classes[i] & CLASS.organization) !== 0;
    if (body || isNounShaped(context, i)) {
      if (named) return { first, end: i };
      first = i + 1;
    } else if (strength > NAME_STRENGTH) named = true;
  }
  return { first, end };
}

/** Where a known name ends and a link's verb follows, also in running text: *Prabowo Kirim Calon* of *Baca juga: …*. */
function knownPersonEnd(context: RuleContext, first: number, end: number): number {
  const { classes, matches, tokens } = context;
  const acts = (i: number) => (classes[i] & CLASS['headline-word']) !== 0 && nameStrength(context, i) === 0;
  const row = longestEntity(context, first);
  const known = row >= 0 && matches.type[row] === FORM_TYPE.person ? matches.end[row] : end;
  if (known < end && nameStrength(context, known) === 0) {
    // Nobody is called Siapkan; somebody is Alex Mendur
    const bidding = tokens.words.form(tokens.word[known]).endsWith('kan') && isVerbShaped(context, known);
    if (bidding || acts(known)) return known;
  }
  // Agus Santoso Antar Sekarung Beras: after two certain parts of a name
  const isPart = (i: number) => nameStrength(context, i) >= NAME_STRENGTH;
  for (let i = first + 2; i < end; i++) if (acts(i) && isPart(i - 1) && isPart(i - 2)) return i;
  return end;
}

/** What is left of an office is the body: the *Kemnaker* of *Ahli Madya Kemnaker*. */
function isLoneBody(context: RuleContext, first: number, end: number): boolean {
  if (end !== first + 1 || nameStrength(context, first) > 0) return false;
  const { classes } = context;
  return (classes[first] & CLASS.organization) !== 0 && (classes[first] & CLASS.person) === 0;
}

/** Kinds of place that a smaller place is followed by. */
const LARGER = new Set(['city', 'regency', 'province', 'state']);

/** A place and the larger one around it, which no comma parts: *Ketapang Banyuwangi*, *Nusa Dua Bali*. */
function placesApart(candidate: Candidate, context: RuleContext): Candidate[] {
  const { hand, firstToken, endToken } = candidate;
  if (hand === 'dictionary' || endToken - firstToken < 2) return [candidate];
  const { matches, gazetteer, tokens } = context;
  const one = longestEntity(context, firstToken);
  const head = longest(context, firstToken, FORM_TYPE['place-head']);
  // The head is read with its name, or the name behind it: Bandara Ngurah Rai Denpasar, Jalan Imam Bonjol Denpasar
  let border = one >= 0 ? matches.end[one] : -1;
  // Asrama Haji Palembang is one of many
  if (head >= 0 && head === border) return [candidate];
  if (border < 0 && head > 0) {
    const named = longestEntity(context, head);
    // Gedung BEI Medan is that body's house in Medan
    if (named >= 0 && matches.type[named] !== FORM_TYPE.organization && !isLarger(context, named))
      border = matches.end[named];
  } else if (one >= 0 && matches.type[one] !== FORM_TYPE.location) return [candidate];
  if (border <= firstToken || border >= endToken || tokens.kind[border] !== WORD) return [candidate];
  const other = longestEntity(context, border);
  if (other < 0 || matches.end[other] !== endToken || !isLarger(context, other)) return [candidate];
  if (one >= 0 && gazetteer.formEntity[matches.form[one]] === gazetteer.formEntity[matches.form[other]])
    return [candidate];
  const type = matches.type[other] === FORM_TYPE.country ? 'country' : 'location';
  return [
    { ...candidate, endToken: border, end: tokens.end[border - 1] },
    { ...candidate, firstToken: border, start: tokens.start[border], type },
  ];
}

function isLarger({ matches, gazetteer }: RuleContext, row: number): boolean {
  return (
    matches.type[row] === FORM_TYPE.country ||
    (matches.type[row] === FORM_TYPE.location && LARGER.has(gazetteer.subtypeOf(matches.form[row])))
  );
}

/** Two people whom the dictionaries know apart, read as one: *Prabowo-Gibran*, *Dasco Marty Natalegawa*. */
function apart(candidate: Candidate, context: RuleContext): Candidate[] {
  const { type, hand, firstToken, endToken } = candidate;
  if (type === 'location') return placesApart(candidate, context);
  if (type !== 'person' || hand === 'dictionary' || endToken - firstToken < 2) return [candidate];
  if (isKnownPerson(context, firstToken, endToken)) return [candidate];
  const { matches, gazetteer, tokens } = context;
  const one = longestEntity(context, firstToken);
  if (one < 0) return [candidate];
  const border = matches.end[one];
  const hyphen = isSign(context, border, '-');
  const next = hyphen ? border + 1 : border;
  const other = next < endToken ? longestEntity(context, next) : -1;
  if (other < 0 || matches.end[other] !== endToken) return [candidate];
  // Without a hyphen given names that several bear could be one name: Joko Anwar
  for (const row of [one, other])
    if (matches.type[row] !== FORM_TYPE.person || (!hyphen && matches.ambiguous[row] !== 0))
      return [candidate];
  if (gazetteer.formEntity[matches.form[one]] === gazetteer.formEntity[matches.form[other]])
    return [candidate];
  return [
    { ...candidate, endToken: border, end: tokens.end[border - 1] },
    { ...candidate, firstToken: next, start: tokens.start[next] },
  ];
}

/** Where a bracket with the acronym begins, which is a mention of its own: *Kejaksaan Tinggi (Kejati) DIY*. */
function acronymStart(context: RuleContext, first: number, end: number): number {
  for (let i = first + 1; i + 3 < end; i++)
    if (
      isSign(context, i, '(') &&
      isSign(context, i + 2, ')') &&
      isCapitalised(context, i + 1) &&
      !isLegal(context, i + 1)
    )
      return i;
  return end;
}

/** The *Persero* of *PT Timah (Persero) Tbk*. */
function isLegal({ tokens }: RuleContext, token: number): boolean {
  return tokens.words.form(tokens.word[token]).startsWith('perser');
}

/** Where the rank of the person behind begins: the *Brigjen* of *TNI Brigjen Marinir Sutrisno*. */
function rankStart(context: RuleContext, first: number, end: number): number {
  const { classes } = context;
  for (let i = first + 1; i < end; i++)
    if (
      (classes[i] & CLASS.rank) !== 0 &&
      nameStrength(context, i) < NAME_STRENGTH &&
      // Inspektorat Jenderal, Direktorat Jenderal
      (classes[i - 1] & CLASS['organization-head']) === 0
    )
      return i;
  return end;
}

function isKnownPerson(context: RuleContext, first: number, end: number): boolean {
  const { matches, matchesAt } = context;
  for (let row = matchesAt[first]; row < matchesAt[first + 1]; row++)
    if (matches.end[row] === end && matches.type[row] === FORM_TYPE.person) return true;
  return false;
}

/** In a headline: up to the first word that headlines use for what happens, *Bagnaia* of *Bagnaia Rebut Pole*. */
function withoutHeadlineWords(
  context: RuleContext,
  first: number,
  end: number,
): { first: number; end: number } {
  const { classes, matches } = context;
  const isAction = (token: number) =>
    ((classes[token] & (CLASS['headline-word'] | CLASS['speech-verb'])) !== 0 &&
      nameStrength(context, token) < 6) ||
    isVerbShaped(context, token);
  const entity = longestEntity(context, first);
  const known = entity < 0 ? first : Math.min(matches.end[entity], end);
  while (known === first && first < end && isAction(first)) first++;
  for (let i = Math.max(first + 1, known); i < end; i++) {
    const inside = longestEntity(context, i);
    if (inside >= 0 && matches.end[inside] > i + 1) {
      i = matches.end[inside] - 1;
      continue;
    }
    if (isAction(i)) return { first, end: i };
  }
  return { first, end };
}

/** Kinds of body that are buildings too. */
const HOSPITAL_KINDS = new Set(['hospital', 'university', 'school']);

/** What the first words say: a certain organization head makes an organization, a place head a place. */
function typeByHead(context: RuleContext, first: number, end: number, type: EntityType): EntityType {
  const { classes, matches, matchesAt, gazetteer } = context;
  if (type === 'country' || (type === 'person' && nameStrength(context, first) > 0)) return type;
  if (
    (classes[first] & (CLASS['organization-head'] | CLASS['place-head'])) === 0 ||
    !isCapitalised(context, first)
  )
    return type;
  // A hospital is both a place one goes to and a body; by our definition it is a body
  const organizationHead = longest(context, first, FORM_TYPE['organization-head']);
  const placeHead = longest(context, first, FORM_TYPE['place-head']);
  for (let row = matchesAt[first]; row < matchesAt[first + 1]; row++) {
    const form = matches.form[row];
    const formType = matches.type[row];
    if (matches.end[row] >= end || matches.casing[row] !== CASING_EXACT) continue;
    const ambiguous = matches.ambiguous[row];
    if (
      formType === FORM_TYPE['organization-head'] &&
      organizationHead >= placeHead &&
      (placeHead < 0 || HOSPITAL_KINDS.has(gazetteer.subtypeOf(form))) &&
      (ambiguous & ~AMBIGUITY.organization) === 0
    )
      return 'organization';
    if (
      formType === FORM_TYPE['place-head'] &&
      organizationHead < 0 &&
      (ambiguous & ~AMBIGUITY.location) === 0
    )
      return 'location';
  }
  return type;
}
