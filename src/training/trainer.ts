/** From labelled corpora to a model file: features, learning, folding of domains, pruning. */

import { LABEL_COUNT } from '../tagger/labels.ts';
import { writeModel } from '../tagger/model.ts';
import { buildDataset, type Dataset, type FeatureSources, type WeightedCorpus } from './dataset.ts';
import { type LearnerOptions, learn, type Weights } from './learner.ts';

const L = LABEL_COUNT;

/** Weights of one domain, general ones included, by feature; features too light to matter are left out. */
export function foldDomain(
  dataset: Dataset,
  weights: Weights,
  domain: number,
  lightest: number,
): { features: Int32Array; weights: Float32Array; transitions: Float32Array } {
  const index = new Map<number, number>();
  const features: number[] = [];
  const { rowFeature, rowBlock } = dataset;
  for (let row = 0; row < rowFeature.length; row++) {
    if (rowBlock[row] !== 0 && rowBlock[row] !== domain + 1) continue;
    if (!index.has(rowFeature[row])) {
      index.set(rowFeature[row], features.length);
      features.push(rowFeature[row]);
    }
  }
  const summed = new Float32Array(features.length * L);
  for (let row = 0; row < rowFeature.length; row++) {
    if (rowBlock[row] !== 0 && rowBlock[row] !== domain + 1) continue;
    const at = index.get(rowFeature[row])! * L;
    for (let l = 0; l < L; l++) summed[at + l] += weights.rows[row * L + l];
  }
  const kept: number[] = [];
  for (let f = 0; f < features.length; f++) {
    let largest = 0;
    for (let l = 0; l < L; l++) largest = Math.max(largest, Math.abs(summed[f * L + l]));
    if (largest >= lightest) kept.push(f);
  }
  const keptWeights = new Float32Array(kept.length * L);
  kept.forEach((f, position) => {
    keptWeights.set(summed.subarray(f * L, (f + 1) * L), position * L);
  });
  const block = L * L;
  const transitions = weights.transitions.slice(0, block);
  if (domain >= 0)
    for (let k = 0; k < block; k++) transitions[k] += weights.transitions[(1 + domain) * block + k];
  return { features: Int32Array.from(kept, (f) => features[f]), weights: keptWeights, transitions };
}

export function trainDomains(
  corpora: readonly WeightedCorpus[],
  sources: FeatureSources,
  options: LearnerOptions,
) {
  const dataset = buildDataset(corpora, sources);
  const weights = learn(dataset.set, options);
  return { dataset, weights };
}

export function modelFor(
  dataset: Dataset,
  weights: Weights,
  target: string,
  seed: number,
  knowledge: Uint8Array,
  lightest = 0.01,
): Uint8Array {
  const folded = foldDomain(dataset, weights, dataset.domains.indexOf(target), lightest);
  return writeModel({
    ...folded,
    calibration: new Float32Array(0),
    knowledge,
    description: { target, corpora: dataset.domains, seed },
  });
}
