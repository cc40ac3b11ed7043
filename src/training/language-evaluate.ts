/**
 * `npm run evaluate:language -- FILE…`: how good the language model is on sentences that its training never saw.
 *
 * Takes the files of `npm run train:language` without the output. Prints accuracy by language over five folds
 * (translations of one sentence stay in one fold), on texts of ten sentences, across sources (trained on one DSL
 * year, tested on the other), and how often each confidence was right.
 */

import { identifyLanguage } from '../language/identify.ts';
import { type LanguageModel, openLanguageModel } from '../language/model-file.ts';
import { FOLDS, foldOf, trainLanguageModel } from './language.ts';
import type { Corpus, Sentence } from './language-corpus.ts';
import { problemWith, readLanguageFiles } from './language-files.ts';
import type { Reference } from './language-reference.ts';

interface Tally {
  right: number;
  total: number;
  readonly as: Map<string, number>;
}

/** Right and wrong by language. */
class Score {
  private readonly byLanguage = new Map<string, Tally>();
  /** By tenth of confidence: right and total. */
  private readonly byConfidence = Array.from({ length: 11 }, () => [0, 0]);

  add(language: string, code: string, confidence: number): void {
    const tally = this.byLanguage.get(language) ?? { right: 0, total: 0, as: new Map() };
    this.byLanguage.set(language, tally);
    tally.total++;
    const right = code === language;
    if (right) tally.right++;
    else tally.as.set(code, (tally.as.get(code) ?? 0) + 1);
    const tenth = this.byConfidence[Math.floor(confidence * 10)];
    tenth[1]++;
    if (right) tenth[0]++;
  }

  print(title: string): void {
    let right = 0;
    let total = 0;
    process.stdout.write(`${title}\n`);
    for (const [language, tally] of this.byLanguage) {
      right += tally.right;
      total += tally.total;
      const wrong = [...tally.as].map(([code, count]) => `${code} ${count}`).join(', ');
      process.stdout.write(
        `  ${language}  ${percent(tally.right, tally.total)}  of ${tally.total}  ${wrong}\n`,
      );
    }
    process.stdout.write(`  all  ${percent(right, total)}  of ${total}\n`);
  }

  printConfidence(): void {
    process.stdout.write('confidence, how often right\n');
    this.byConfidence.forEach(([right, total], tenth) => {
      if (total > 0)
        process.stdout.write(`  ${(tenth / 10).toFixed(1)}  ${percent(right, total)}  of ${total}\n`);
    });
  }
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(2)} %`;
}

/** Scores single sentences, and texts of ten sentences of one language. */
function test(model: LanguageModel, sentences: readonly Sentence[], single: Score, tens: Score): void {
  const pending = new Map<string, string[]>();
  for (const { text, language, group } of sentences) {
    const { code, confidence } = identifyLanguage(text, model);
    single.add(language, code, confidence);
    if (process.env.SHOW_WRONG !== undefined && code !== language)
      process.stderr.write(`${group} ${language} ${code} ${confidence} ${text.slice(0, 160)}\n`);
    const ten = pending.get(language) ?? [];
    pending.set(language, ten);
    ten.push(text);
    if (ten.length < 10) continue;
    const found = identifyLanguage(ten.join('\n'), model);
    tens.add(language, found.code, found.confidence);
    ten.length = 0;
  }
}

function train(corpus: Corpus, sentences: readonly Sentence[], reference: Reference): LanguageModel {
  return openLanguageModel(trainLanguageModel({ ...corpus, sentences }, reference));
}

/** Trains and tests in every split, and prints the figures. */
function evaluate(corpus: Corpus, reference: Reference): void {
  const { sentences } = corpus;

  const single = new Score();
  const tens = new Score();
  for (let fold = 0; fold < FOLDS; fold++) {
    const model = train(
      corpus,
      sentences.filter((sentence) => foldOf(sentence) !== fold),
      reference,
    );
    test(
      model,
      sentences.filter((sentence) => foldOf(sentence) === fold),
      single,
      tens,
    );
  }
  single.print('five folds, single sentences');
  tens.print('five folds, texts of ten sentences');
  single.printConfidence();

  for (const [trained, tested] of [
    ['dsl14', 'dsl16'],
    ['dsl16', 'dsl14'],
  ]) {
    const seen = new Set(sentences.filter(({ group }) => group.startsWith(trained)).map(({ text }) => text));
    const model = train(
      corpus,
      sentences.filter(({ group }) => !group.startsWith(tested)),
      reference,
    );
    const across = new Score();
    const acrossTens = new Score();
    const unseen = sentences.filter(({ group, text }) => group.startsWith(tested) && !seen.has(text));
    test(model, unseen, across, acrossTens);
    across.print(`trained on ${trained}, tested on ${tested}: single sentences`);
    acrossTens.print(`trained on ${trained}, tested on ${tested}: texts of ten sentences`);
  }
}

const files = process.argv.slice(2);
const problem = files.length === 0 ? 'usage: npm run evaluate:language -- FILE…' : problemWith(files);
if (problem !== null) {
  process.stderr.write(`${problem}\n`);
  process.exitCode = 2;
} else {
  const { corpus, reference } = readLanguageFiles(files);
  evaluate(corpus, reference);
}
