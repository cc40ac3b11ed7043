/**
 * Which language a text is in, how sure that is, and where it changes.
 *
 * Our own model decides within the Malay-Indonesian group, the regional languages of Indonesia and English; franc is
 * asked about what the model does not know. A paragraph or quotation is told apart from its article only when it is
 * long enough and sure enough; everything else goes with the article.
 *
 * Limits: `und` for text of a few words that could be anything; languages mixed within one sentence are not parted.
 */

import type { Span } from '../model/types.ts';
import { addEvidence, Classifier, type Evidence, newEvidence, probabilities } from './classifier.ts';
import { GROUP_CODES, type LanguageModel } from './model-file.ts';
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
/** Fewer words than this are never called reliable: headlines of three words are mostly names. */
const RELIABLE_WORDS = 5;
/** Below this the answer is `und`. */
const LEAST_CONFIDENCE = 0.4;
/** Below this share of known words franc is asked. Indonesian news lies above 0.8, Dutch and Spanish below 0.35. */
const FAMILIAR = 0.55;
/** A stretch parts from its article only with this confidence and this many words. */
const PARTING_CONFIDENCE = 0.97;
const PARTING_WORDS = 8;

interface Answer {
  readonly code: string;
  readonly confidence: number;
}

const NOTHING: Answer = { code: 'und', confidence: 0 };

const classifiers = new WeakMap<LanguageModel, Classifier>();

/** Identifies the language of `text`; synchronous, linear in its length. */
export function identifyLanguage(text: string, model: LanguageModel): LanguageDecision {
  let classifier = classifiers.get(model);
  if (classifier === undefined) {
    classifier = new Classifier(model);
    classifiers.set(model, classifier);
  }
  const parts = stretches(text);
  const whole = newEvidence();
  const evidence: Evidence[] = [];
  for (const part of parts) {
    const found = classifier.read(text, part.start, part.end);
    evidence.push(found);
    addEvidence(whole, found);
  }
  let main = answer(text, 0, text.length, whole, model);
  const segments = parts.length < 2 ? [] : partSegments(text, parts, evidence, main, model);
  if (segments.length > 1) main = majority(segments) ?? main;
  return {
    code: main.code,
    confidence: rounded(main.confidence),
    reliable: main.code !== 'und' && main.confidence >= RELIABLE && whole.words >= RELIABLE_WORDS,
    segments:
      segments.length > 1
        ? segments
        : [{ start: 0, end: text.length, code: main.code, confidence: rounded(main.confidence) }],
  };
}

/** The answer about one stretch by itself. */
function answer(text: string, start: number, end: number, evidence: Evidence, model: LanguageModel): Answer {
  if (evidence.other > evidence.latin)
    return evidence.other < 4 ? NOTHING : askWideNet(text.slice(start, end), false);
  if (evidence.words < 2 || evidence.latin < 8) return NOTHING;
  const { group, indonesian } = probabilities(evidence, model);
  let best = 0;
  for (let c = 1; c < group.length; c++) if (group[c] > group[best]) best = c;
  let code: string = GROUP_CODES[best];
  let confidence = group[best];
  if (best === 0) {
    code = indonesian >= 0.5 ? 'ind' : 'zsm';
    confidence *= Math.max(indonesian, 1 - indonesian);
  }
  const familiar = evidence.knownWeight / evidence.weight;
  if (familiar < FAMILIAR) {
    const wide = askWideNet(text.slice(start, end), false);
    if (wide.code === 'eng')
      return { code: 'eng', confidence: Math.max(wide.confidence, group[GROUP_CODES.length - 1]) };
    if (!isOwn(wide.code)) {
      // The model has no word for other languages; the fewer words it knows, the more franc's answer counts.
      const own = confidence * Math.min(1, familiar / FAMILIAR);
      if (wide.confidence > own * 0.5) return wide;
      return { code, confidence: own };
    }
  }
  return confidence < LEAST_CONFIDENCE ? { code: 'und', confidence } : { code, confidence };
}

function isOwn(code: string): boolean {
  return code === 'zlm' || code === 'und' || (GROUP_CODES as readonly string[]).includes(code);
}

/** Segments by language: a stretch parts from the article where it is long and sure, and neighbours join. */
function partSegments(
  text: string,
  parts: readonly Span[],
  evidence: readonly Evidence[],
  main: Answer,
  model: LanguageModel,
): LanguageSegment[] {
  const segments: { start: number; end: number; code: string; confidence: number }[] = [];
  for (let i = 0; i < parts.length; i++) {
    let own = main;
    const enough = evidence[i].words >= PARTING_WORDS || evidence[i].other >= 24;
    if (enough) {
      const found = answer(text, parts[i].start, parts[i].end, evidence[i], model);
      if (found.code !== main.code && found.code !== 'und' && found.confidence >= PARTING_CONFIDENCE)
        own = found;
    }
    const last = segments[segments.length - 1];
    const confidence = rounded(own.confidence);
    if (last !== undefined && last.code === own.code) {
      last.end = parts[i].end;
      last.confidence = Math.max(last.confidence, confidence);
    } else segments.push({ start: parts[i].start, end: parts[i].end, code: own.code, confidence });
  }
  return segments;
}

/** The language with most text, and the confidence of its longest segment. */
function majority(segments: readonly LanguageSegment[]): Answer | null {
  const lengths = new Map<string, number>();
  for (const { code, end, start } of segments) lengths.set(code, (lengths.get(code) ?? 0) + end - start);
  let best: string | null = null;
  for (const [code, length] of lengths) if (best === null || length > lengths.get(best)!) best = code;
  if (best === null) return null;
  let longest: LanguageSegment | null = null;
  for (const segment of segments)
    if (
      segment.code === best &&
      (longest === null || segment.end - segment.start > longest.end - longest.start)
    )
      longest = segment;
  return longest;
}

/** Four decimals, so that the last bits of a sum never show. */
function rounded(confidence: number): number {
  return Math.round(confidence * 1e4) / 1e4;
}
