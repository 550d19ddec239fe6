import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as library from '../src/index.ts';

const data = library.loadData();
const known = library.knownNames(data);
const FILE = 'scenarios/24-hour-reception.yaml';

/** The study of a scenario at likely values, as a user of the library makes it. */
function studyOf(text: string): library.Study {
  const { scenario, diagnostics } = library.loadScenario(text, { file: 'reception.yaml', known });
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return library.study(scenario!, data, { drawing: null }).study!;
}

const study = studyOf(readFileSync(FILE, 'utf8'));
const { comparison } = study;
const winner = comparison.recommendation.option!;

test('what it has beside types: to add or to take away a name is a decision', () => {
  expect(Object.keys(library).sort()).toEqual([
    'SENSITIVITY_DRAWS',
    'TOPICS',
    'USUAL_DRAWING',
    'breakevenOf',
    'bridgeBetween',
    'compare',
    'comparisonOf',
    'contractOf',
    'expectations',
    'explainFigure',
    'knownNames',
    'lint',
    'listTopic',
    'loadData',
    'loadOwnPacks',
    'loadScenario',
    'parseQuantity',
    'roadmapOf',
    'roleCost',
    'sensitivityOf',
    'showEntry',
    'study',
  ]);
});

test('compare without a study gives what a study gives', () => {
  const whole = library.comparisonOf(study);
  expect(library.compare(study.scenario, data, null).comparison).toEqual(whole);
  expect(whole.options).toEqual(comparison.options);
});

test('a study answers what each command asks', () => {
  const { breakeven } = library.breakevenOf(study, { inputs: [], between: null });
  expect(breakeven?.options[0]?.id).toBe(winner);
  const { sensitivity } = library.sensitivityOf(study, []);
  expect(sensitivity?.between.first.id).toBe(winner);
  const { contract } = library.contractOf(study, data, { option: null, stress: false });
  expect(comparison.options.find(({ id }) => id === contract?.option.id)?.kind).toBe('outsource');
  const { likely } = library.roadmapOf(study, null);
  expect(likely.best.npv).toBeCloseTo(Math.min(...comparison.options.map(({ base }) => base.npv)), 6);
  expect(library.expectations(study).expectations).toHaveLength(study.scenario.expect.length);
});

test('a lint finds what is doubtful in a study', () => {
  const doubtful = studyOf(
    'name: Phones\nwork:\n  phones: {function: phone-reception, volume: 600 calls/month}\n' +
      'options:\n  staff: {kind: employee, role: receptionist, wage: 4 USD/hour}\n  me: {kind: diy}\n',
  );
  expect(library.lint({ scenario: doubtful.scenario, data, study: doubtful }).map(({ code }) => code)).toContain(
    'SW4001',
  );
});

test('with the names of the data, a role that there is not is told by its place', () => {
  const text =
    'name: Dogs\nwork:\n  calls: {volume: 9 calls/month, handle_time: 4 minutes, role: dog-walker}\noptions:\n  me: {kind: diy}\n';
  const { scenario, diagnostics } = library.loadScenario(text, { file: 'dogs.yaml', known });
  expect(scenario).toBeUndefined();
  expect(diagnostics).toMatchObject([{ code: 'SW2205', at: { line: 3 } }]);
});

test('the data can be browsed', () => {
  for (const topic of library.TOPICS) expect(library.listTopic(data, topic, {}).length, topic).toBeGreaterThan(0);
  expect(library.showEntry(data, 'US.receptionist')).not.toBeNull();
});
