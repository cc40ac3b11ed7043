/**
 * From labelled corpora to a model file: features, several learners whose weights are averaged, folding of domains,
 * pruning. Deterministic: the same rows, dictionaries and seed give the same bytes.
 */

import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import { LABEL_COUNT } from '../tagger/labels.ts';
import { writeModel } from '../tagger/model.ts';
import { WordKnowledge } from '../tagger/word-knowledge.ts';
import type { WordTable } from '../text/word-table.ts';
import { caseCopies } from './case-copies.ts';
import type { Corpus } from './corpora.ts';
import { buildDataset, type Dataset, type FeatureSources, type WeightedCorpus } from './dataset.ts';
import { harmonise } from './harmonise.ts';
import { learn, type Weights } from './learner.ts';

const L = LABEL_COUNT;

/** Settings of the learner, found on held-out parts of the training halves (docs/tagger.md). */
const EPOCHS = 10;
const RATE = 0.1;
const DECAY = 0.2;
const DOMAIN_DECAY = 0.4;
const DROPOUT = 0.7;

/** Learners whose weights are averaged. The mean errs less than each: half a point of F1 over three corpora (docs/tagger.md). */
export const MEMBERS = 4;

/** How much a copy in capitals or small letters counts against its original. */
const CASE_COPY_IMPORTANCE = 0.25;

/**
 * Features whose labels differ by less than this are left out of the file: more than half of them, without which the
 * development halves lose nothing up to 0.2 and half a point at 0.3. Fewer records miss the processor's cache less.
 */
const LIGHTEST = 0.15;

/** The same for the tagger of neighbourhoods, which is used once and written nowhere. */
const LIGHTEST_OF_NEIGHBOURHOOD = 0.01;

export interface TrainingOptions {
  readonly corpora: readonly Corpus[];
  /** Corpus whose labelling the model follows; null for the project's own, to which all labels are brought. */
  readonly target: string | null;
  readonly seed: number;
  readonly words: WordTable;
  readonly gazetteer: Gazetteer | null;
  /** A word knowledge file, or empty. */
  readonly knowledge: Uint8Array;
  /** Knots from `fitCalibration`, or empty. */
  readonly calibration?: Float32Array;
  /** Learners to average; default MEMBERS. */
  readonly members?: number;
  /** Called after each epoch of each learner with the share done, 0 to 1. */
  readonly onProgress?: (done: number, loss: number) => void;
}

export interface TrainedModel {
  readonly model: Uint8Array;
  /** Spans whose edges lay inside a token. */
  readonly moved: number;
  readonly sentences: number;
  readonly tokens: number;
}

/**
 * Trains a tagger.
 *
 * @throws Error when `target` is none of the corpora
 */
export function trainTagger(options: TrainingOptions): TrainedModel {
  const { target, corpora } = options;
  if (target !== null && !corpora.some((corpus) => corpus.name === target))
    throw new Error(
      `no corpus named "${target}" among ${[...new Set(corpora.map((c) => c.name))].join(', ')}`,
    );
  const { dataset, models } = trainTargets(options, [target ?? OWN]);
  return {
    model: models.get(target ?? OWN)!,
    moved: dataset.moved,
    sentences: dataset.set.domain.length,
    tokens: dataset.set.label.length,
  };
}

/** One training, and a model for each of several domains of it. */
export function trainTargets(
  options: TrainingOptions,
  targets: readonly string[],
): { readonly dataset: Dataset; readonly models: ReadonlyMap<string, Uint8Array> } {
  const { seed, words, gazetteer, knowledge } = options;
  const dataset = buildDataset(trainingCorpora(options), {
    words,
    gazetteer,
    knowledge: knowledge.length > 0 ? new WordKnowledge(knowledge) : null,
  });
  const weights = learnTogether(dataset, options);
  const models = new Map(
    targets.map((target) => [
      target,
      writeModel({
        ...foldDomain(dataset, weights, dataset.domains.indexOf(target), LIGHTEST),
        calibration: options.calibration ?? new Float32Array(0),
        knowledge,
        description: { target, corpora: dataset.domains, seed },
      }),
    ]),
  );
  return { dataset, models };
}

/** Name of the project's own labelling. */
export const OWN = 'own';

/**
 * A tagger of the neighbourhood alone, by which raw news is read for `profileWords`. Follows the labelling of NER-UI
 * where it is among the corpora, because that marks every place.
 */
export function trainNeighbourhoodModel(
  corpora: readonly Corpus[],
  sources: FeatureSources,
  knowledge: Uint8Array,
): Uint8Array {
  const dataset = buildDataset(corpora, { ...sources, contextOnly: true });
  const weights = learn(dataset.set, {
    epochs: EPOCHS,
    rate: RATE,
    decay: DECAY,
    domainDecay: DECAY,
    dropout: 0.3,
    seed: 1,
  });
  const domain = Math.max(0, dataset.domains.indexOf('nerui'));
  return writeModel({
    ...foldDomain(dataset, weights, domain, LIGHTEST_OF_NEIGHBOURHOOD),
    calibration: new Float32Array(0),
    knowledge,
    description: { target: dataset.domains[domain], corpora: dataset.domains, seed: 1 },
  });
}

/** Own labelling: all corpora, harmonised where they are not our own, are one domain, with copies in other case. */
function trainingCorpora({ corpora, target, gazetteer, words }: TrainingOptions): WeightedCorpus[] {
  if (target !== null || gazetteer === null) return [...corpora];
  return corpora.flatMap((corpus) => {
    const rows = corpus.own ? corpus.rows : corpus.rows.map((row) => harmonise(row, gazetteer, words));
    const own = { name: OWN, rows };
    return [own, { name: OWN, rows: caseCopies(rows), importance: CASE_COPY_IMPORTANCE }];
  });
}

function learnTogether(dataset: Dataset, options: TrainingOptions): Weights {
  const members = options.members ?? MEMBERS;
  let sum: Weights | null = null;
  for (let member = 0; member < members; member++) {
    const learned = learn(dataset.set, {
      epochs: EPOCHS,
      rate: RATE,
      decay: DECAY,
      domainDecay: DOMAIN_DECAY,
      dropout: DROPOUT,
      seed: options.seed * 1000 + member,
      onEpoch: (epoch, loss) => options.onProgress?.((member + (epoch + 1) / EPOCHS) / members, loss),
    });
    if (sum === null) sum = learned;
    else {
      addTo(sum.rows, learned.rows);
      addTo(sum.transitions, learned.transitions);
    }
  }
  if (sum === null) throw new RangeError('no learners');
  scaleBy(sum.rows, 1 / members);
  scaleBy(sum.transitions, 1 / members);
  return sum;
}

function addTo(sum: Float32Array, addend: Float32Array): void {
  for (let i = 0; i < sum.length; i++) sum[i] += addend[i];
}

function scaleBy(values: Float32Array, factor: number): void {
  for (let i = 0; i < values.length; i++) values[i] *= factor;
}

/** Weights of one domain, general ones included, by feature; features too light to matter are left out. */
function foldDomain(
  dataset: Dataset,
  weights: Weights,
  domain: number,
  lightest: number,
): { features: Int32Array; weights: Float32Array; transitions: Float32Array } {
  const index = new Map<number, number>();
  const features: number[] = [];
  const { rowFeature, rowBlock } = dataset;
  const belongs = (row: number) => rowBlock[row] === 0 || rowBlock[row] === domain + 1;
  for (let row = 0; row < rowFeature.length; row++) {
    if (!belongs(row) || index.has(rowFeature[row])) continue;
    index.set(rowFeature[row], features.length);
    features.push(rowFeature[row]);
  }
  const summed = new Float32Array(features.length * L);
  for (let row = 0; row < rowFeature.length; row++) {
    if (!belongs(row)) continue;
    const at = index.get(rowFeature[row])! * L;
    for (let l = 0; l < L; l++) summed[at + l] += weights.rows[row * L + l];
  }
  const kept: number[] = [];
  for (let f = 0; f < features.length; f++) {
    let smallest = summed[f * L];
    let largest = smallest;
    for (let l = 1; l < L; l++) {
      smallest = Math.min(smallest, summed[f * L + l]);
      largest = Math.max(largest, summed[f * L + l]);
    }
    if (largest - smallest >= lightest) kept.push(f);
  }
  const keptWeights = new Float32Array(kept.length * L);
  kept.forEach((f, position) => {
    keptWeights.set(summed.subarray(f * L, (f + 1) * L), position * L);
  });
  const block = L * L;
  const transitions = weights.transitions.slice(0, block);
  for (let k = 0; k < block; k++) transitions[k] += weights.transitions[(1 + domain) * block + k];
  return { features: Int32Array.from(kept, (f) => features[f]), weights: keptWeights, transitions };
}
