import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { study } from '../../src/analysis/compare.ts';
import { knownNames } from '../../src/data/known-names.ts';
import { loadScenario } from '../../src/scenario/load.ts';
import { bundled, data } from '../bundled-scenarios.ts';

const known = knownNames(data);

function load(file: string, sets: readonly string[]) {
  return loadScenario(readFileSync(file, 'utf8'), {
    file,
    known,
    sets,
    resolveExtends: (path) => ({ content: readFileSync(path, 'utf8') }),
  });
}

test.each(bundled)('%s: exactly the numbers that are settable can be set by their path', (file) => {
  const { scenario } = load(file, []);
  const made = study(scenario!, data);
  const wrong: string[] = [];
  for (const one of made.study!.comparison.assumptions) {
    // a list that the file gives is set as a list
    if (one.origin === 'given' && one.text === null) continue;
    const owners = one.path.includes('*') ? one.usedBy : [''];
    const value = one.text ?? `${one.value} ${one.unit.replace(/^1/, '')}`;
    const taken = owners.some((id) => load(file, [`${one.path.replace('*', id)}=${value}`]).scenario !== undefined);
    if (taken !== one.settable) wrong.push(`${one.path} ${value} ${one.label} (${one.usedBy.join()})`);
  }
  expect(wrong).toEqual([]);
});
