import { describe, expect, it } from 'vitest';
import { sequence } from '../../src/training/language-corpus.ts';
import { shortMessage } from '../../src/training/short-messages.ts';

const always = (): number => 0.5;

describe('shortMessage', () => {
  it('drops vowels behind the first letter of longer words', () => {
    expect(shortMessage('sudah mengharapkan perbaikan', always)).toBe('sdh mnghrpkn prbkn');
  });

  it('leaves words of two letters, numbers and signs as they are', () => {
    expect(shortMessage('di km 12, ke RT 03/05!', always)).toBe('di km 12, ke RT 03/05!');
  });

  it('keeps most words that begin with a capital', () => {
    expect(shortMessage('Jalan Sudirman', always)).toBe('Jalan Sudirman');
    expect(shortMessage('Jalan Sudirman', () => 0.8)).toBe('jalan sudirman');
  });

  it('keeps the consonants in their order, whatever is dropped', () => {
    const next = sequence(7);
    const sentence = 'tolong perhatikan jalan rusak menuju kampung kami';
    const consonants = (text: string): string => text.replace(/[aeiou]/g, '');
    for (let round = 0; round < 20; round++)
      expect(consonants(shortMessage(sentence, next)).replaceAll(' ', '')).toBe(
        // A vowel that begins a word stays, which none of these words has.
        consonants(sentence).replaceAll(' ', ''),
      );
  });

  it('is the same for the same numbers', () => {
    const sentence = 'Kepada dinas terkait, mohon lampu jalan segera diperbaiki.';
    expect(shortMessage(sentence, sequence(3))).toBe(shortMessage(sentence, sequence(3)));
  });
});
