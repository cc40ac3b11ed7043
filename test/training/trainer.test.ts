import { describe, expect, it } from 'vitest';
import { Model } from '../../src/tagger/model.ts';
import { WordTable } from '../../src/text/word-table.ts';
import type { Corpus, SpanRow } from '../../src/training/corpora.ts';
import { evaluateSpans } from '../../src/training/evaluation.ts';
import { predictSpans } from '../../src/training/prediction.ts';
import { trainTagger } from '../../src/training/trainer.ts';

const PEOPLE = ['Sari', 'Budi', 'Lina', 'Joko', 'Wati', 'Rudi'];
const PLACES = ['Bima', 'Dompu', 'Ende', 'Maumere', 'Kupang', 'Atambua'];

/** Sentences over a few names; `labelsPlaces` is where two corpora differ. */
function corpus(name: string, labelsPlaces: boolean): Corpus {
  const rows: SpanRow[] = PEOPLE.flatMap((person, p) =>
    PLACES.map((place, q) => {
      const text = `Pak ${person} pergi ke ${place} kemarin.`;
      const at = text.indexOf(place);
      return {
        id: `${p}-${q}`,
        text,
        spans: [
          [4, 4 + person.length, 'person'] as const,
          ...(labelsPlaces ? [[at, at + place.length, 'location'] as const] : []),
        ],
      };
    }),
  );
  return { name, rows };
}

const both = [corpus('satu', true), corpus('dua', false)];
const common = { seed: 1, words: new WordTable(), gazetteer: null, knowledge: new Uint8Array(0), members: 1 };

describe('trainTagger', () => {
  it('learns its corpus, and names it has not seen by their place', () => {
    const { model } = trainTagger({ ...common, corpora: [both[0]], target: 'satu' });
    expect(evaluateSpans(both[0].rows, predictSpans(model, both[0].rows, common.words, null)).all.f1).toBe(
      100,
    );
    const [row] = predictSpans(
      model,
      [{ id: 'x', text: 'Pak Togar pergi ke Ruteng kemarin.' }],
      common.words,
      null,
    );
    expect(row.spans).toEqual([
      [4, 9, 'person'],
      [19, 25, 'location'],
    ]);
  });

  it('follows the labelling of the target', () => {
    for (const [index, target] of ['satu', 'dua'].entries()) {
      const { model } = trainTagger({ ...common, corpora: both, target });
      const scores = evaluateSpans(
        both[index].rows,
        predictSpans(model, both[index].rows, common.words, null),
      );
      expect(scores.all.f1).toBe(100);
      expect(new Model(model).description.target).toBe(target);
    }
  });

  it('gives the same bytes for the same seed, others for another', () => {
    const train = (seed: number) => trainTagger({ ...common, corpora: both, target: 'dua', seed }).model;
    expect(Buffer.compare(train(5), train(5))).toBe(0);
    expect(Buffer.compare(train(5), train(6))).not.toBe(0);
  });

  it('tells its progress and refuses a target that is not there', () => {
    const shares: number[] = [];
    trainTagger({ ...common, corpora: [both[0]], target: 'satu', onProgress: (done) => shares.push(done) });
    expect(shares.at(-1)).toBe(1);
    expect(() => trainTagger({ ...common, corpora: both, target: 'tiga' })).toThrow('no corpus named "tiga"');
  });
});
