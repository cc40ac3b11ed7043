#!/usr/bin/env node
/**
 * Starts the command. Beside its one file lies what Node compiled of it when it was built; that spares a start a
 * quarter of its time. Node takes it only where its own version and flags made it, and compiles anew elsewhere.
 */

'use strict';

const { readFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { join } = require('node:path');
const { Script, constants } = require('node:vm');

const FILE = join(__dirname, '../dist/command.cjs');
const CACHE = join(__dirname, '../dist/command.cache');

/** The command, compiled but not started; null where this Node cannot load its parts on demand from a script (20.11). */
function compile() {
  if (constants?.USE_MAIN_CONTEXT_DEFAULT_LOADER === undefined) return null;
  let cachedData;
  try {
    cachedData = readFileSync(CACHE);
  } catch {
    // Built without it.
  }
  // The build leaves no letter beyond Latin 1 in the file.
  return new Script(`(function (require, __filename) {${readFileSync(FILE, 'latin1')}\n})`, {
    filename: FILE,
    cachedData,
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
}

function start(script) {
  if (script === null) require(FILE);
  else script.runInThisContext()(createRequire(FILE), FILE);
}

if (require.main === module) start(compile());
else module.exports = { CACHE, compile, start };
