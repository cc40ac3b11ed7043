/**
 * Which language a text is in, how sure that is, and where it changes.
 *
 * Our own model decides within the Malay-Indonesian group, the regional languages of Indonesia and English; franc is
 * asked about what the model does not know. A paragraph or quotation is told apart from its article only when it is
 * long enough and sure enough; everything else goes with the article.
 *
 * Limits: `und` for text of a few words that could be anything; languages mixed within one sentence are not parted;
 * of long lines the beginning, the middle and the end are read; so of very long texts, which are not cut into segments.
 */

import type { Span } from '../model/types.ts';
import {
  addEvidence,
  Classifier,
  clearEvidence,
  type Evidence,
  familiarity,
  highestGroup,
  newEvidence,
  probabilities,
  weightOf,
} from './classifier.ts';
import { GROUP_CODES, GROUP_COUNT, type LanguageModel } from './model-file.ts';
import { stretches } from './stretches.ts';
import { askWideNet } from './wide-net.ts';

/** A stretch of text in one language. */
export interface LanguageSegment extends Span {
  /** ISO 639-3, `und` when nothing can be said. */
  readonly code: string;
  /** 0 to 1. */
  readonly confidence: number;
}

export interface LanguageDecision {
  /** ISO 639-3 of the language that most of the text is in, `und` when nothing can be said. */
  readonly code: string;
  /** 0 to 1, calibrated: of texts with confidence 0.9 about nine in ten are right. */
  readonly confidence: number;
  /** Whether to act on it: enough text, and sure. */
  readonly reliable: boolean;
  /** The whole text in order, without gaps; one segment unless the language changes. */
  readonly segments: readonly LanguageSegment[];
}

/** From here on a decision is called reliable. */
const RELIABLE = 0.9;
/** Words that weigh less than this together are never called reliable: *Anwar Ibrahim di Kuala Lumpur* weighs 2.75. */
const RELIABLE_WEIGHT = 4;
/** Below this another language of the world is not named, and below the second none of ours: the answer is `und`. */
const LEAST_CONFIDENCE = 0.4;
const LEAST_OWN_CONFIDENCE = 0.15;
/** Most confidence in a language of ours where the model itself held others likelier. */
const REFUTED = 0.7;
/** Below this share of known words franc is asked. */
const FAMILIAR = 0.55;
/** A stretch parts from its article only with this confidence and this many words, or letters of another script … */
const PARTING_CONFIDENCE = 0.97;
const PARTING_WORDS = 8;
const PARTING_LETTERS = 24;
/** … and many more words where Indonesian would part from Malay: verses and old sayings read like either. */
const PARTING_WORDS_OF_PAIR = 40;
/** Stretches whose words weigh less than this on average are lists of names: line-ups, casts, credits. */
const LEAST_WEIGHT = 0.65;
/** Longer texts, and longer lines, are read in three windows of a third of it each. */
const LONGEST_TEXT = 96_000;
const LONGEST_STRETCH = 1800;
/**
 * Of longer texts that much is read at a first glance, evenly over the stretches but some eight words of each at
 * least; a stretch is read to its end only where that does not plainly agree with the article.
 */
const GLANCE = 1200;
const LEAST_GLANCE = 60;

interface Answer {
  readonly code: string;
  readonly confidence: number;
}

const NOTHING: Answer = { code: 'und', confidence: 0 };
const ENGLISH = GROUP_CODES.indexOf('eng');
const OTHER = GROUP_CODES.indexOf('und');

/** What is kept for an open model between texts; never changes a result. */
interface Workspace {
  readonly classifier: Classifier;
  readonly whole: Evidence;
  readonly parts: Evidence[];
}

const workspaces = new WeakMap<LanguageModel, Workspace>();

/** Identifies the language of `text`; synchronous, linear in its length. */
export function identifyLanguage(text: string, model: LanguageModel): LanguageDecision {
  const workspace = workspaceOf(model);
  const long = text.length > LONGEST_TEXT;
  const parts = long ? windows(0, text.length, LONGEST_TEXT / 3) : stretches(text);
  const glance =
    long || text.length <= GLANCE ? text.length : Math.max(LEAST_GLANCE, Math.ceil(GLANCE / parts.length));
  const { classifier, whole, parts: evidence } = workspace;
  clearEvidence(whole);
  while (evidence.length < parts.length) evidence.push(newEvidence());
  for (let i = 0; i < parts.length; i++) {
    clearEvidence(evidence[i]);
    if (isEmptyLine(text, parts[i])) continue;
    readPart(text, beginning(text, parts[i], glance), classifier, evidence[i]);
    addEvidence(whole, evidence[i]);
  }
  let main = answer(text, 0, text.length, whole, model);
  const segments =
    long || parts.length < 2 ? [] : segmentsOf(text, parts, glance, evidence, main, classifier);
  if (segments.length > 1) main = majority(segments);
  const confidence = rounded(main.confidence);
  return {
    code: main.code,
    confidence,
    reliable: main.code !== 'und' && confidence >= RELIABLE && isEnough(whole),
    segments: segments.length > 1 ? segments : [{ start: 0, end: text.length, code: main.code, confidence }],
  };
}

function workspaceOf(model: LanguageModel): Workspace {
  let workspace = workspaces.get(model);
  if (workspace === undefined) {
    workspace = { classifier: new Classifier(model), whole: newEvidence(), parts: [] };
    workspaces.set(model, workspace);
  }
  return workspace;
}

function isEmptyLine(text: string, { start, end }: Span): boolean {
  return end - start === 1 && text.charCodeAt(start) === 0x0a;
}

/** Reads a stretch, or of a long one its beginning, middle and end, into evidence that is new. */
function readPart(text: string, { start, end }: Span, classifier: Classifier, evidence: Evidence): void {
  if (end - start <= LONGEST_STRETCH) {
    classifier.read(text, start, end, evidence);
    return;
  }
  for (const window of windows(start, end, LONGEST_STRETCH / 3))
    classifier.read(text, window.start, window.end, evidence);
}

/** The first `size` characters of a stretch, to the end of a word. */
function beginning(text: string, { start, end }: Span, size: number): Span {
  if (end - start <= size) return { start, end };
  let to = start + size;
  while (to < end && text.charCodeAt(to) !== 0x20) to++;
  return { start, end: to };
}

/** Beginning, middle and end of a stretch, `size` long each. */
function windows(start: number, end: number, size: number): Span[] {
  const middle = Math.floor((start + end - size) / 2);
  return [
    { start, end: start + size },
    { start: middle, end: middle + size },
    { start: end - size, end },
  ];
}

/** Enough words that are no names, or enough letters of a script that needs none. */
function isEnough(evidence: Evidence): boolean {
  return weightOf(evidence) >= RELIABLE_WEIGHT || evidence.other >= PARTING_LETTERS;
}

/** The answer about one stretch by itself. */
function answer(text: string, start: number, end: number, evidence: Evidence, model: LanguageModel): Answer {
  if (evidence.other > evidence.latin)
    return evidence.other < 4 ? NOTHING : askWideNet(text.slice(start, end));
  if (evidence.words < 2 || evidence.latin < 8) return NOTHING;
  const { group, indonesian } = probabilities(evidence, model);
  const best = highestGroup(group);
  const familiar = familiarity(evidence);
  const own = ownAnswer(group, indonesian);
  const sure =
    best === ENGLISH ? group[ENGLISH] >= RELIABLE : best !== OTHER && (best > 0 || familiar >= FAMILIAR);
  if (sure) return orNothing(own);
  const wide = askWideNet(text.slice(start, end));
  if (best === OTHER && isOwn(wide.code)) return orNothing(refuted(own, group[OTHER]));
  if (best !== OTHER && wide.code === own.code)
    return orNothing({ code: own.code, confidence: Math.max(own.confidence, wide.confidence) });
  // The fewer of the words the model knows, the less its own answer counts.
  const confidence = own.confidence * Math.min(1, familiar / FAMILIAR);
  const foreign = wide.confidence * (1 - confidence);
  if (isOwn(wide.code) || foreign < LEAST_CONFIDENCE || (best !== OTHER && confidence > foreign))
    return orNothing({ code: own.code, confidence });
  return { code: wide.code, confidence: foreign };
}

/** An answer of the model after franc spoke against the other languages, which the model held likeliest. */
function refuted({ code, confidence }: Answer, others: number): Answer {
  return { code, confidence: Math.min(REFUTED, confidence / Math.max(1e-9, 1 - others)) };
}

function orNothing({ code, confidence }: Answer): Answer {
  return confidence < LEAST_OWN_CONFIDENCE ? { code: 'und', confidence } : { code, confidence };
}

/** The likeliest of the codes that the model decides itself. */
function ownAnswer(group: Float64Array, indonesian: number): Answer {
  let best = 0;
  for (let c = 1; c < OTHER; c++) if (group[c] > group[best]) best = c;
  if (best > 0) return { code: GROUP_CODES[best], confidence: group[best] };
  return {
    code: indonesian >= 0.5 ? 'ind' : 'zsm',
    confidence: group[0] * Math.max(indonesian, 1 - indonesian),
  };
}

/** Whether our own model decides about this code of franc's (`zlm` is its Malay). */
function isOwn(code: string): boolean {
  return code === 'zlm' || (GROUP_CODES as readonly string[]).includes(code);
}

/** Segments by language: a stretch parts from the article where it is long and sure, and neighbours join. */
function segmentsOf(
  text: string,
  parts: readonly Span[],
  glance: number,
  evidence: readonly Evidence[],
  main: Answer,
  classifier: Classifier,
): LanguageSegment[] {
  const segments: { start: number; end: number; code: string; confidence: number }[] = [];
  for (let i = 0; i < parts.length; i++) {
    const { start, end } = parts[i];
    let own = main;
    if (!agrees(evidence[i], main)) {
      if (end - start > glance) {
        clearEvidence(evidence[i]);
        readPart(text, parts[i], classifier, evidence[i]);
      }
      if (mayPart(evidence[i])) {
        const found = answer(text, start, end, evidence[i], classifier.model);
        if (isApart(found, main, evidence[i].words)) own = found;
      }
    }
    const last = segments[segments.length - 1];
    const confidence = rounded(own.confidence);
    if (last !== undefined && last.code === own.code) {
      last.end = end;
      last.confidence = Math.max(last.confidence, confidence);
    } else segments.push({ start, end, code: own.code, confidence });
  }
  return segments;
}

/** Whether a stretch plainly goes with its article. */
function agrees(evidence: Evidence, main: Answer): boolean {
  if (evidence.other > evidence.latin || familiarity(evidence) < FAMILIAR) return false;
  const best = highestGroup(evidence.sums);
  if (best === OTHER) return false;
  const code = best > 0 ? GROUP_CODES[best] : evidence.sums[GROUP_COUNT] >= 0 ? 'ind' : 'zsm';
  return code === main.code;
}

/** Whether a stretch holds enough words, and not only names, to be judged by itself. */
function mayPart(evidence: Evidence): boolean {
  if (evidence.other > evidence.latin) return evidence.other >= PARTING_LETTERS;
  return evidence.words >= PARTING_WORDS && weightOf(evidence) >= evidence.words * LEAST_WEIGHT;
}

/** Whether a stretch is in another language than its article. */
function isApart(found: Answer, main: Answer, words: number): boolean {
  if (found.code === main.code || found.code === 'und' || found.confidence < PARTING_CONFIDENCE) return false;
  const pair = (found.code === 'ind' || found.code === 'zsm') && (main.code === 'ind' || main.code === 'zsm');
  return !pair || words >= PARTING_WORDS_OF_PAIR;
}

/** The language with most text, and the confidence of its longest segment. */
function majority(segments: readonly LanguageSegment[]): Answer {
  const lengths = new Map<string, number>();
  for (const { code, end, start } of segments) lengths.set(code, (lengths.get(code) ?? 0) + end - start);
  let best = segments[0];
  for (const segment of segments) {
    const more = lengths.get(segment.code)! - lengths.get(best.code)!;
    const longer = segment.end - segment.start > best.end - best.start;
    if (more > 0 || (segment.code === best.code && longer)) best = segment;
  }
  return best;
}

/** Four decimals, so that the last bits of a sum never show. */
function rounded(confidence: number): number {
  return Math.round(confidence * 1e4) / 1e4;
}
