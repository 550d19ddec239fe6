import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** Commands whose code is worth keeping compiled: what people and CI jobs start most. */
const USUAL = [
  ['compare', 'scenarios/24-hour-reception.yaml'],
  ['check', 'scenarios/24-hour-reception.yaml'],
  ['cost', '--role', 'bookkeeper', '--country', 'US'],
  ['--help'],
];

/**
 * Keeps the compiled code of the command line for the Node that runs the build. Each command is a process of its own;
 * the first ones win where they load the same file, since they ran the most of it.
 * @param {string} root folder of the project
 */
export async function keepCompiledCode(root) {
  for (const args of [...USUAL].reverse()) await recorded(root, args);
}

function recorded(root, args) {
  const program = `
    const { programFiles } = require('./bin/program-files.js');
    const works = !process.argv[1].startsWith('-');
    const load = programFiles(require('node:path').resolve('dist/cli'), { works, record: true });
    const { nodeIo, run } = load('main.cjs');
    process.argv.splice(1, 0, 'sourcewise');
    run(nodeIo(process)).then((code) => { process.exitCode = code; });`;
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['-e', program, '--', ...args], { cwd: join(root), stdio: 'ignore' });
    child.on('error', reject);
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`'${args.join(' ')}' ended with ${code}`))));
  });
}
