#!/usr/bin/env node
const { join } = require('node:path');
const { programFiles } = require('./program-files.js');

// Without a command in front there is only a text to print: the help, or the version.
const works = process.argv.length > 2 && !process.argv[2].startsWith('-');
const load = programFiles(join(__dirname, '..', 'dist', 'cli'), { works });
const { nodeIo, run } = load('main.cjs');

run(nodeIo(process)).then((code) => {
  process.exitCode = code;
});
