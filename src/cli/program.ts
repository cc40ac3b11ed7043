/** The commands and their options. Each command is a file of its own, loaded only when it runs. */

import { Command, Option } from 'commander';
import { DEFAULT_FIELDS } from '../input/fields.ts';
import { LEAF_FORMATS } from '../input/source.ts';
import { OUTPUT_FORMATS } from '../output/formats.ts';
import { OFFSET_UNITS } from '../output/offsets.ts';
import { EXIT_COULD_NOT_RUN } from './exit-codes.ts';
import { allowOptimizing } from './optimizing.ts';
import {
  collect,
  parseDate,
  parseFieldOption,
  parseJobs,
  parseLanguage,
  parseSeed,
} from './option-values.ts';
import { VERSION } from './version.ts';

const EXAMPLES = `
Examples:
  sebut artikel.txt                      one article, JSON to the terminal
  sebut < artikel.txt | jq '.people'     as a filter
  sebut --format pretty artikel.txt      for reading
  sebut arsip/*.txt > hasil.jsonl        many articles, JSON Lines in input order
  sebut berita.jsonl --text-field isi    records with their own text, title and date
  sebut arsip.zip -o hasil.jsonl         an archive; --resume goes on when it was broken off
  sebut --format html artikel.html > artikel-entitas.html
  sebut explain artikel.txt              why each mention was found, and what lost against it

Exit status: 0 all done, 1 some records failed (each reported in its place), 2 could not run,
130 broken off by Ctrl-C.`;

/** The program as commander sees it; errors are thrown as `CommanderError`. */
export function createProgram(): Command {
  const program = new Command('sebut');
  program
    .description(
      'Reads raw Indonesian news and says who, which countries, organizations and places, and when, as JSON.',
    )
    .version(VERSION, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .addHelpText('after', EXAMPLES)
    .enablePositionalOptions()
    .exitOverride()
    .configureOutput({ outputError: (message, write) => write(`sebut: ${message.replace(/^error: /, '')}`) });

  const extract = program
    .command('extract [input...]', { isDefault: true })
    .description('people, countries, organizations, locations and dates of articles (the default command)')
    .option('--id <id>', 'id of a single input');
  addReadingOptions(extract)
    .addOption(new Option('--format <format>', 'output format').choices(OUTPUT_FORMATS))
    .addOption(new Option('--offsets <unit>', 'what offsets count').choices(OFFSET_UNITS).default('utf16'))
    .option('--include-text', 'add the text that offsets count in')
    .option('-j, --jobs <n>', 'worker threads (default: one for each core)', parseJobs)
    .option('--unordered', 'results as they come, not in input order')
    .option('-o, --output <file>', 'write to a file, with a journal beside it until it is complete')
    .option('--resume', 'go on with the --output of a run that broke off')
    .option('--verbose', 'a summary at the end, also when nobody watches')
    .action(async (inputs: string[], options) => (await import('./extract.ts')).runExtract(inputs, options));

  const explain = program
    .command('explain [input]')
    .description(
      'the same article with, for every mention, the rule, dictionary row or model that made it, and what lost',
    );
  addReadingOptions(explain).action(async (input: string | undefined, options) =>
    (await import('./explain.ts')).runExplain(input, options),
  );

  const dictionary = program
    .command('dictionary')
    .description('looks a name up, lists sources and counts, checks files of your own');
  dictionary
    .command('lookup <name>')
    .description('every dictionary row that reads like the name')
    .option('--json', 'as JSON')
    .action(async (name: string, options) => (await import('./dictionary.ts')).runLookup(name, options));
  dictionary
    .command('sources')
    .description('rows, entities and acronyms of each file, and the licence of each source')
    .option('--json', 'as JSON')
    .action(async (options) => (await import('./dictionary.ts')).runSources(options));
  dictionary
    .command('check <file...>')
    .description(
      'problems of dictionaries for --dictionary, with line and column, and what their rows would do',
    )
    .action(async (files: string[]) => {
      allowOptimizing();
      const { runCheck, tellingFileErrors } = await import('./dictionary.ts');
      tellingFileErrors(() => runCheck(files), EXIT_COULD_NOT_RUN);
    });

  program
    .command('train')
    .description('train the statistical tagger on span rows of your own')
    .requiredOption('--data <file...>', 'span rows; files named CORPUS.half.jsonl form the domain CORPUS')
    .requiredOption('--out <file>', 'model file to write')
    .option('--dev <file...>', 'span rows to score the model on')
    .option('--target <corpus>', 'whose labelling the model follows; without it the project’s own')
    .option('--seed <n>', 'seed of the learner', parseSeed, 1)
    .action(async (options) => {
      allowOptimizing();
      await (await import('./train.ts')).runTrain(options);
    });

  program
    .command('predict [input]')
    .description('the bare tagger: span rows in, span rows out, same ids, same order')
    .requiredOption('--model <file>', 'model file written by sebut train')
    .action(async (input: string | undefined, options) => {
      allowOptimizing();
      await (await import('./predict.ts')).runPredict(input, options);
    });

  program
    .command('evaluate')
    .description('precision, recall and F1 per type of the whole pipeline, or of a bare model')
    .requiredOption('--data <file...>', 'gold span rows')
    .option('--model <file>', 'a bare model instead of the pipeline')
    .option('--json', 'as JSON')
    .action(async (options) => {
      allowOptimizing();
      await (await import('./evaluate.ts')).runEvaluate(options);
    });

  program
    .command('schema')
    .description('print the JSON Schema of the output')
    .action(async () => (await import('./schema.ts')).runSchema());

  return program;
}

/** What is said of an input, whatever is done with it. */
function addReadingOptions(command: Command): Command {
  const field = (what: string, description: string, names: readonly string[]) =>
    command.option(`--${what}-field <name>`, description, parseFieldOption, names.join('|'));
  command
    .option(
      '--date <date>',
      'reference date for relative expressions, overrides the article’s own (ISO 8601)',
      parseDate,
    )
    .option('--language <code>', 'ISO 639-3 code, overrides detection', parseLanguage)
    .option('--dictionary <file>', 'names of your own (TSV); may be repeated, the later wins', collect)
    .addOption(
      new Option('--input-format <format>', 'how to read what is not an archive')
        .choices(['auto', ...LEAF_FORMATS])
        .default('auto'),
    );
  field('text', 'field of the text in records', DEFAULT_FIELDS.text);
  field('title', 'field of the title', DEFAULT_FIELDS.title);
  field('date', 'field of the date', DEFAULT_FIELDS.date);
  field('id', 'field of the id', DEFAULT_FIELDS.id);
  return command;
}
