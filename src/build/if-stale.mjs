/** Builds the command line when the sources changed since the last build: `node src/build/if-stale.mjs`. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, ROOT } from './build.mjs';
import { stampOf } from './stamp.mjs';

const built = await readFile(join(ROOT, 'dist/.stamp'), 'utf8').catch(() => '');
if (built !== (await stampOf(ROOT))) {
  process.stderr.write('building sourcewise ...\n');
  await build({ lib: false });
}
