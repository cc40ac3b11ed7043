#!/usr/bin/env node
/**
 * Starts the command. Beside its one file lies what Node compiled of it when it was built; that spares a start a
 * quarter of its time. Node takes it only where its own version and flags made it, and compiles anew elsewhere.
 */

'use strict';

const { readFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { join } = require('node:path');
const { setFlagsFromString } = require('node:v8');
const { Script } = require('node:vm');

// Part of what the compiled code was made for; src/cli/optimizing.ts says why, and allows it for larger work.
setFlagsFromString('--no-opt');

const FILE = join(__dirname, '../dist/command.cjs');
const CACHE = join(__dirname, '../dist/command.cache');

/** The command, compiled but not started. */
function compile() {
  let cachedData;
  try {
    cachedData = readFileSync(CACHE);
  } catch {
    // Built without it.
  }
  // The build leaves no letter beyond Latin 1 in the file.
  const source = `(function (require, __filename, load) {${readFileSync(FILE, 'latin1')}\n})`;
  return new Script(source, { filename: FILE, cachedData });
}

function start(script) {
  script.runInThisContext()(createRequire(FILE), FILE, (name) => import(name));
}

if (require.main === module) start(compile());
else module.exports = { CACHE, compile, start };
