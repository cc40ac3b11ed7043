import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { addEvidence, Classifier, newEvidence, pairScore } from '../../src/language/classifier.ts';
import { openLanguageModel } from '../../src/language/model-file.ts';

const model = openLanguageModel(readFileSync(new URL('../../models/language.bin', import.meta.url)));
const classifier = new Classifier(model);

function read(text: string) {
  const evidence = newEvidence();
  classifier.read(text, 0, text.length, evidence);
  return evidence;
}

describe('Classifier', () => {
  it('lets a word speak once in a stretch between Indonesian and Malay', () => {
    const once = read('polis menahan suspek');
    const again = read('polis menahan suspek polis polis suspek');
    expect(again.words).toBe(6);
    expect(again.pairWords).toBe(3);
    expect(pairScore(again, model)).toBe(pairScore(once, model));
  });

  it('lets it speak again in the next stretch', () => {
    const whole = newEvidence();
    addEvidence(whole, read('polis menahan suspek'));
    addEvidence(whole, read('polis membebaskan suspek'));
    expect(whole.pairWords).toBe(6);
  });

  it('counts a way to write numbers once in a stretch', () => {
    expect(pairScore(read('dana 12.500 dan 13.500 warga'), model)).toBe(
      pairScore(read('dana 12.500 dan warga'), model),
    );
  });

  it('gives the same for words that do not fit the cache', () => {
    const long = 'dipertanggungjawabkannya';
    expect(read(`${long} polis`).words).toBe(2);
    expect(pairScore(read(`${long} polis`), model)).toBe(pairScore(read(`polis ${long}`), model));
  });
});
