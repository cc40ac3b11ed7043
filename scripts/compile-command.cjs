/**
 * Runs the built command once on the article at standard input and keeps what Node compiled of it for `bin/sebut.js`.
 * Part of the build. Without the file the command runs as well, only slower from a cold start.
 */

'use strict';

const { writeFileSync } = require('node:fs');
const { CACHE, compile, start } = require('../bin/sebut.js');

const script = compile();
process.argv = [process.argv[0], require.resolve('../bin/sebut.js')];
start(script);
process.on('exit', () => writeFileSync(CACHE, script.createCachedData()));
