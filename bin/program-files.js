const { mkdirSync, readFileSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { Script } = require('node:vm');

/**
 * V8 11 (Node 20) optimises functions so soon that a program of a fifth of a second spends a third of its processor time
 * on it, much of it on types that change a moment later. And it looks through all of the heap for garbage when that has
 * grown by some megabytes: once, just before most of our runs end. Now it does so when the heap is twice as large as that
 * limit, and not as a task beside. Later versions have a compiler in between and wait by themselves; they do not know the
 * first flag, and would say so. All are of those that kept code has to fit.
 */
const PATIENCE = process.versions.v8.startsWith('11.')
  ? '--interrupt-budget=300000 --no-incremental-marking-task' +
    ' --incremental-marking-soft-trigger=1 --incremental-marking-hard-trigger=200'
  : null;

/**
 * Loads the files of a folder, which name each other as `./name` and else only modules of Node, with the compiled code
 * that the build kept for this very Node (V8 checks version and flags and ignores what does not fit); without it they
 * load as ever. Compiling is a third of a start, and finding files by the rules of packages a tenth.
 * @param {string} folder of the command line's files
 * @param {{ works?: boolean, record?: boolean }} [how] `works`: there is more to do than print a text; `record`: keep the
 *   code that ran when the process ends, for the build
 * @returns {(name: string) => any} gives what a file exports
 */
exports.programFiles = (folder, { works = false, record = false } = {}) => {
  // The module that sets flags costs a twentieth of a bare start.
  const patient = works && PATIENCE !== null;
  if (patient) require('node:v8').setFlagsFromString(PATIENCE);
  const kept = join(folder, 'code-cache', `${process.version}-${process.arch}${patient ? '-patient' : ''}`);
  const loaded = new Map();
  const ran = [];

  const load = (name) => {
    const known = loaded.get(name);
    if (known) return known.exports;
    const module = { exports: {} };
    loaded.set(name, module);
    const filename = join(folder, name);
    const source = `(function(exports,require,module,__filename,__dirname){${readFileSync(filename, 'utf8')}\n})`;
    const compiled = join(kept, `${name}.bin`);
    const script = new Script(source, { filename, cachedData: record ? undefined : read(compiled) });
    if (record) ran.push([compiled, script]);
    script.runInThisContext().call(module.exports, module.exports, requireFrom, module, filename, folder);
    return module.exports;
  };
  const requireFrom = (id) => (id.startsWith('./') ? load(id.slice(2)) : require(id));

  if (record) {
    process.on('exit', () => {
      mkdirSync(kept, { recursive: true });
      for (const [file, script] of ran) writeFileSync(file, script.createCachedData());
    });
  }
  return load;
};

function read(file) {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
