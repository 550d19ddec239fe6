#!/usr/bin/env node
const { join } = require('node:path');
const { useCodeCache } = require('./code-cache.js');

useCodeCache(join(__dirname, '..', 'dist', 'cli'));
const { nodeIo, run } = require('../dist/cli/main.cjs');

run(nodeIo(process)).then((code) => {
  process.exitCode = code;
});
