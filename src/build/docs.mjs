/**
 * Writes docs/diagnostics.md from the catalogue of diagnostic codes: `node src/build/docs.mjs [--check]`.
 * With `--check` nothing is written, and the exit code is 1 when the page is not the one that it would write.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const PAGE = join(ROOT, 'docs/diagnostics.md');

const FAMILIES = [
  ['SW1', 'Reading', 'From bytes to a tree of values.'],
  ['SW2', 'Schema', 'From a tree of values to a scenario.'],
  ['SW3', 'Data and assumptions', 'From a scenario and the data to numbers.'],
  ['SW4', 'Plausibility', 'Values that may be right and are doubtful. They never stop a computation.'],
  ['SW5', 'Assertions', 'Statements of the file held against the results.'],
  ['SW9', 'Our own mistakes', 'Nothing that a scenario could cause.'],
];

/** The catalogue, read from its source. */
async function catalogue() {
  const { outputFiles } = await build({
    entryPoints: [join(ROOT, 'src/diagnostics/catalogue.ts')],
    bundle: true,
    format: 'esm',
    write: false,
    logLevel: 'warning',
  });
  const module = await import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
  return Object.entries(module.catalogue).sort(([a], [b]) => (a < b ? -1 : 1));
}

function page(codes) {
  const sections = FAMILIES.map(([prefix, title, about]) => {
    const entries = codes.filter(([code]) => code.startsWith(prefix)).map(entry);
    return `## ${title} (${prefix}xxx)\n\n${about}\n\n${entries.join('\n')}`;
  });
  return `# Diagnostics

Every message of sourcewise has a code. A code keeps its meaning for ever; a retired one is not used again. Errors stop a
scenario, warnings and notes do not; \`check --strict\` counts warnings as faults.

<!-- Written by src/build/docs.mjs from src/diagnostics: change the catalogue, not this page. -->

${sections.join('\n')}`;
}

const entry = ([code, { title, severity, about, remedy }]) =>
  `### ${code}: ${title}\n\n*${severity}* · ${about}\n\n**What to do:** ${remedy}\n`;

const text = page(await catalogue());
const written = await readFile(PAGE, 'utf8').catch(() => '');
if (process.argv.includes('--check')) {
  if (written !== text) {
    process.stderr.write('docs/diagnostics.md is out of date: run node src/build/docs.mjs\n');
    process.exitCode = 1;
  }
} else if (written !== text) {
  await mkdir(dirname(PAGE), { recursive: true });
  await writeFile(PAGE, text);
}
