const { mkdirSync, readFileSync, writeFileSync } = require('node:fs');
const Module = require('node:module');
const { basename, dirname, join } = require('node:path');
const { setFlagsFromString } = require('node:v8');
const { Script } = require('node:vm');

/**
 * Loads the files of a folder with the compiled code that the build kept for this very Node (V8 checks version and flags
 * and ignores what does not fit). Without it they load as ever. Compiling is a third of a start.
 * @param {string} folder of the command line's files
 * @param {boolean} record keep the code that ran when the process ends, for the build
 */
exports.useCodeCache = (folder, record = false) => {
  waitLonger();
  const kept = join(folder, 'code-cache', `${process.version}-${process.arch}`);
  const compile = Module.prototype._compile;
  const ran = [];
  Module.prototype._compile = function cached(content, filename) {
    if (dirname(filename) !== folder) return compile.call(this, content, filename);
    const file = join(kept, `${basename(filename)}.bin`);
    const cachedData = record ? undefined : read(file);
    if (!cachedData && !record) return compile.call(this, content, filename);
    const script = new Script(Module.wrap(content), { filename, cachedData });
    if (record) ran.push([file, script]);
    const require = (id) => this.require(id);
    return script.runInThisContext().call(this.exports, this.exports, require, this, filename, folder);
  };
  if (!record) return;
  process.on('exit', () => {
    mkdirSync(kept, { recursive: true });
    for (const [file, script] of ran) writeFileSync(file, script.createCachedData());
  });
};

/**
 * V8 11 (Node 20) optimises functions so soon that a program of a fifth of a second spends a third of its processor time
 * on it, much of it on types that change a moment later. Later versions have a compiler in between and wait by themselves;
 * they do not know the flag, and would say so. It is one of those that kept code has to fit.
 */
function waitLonger() {
  if (process.versions.v8.startsWith('11.')) setFlagsFromString('--interrupt-budget=300000');
}

function read(file) {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
