/** Labelled corpora to a training set: tokens, features by index, labels. */

import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import { CONJUNCTION_LIMIT, FeatureExtractor, REACH, type SymbolFeatures } from '../tagger/features.ts';
import { closes, opens } from '../tagger/labels.ts';
import type { WordKnowledge } from '../tagger/word-knowledge.ts';
import { sentenceStarts } from '../text/sentences.ts';
import { tokenize } from '../text/tokens.ts';
import type { WordTable } from '../text/word-table.ts';
import { type Corpus, labelsOf } from './corpora.ts';
import type { TrainingSet } from './learner.ts';

/** Growing column of 32-bit integers. */
class IntColumn {
  values = new Int32Array(1 << 16);
  length = 0;

  push(value: number): void {
    if (this.length === this.values.length) {
      const larger = new Int32Array(this.length * 2);
      larger.set(this.values);
      this.values = larger;
    }
    this.values[this.length++] = value;
  }

  trimmed(): Int32Array {
    return this.values.slice(0, this.length);
  }
}

/** Dense numbers for 32-bit keys in order of first sight. */
export class Numbering {
  readonly keys = new IntColumn();
  private slots = new Int32Array(1 << 20).fill(-1);

  get size(): number {
    return this.keys.length;
  }

  numberOf(key: number): number {
    if (this.keys.length * 2 > this.slots.length) this.grow();
    const mask = this.slots.length - 1;
    let slot = (Math.imul(key, 0x9e3779b1) >>> 4) & mask;
    for (;;) {
      const found = this.slots[slot];
      if (found < 0) {
        this.slots[slot] = this.keys.length;
        this.keys.push(key);
        return this.keys.length - 1;
      }
      if (this.keys.values[found] === key) return found;
      slot = (slot + 1) & mask;
    }
  }

  private grow(): void {
    const slots = new Int32Array(this.slots.length * 2).fill(-1);
    const mask = slots.length - 1;
    for (let index = 0; index < this.keys.length; index++) {
      let slot = (Math.imul(this.keys.values[index], 0x9e3779b1) >>> 4) & mask;
      while (slots[slot] >= 0) slot = (slot + 1) & mask;
      slots[slot] = index;
    }
    this.slots = slots;
  }
}

/** Domains that a byte can number, besides none. */
const MOST_DOMAINS = 255;

export interface Dataset {
  readonly set: TrainingSet;
  /** Hash of each row's feature; a domain's row has the same hash as its general row. */
  readonly rowFeature: Int32Array;
  /** 0 for a general row, d + 1 for one of domain d. */
  readonly rowBlock: Uint8Array;
  readonly domains: readonly string[];
  /** Spans whose edges were moved to token edges. */
  readonly moved: number;
  /** Spans that a sentence boundary cut. */
  readonly cut: number;
}

export interface WeightedCorpus extends Corpus {
  readonly importance?: number;
}

/** Everything about tokens that training and inference must see alike. */
export interface FeatureSources {
  readonly words: WordTable;
  readonly gazetteer: Gazetteer | null;
  readonly knowledge: WordKnowledge | null;
  readonly contextOnly?: boolean;
}

export function buildDataset(corpora: readonly WeightedCorpus[], sources: FeatureSources): Dataset {
  const { words, gazetteer, knowledge } = sources;
  const extractor = new FeatureExtractor(gazetteer, knowledge, sources.contextOnly);
  const domains = [...new Set(corpora.map((corpus) => corpus.name))];
  if (domains.length > MOST_DOMAINS) throw new Error(`more than ${MOST_DOMAINS} corpora at once`);
  const rows = new Numbering();
  const domainRows = new Map<number, number>();
  const rowFeature = new IntColumn();
  const rowBlock: number[] = [];
  const sequenceStart = new IntColumn();
  const domainOfSequence: number[] = [];
  const importance: number[] = [];
  const labels: number[] = [];
  const featureStart = new IntColumn();
  const generalRow = new IntColumn();
  const domainRow = new IntColumn();
  const conjunctions = new Int32Array(CONJUNCTION_LIMIT);
  const symbolFeatures: SymbolFeatures[] = [];
  let generation = -1;
  let moved = 0;
  let cut = 0;
  let tokenCount = 0;
  const generalOf: number[] = [];
  for (const corpus of corpora) {
    const domain = domains.indexOf(corpus.name);
    const rowOf = (feature: number, block: number): number => {
      const number = rows.numberOf(feature);
      if (block === 0) {
        if (number === generalOf.length) {
          generalOf.push(rowFeature.length);
          rowFeature.push(feature);
          rowBlock.push(0);
        }
        return generalOf[number];
      }
      const key = number * (MOST_DOMAINS + 1) + block;
      let row = domainRows.get(key);
      if (row === undefined) {
        row = rowFeature.length;
        rowFeature.push(feature);
        rowBlock.push(block);
        domainRows.set(key, row);
      }
      return row;
    };
    for (const { text, spans } of corpus.rows) {
      words.settle(text.length);
      const tokens = tokenize(text, words);
      const starts = sentenceStarts(tokens);
      const labelled = labelsOf(tokens, spans);
      moved += labelled.moved;
      extractor.read(tokens, starts, gazetteer === null ? null : gazetteer.scan(tokens));
      if (generation !== extractor.generation) {
        generation = extractor.generation;
        symbolFeatures.length = 0;
      }
      const featuresOf = (symbol: number): SymbolFeatures => {
        symbolFeatures[symbol] ??= extractor.featuresOf(symbol);
        return symbolFeatures[symbol];
      };
      for (let first = 0; first < tokens.count; ) {
        let end = first + 1;
        while (
          end < tokens.count &&
          (starts[end] === 0 || !opens(labelled.labels[end]) || !closes(labelled.labels[end - 1]))
        ) {
          if (starts[end] !== 0) cut++;
          end++;
        }
        sequenceStart.push(tokenCount);
        domainOfSequence.push(domain);
        importance.push(corpus.importance ?? 1);
        for (let i = first; i < end; i++) {
          featureStart.push(generalRow.length);
          labels.push(labelled.labels[i]);
          const add = (feature: number) => {
            generalRow.push(rowOf(feature, 0));
            domainRow.push(rowOf(feature, domain + 1));
          };
          for (let distance = -REACH; distance <= REACH; distance++) {
            const j = i + distance;
            const inside = j >= first && j < end;
            for (const feature of featuresOf(inside ? extractor.wordSymbol[j] : 0)[distance + REACH])
              add(feature);
            if (inside && extractor.classSymbol[j] >= 0)
              for (const feature of featuresOf(extractor.classSymbol[j])[distance + REACH]) add(feature);
          }
          const count = extractor.conjunctions(i, first, end, conjunctions);
          for (let k = 0; k < count; k++) add(conjunctions[k]);
          const run = count > 0 ? extractor.runAt(i) : -1;
          if (run < 0) continue;
          const around = extractor.runConjunctions(run, first, end, conjunctions);
          for (let k = 0; k < around; k++) add(conjunctions[k]);
        }
        tokenCount += end - first;
        first = end;
      }
    }
  }
  sequenceStart.push(tokenCount);
  featureStart.push(generalRow.length);
  return {
    set: {
      sequenceStart: sequenceStart.trimmed(),
      domain: Uint8Array.from(domainOfSequence),
      importance: Float32Array.from(importance),
      label: Uint8Array.from(labels),
      featureStart: featureStart.trimmed(),
      generalRow: generalRow.trimmed(),
      domainRow: domainRow.trimmed(),
      rowCount: rowFeature.length,
      domainCount: domains.length,
    },
    rowFeature: rowFeature.trimmed(),
    rowBlock: Uint8Array.from(rowBlock),
    domains,
    moved,
    cut,
  };
}
