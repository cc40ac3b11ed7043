/**
 * Builds the package into `dist/`: the compiled dictionaries, the models, the bundled command and library, and the
 * library's type declarations. `--data` builds the data files alone, `--draft` passes over rows with problems.
 */

import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { compileDictionaries, compileEnglishLexicon } from './compile-dictionaries.ts';
import { collectNotices } from './third-party-notices.ts';

/**
 * commander loads `node:child_process` when it is loaded, for subcommands that are programs of their own; this command
 * has none, and the module takes 7 ms of a start of 60.
 */
const withoutChildProcess: Plugin = {
  name: 'without-child-process',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      importer.includes('node_modules/commander/')
        ? { path: 'child_process', namespace: 'empty' }
        : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'empty' }, () => ({ contents: 'module.exports = {};', loader: 'js' }));
  },
};

const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);
const dataOnly = process.argv.includes('--data');
if (!dataOnly) rmSync('dist', { recursive: true, force: true });
mkdirSync('dist', { recursive: true });

try {
  const draft = process.argv.includes('--draft');
  for (const [out, compile] of [
    ['dist/gazetteer.bin', compileDictionaries],
    ['dist/english.bin', compileEnglishLexicon],
  ] as const) {
    const { rows, bytes } = compile('dictionaries', out, draft);
    console.error(`${out}: ${rows} rows, ${(bytes / 1e6).toFixed(1)} MB`);
  }
} catch (error) {
  console.error((error as Error).message);
  process.exit(1);
}
if (existsSync('models'))
  for (const name of readdirSync('models'))
    if (name.endsWith('.bin')) copyFileSync(`models/${name}`, `dist/${name}`);

if (!dataOnly) {
  // Small hot-path libraries are bundled, because every file opened at start costs; what is loaded on demand stays outside.
  const external = [
    'compromise',
    'chrono-node',
    'papaparse',
    'yauzl',
    'tar-stream',
    '@mozilla/readability',
    'linkedom',
    'tinypool',
    'tinyglobby',
    'zod',
    'fzstd',
    'franc',
  ];
  const version = JSON.stringify(JSON.parse(readFileSync('package.json', 'utf8')).version);
  const common = {
    metafile: true,
    bundle: true,
    platform: 'node',
    target: 'node20',
    external,
    minify: true,
    legalComments: 'none',
    logLevel: 'warning',
  } as const;
  const library = await build({
    ...common,
    entryPoints: { index: 'src/index.ts', worker: 'src/batch/worker.ts' },
    outdir: 'dist',
    splitting: true,
    format: 'esm',
    chunkNames: 'chunks/[name]-[hash]',
    define: { SEBUT_VERSION: version },
  });
  // One file of CommonJS, because only such code can be compiled ahead; see bin/sebut.js.
  const command = await build({
    ...common,
    entryPoints: ['src/cli/main.ts'],
    outfile: 'dist/command.cjs',
    write: false,
    format: 'cjs',
    plugins: [withoutChildProcess],
    banner: { js: "const __moduleUrl = require('node:url').pathToFileURL(__filename).href;" },
    define: { SEBUT_VERSION: version, 'import.meta.url': '__moduleUrl' },
  });
  // Code that was compiled ahead cannot import by itself; bin/sebut.js does it. It reads the file as Latin 1, and the
  // bundler spells out letters of strings but not those of patterns: without this *–* is three letters in them.
  writeFileSync(
    'dist/command.cjs',
    command.outputFiles[0].text
      .replace(/\bimport\((?="([^"]+)"\))/g, (whole, name: string) =>
        external.includes(name) ? 'load(' : whole,
      )
      .replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
  );
  const inputs = [library, command].flatMap(({ metafile }) => Object.keys(metafile.inputs));
  writeFileSync('dist/THIRD-PARTY-NOTICES.txt', collectNotices([...new Set(inputs)]));
  execFileSync(process.execPath, ['scripts/compile-command.cjs'], {
    input: readFileSync('fixtures/articles/agama-muktamar-pemuda.txt'),
    stdio: ['pipe', 'ignore', 'inherit'],
  });
  execFileSync('npx', ['tsc', '-p', 'tsconfig.build.json'], { stdio: 'inherit' });
}
