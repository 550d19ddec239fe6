// Writes what is generated from the zod definition of the scenario: the table of checks (committed, src/scenario/
// schema-table.ts) and, when a path is given, the published JSON Schema. `--check` only says whether the table is current.
//   node src/build/compile-schema.mjs [--check] [--json dist/schema/scenario.json]
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../..', import.meta.url));
const tablePath = join(root, 'src/scenario/schema-table.ts');
const bundle = join(root, `node_modules/.cache/sourcewise/json-schema-${process.pid}.mjs`);

mkdirSync(dirname(bundle), { recursive: true });
await build({
  entryPoints: [join(root, 'src/scenario/json-schema.ts')],
  outfile: bundle,
  bundle: true,
  platform: 'node',
  format: 'esm',
  logLevel: 'warning',
});
const { scenarioJsonSchema, schemaTableOf, schemaTableText } = await import(pathToFileURL(bundle).href);
rmSync(bundle);

const biome = join(root, 'node_modules/.bin/biome');
const text = execFileSync(biome, ['format', '--stdin-file-path', tablePath], {
  cwd: root,
  input: schemaTableText(schemaTableOf()),
});
if (process.argv.includes('--check')) {
  if (readFileSync(tablePath, 'utf8') !== text.toString()) {
    process.stderr.write('src/scenario/schema-table.ts is out of date: run node src/build/compile-schema.mjs\n');
    process.exitCode = 1;
  }
} else writeFileSync(tablePath, text);

const json = process.argv.indexOf('--json');
if (json > 0) {
  const target = process.argv[json + 1];
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, `${JSON.stringify(scenarioJsonSchema(), null, 2)}\n`);
}
