import { readFileSync } from 'node:fs';
import { expect, it, test } from 'vitest';
import { assemble } from '../../src/analysis/assembled.ts';
import { assumptionList } from '../../src/analysis/assumption-list.ts';
import { connect } from '../../src/cli/connect.ts';
import type { EngineHost, Settings } from '../../src/cli/engine.ts';
import { data, loadBundled, studyOfBundled } from '../bundled-scenarios.ts';

it.each(['24-hour-reception', 'practice-reception-weighed'])('%s: what a comparison rests on', (name) => {
  const { scenario } = loadBundled(`scenarios/${name}.yaml`);
  const { assembled } = assemble(scenario!, data, { only: [], mixDrawing: null });
  const { comparison } = studyOfBundled(name);
  const list = assumptionList(assembled!, data, null);
  expect(list.assumptions.length).toBeGreaterThan(100);
  expect(list.assumptions).toEqual(comparison.assumptions);
  expect([list.tool, list.scenario.correlations]).toEqual([comparison.tool, comparison.scenario.correlations]);
});

const host: EngineHost = { read: () => null, leadsOutOf: () => false, list: () => [], dataFolder: null };
const settings: Settings = {
  set: [],
  only: [],
  horizon: null,
  drawing: { draws: null, seed: 1 },
  rankBy: null,
};
const ask = async (text: string, change: Partial<Settings> = {}) => {
  const engine = await connect(host);
  return engine.assumptions({ file: 'a.yaml', content: Buffer.from(text) }, { ...settings, ...change });
};
const written = readFileSync('scenarios/virtual-assistant.yaml', 'utf8');

test('a requirement that cannot be read hides no assumption', async () => {
  const { value } = await ask(`${written.replace(/^(require|expect):[\s\S]*/m, '')}\nrequire: [nobody_knows < 5]\n`);
  expect(value!.assumptions.length).toBeGreaterThan(100);
});

test('those of the options that are asked for', async () => {
  const { value: all } = await ask(written);
  const only = all!.assumptions.flatMap(({ usedBy }) => usedBy)[0]!;
  const { value: some } = await ask(written, { only: [only] });
  expect(some!.assumptions.length).toBeLessThan(all!.assumptions.length);
  expect(new Set(some!.assumptions.flatMap(({ usedBy }) => usedBy))).toEqual(new Set([only]));
});

test('none of an option that does not exist', async () => {
  const { value, diagnostics } = await ask(written, { only: ['nobody'] });
  expect(value).toBeNull();
  expect(diagnostics.map(({ code }) => code)).toContain('SW3021');
});
