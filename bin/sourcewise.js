#!/usr/bin/env node
const { nodeIo, run } = require('../dist/cli/main.cjs');

run(nodeIo(process)).then((code) => {
  process.exitCode = code;
});
