import type { Connect, Engine, ScenarioText } from '../../src/cli/engine.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { bookkeeperCalifornia, bookkeeperManila, bookkeeperTexas } from '../render/fixtures/bookkeeper.ts';
import { breakeven, overOne, overTwo } from '../render/fixtures/breakeven.ts';
import { contract } from '../render/fixtures/contract.ts';
import { fees } from '../render/fixtures/fees.ts';
import { nothingFits, reception, twoItems, weighed } from '../render/fixtures/reception.ts';
import { roadmap, roadmapAtLikelyValues } from '../render/fixtures/roadmap.ts';
import { sensitivity, sensitivityUnder } from '../render/fixtures/sensitivity.ts';

/** Scenarios by what their text says; anything else does not load. */
const COMPARISONS = { reception, 'two items': twoItems, 'nothing fits': nothingFits, weighed };

/** An engine that answers from fixtures, whatever the figures asked for. */
export const connectFixtures: Connect = async () => engine;

const engine: Engine = {
  async compare(scenario, settings) {
    const found = comparisonOf(scenario);
    if (!found) return { value: null, diagnostics: [unknownKey(scenario)] };
    const options = found.options.filter((option) => settings.only.length === 0 || settings.only.includes(option.id));
    const value = { ...found, options, scenario: { ...found.scenario, file: scenario.file } };
    return { value, diagnostics: textOf(scenario).includes('wage: 5') ? [lowWage(scenario)] : [] };
  },
  assumptions: (scenario, settings) => engine.compare(scenario, settings),
  async explain(_, __, figure) {
    if (figure === 'crash') throw new TypeError('the graph has no such node');
    return { value: fees, diagnostics: [] };
  },
  async check(scenario) {
    const found = comparisonOf(scenario);
    if (!found) return { value: null, diagnostics: [unknownKey(scenario)] };
    const expects = textOf(scenario).includes('expect');
    const expectations = [{ text: 'saving(answering-service, diy) >= 60%', holds: false, found: 'saving is 42.1%' }];
    return {
      value: { file: scenario.file, name: found.scenario.name, expectations: expects ? expectations : [] },
      diagnostics: textOf(scenario).includes('wage: 5') ? [lowWage(scenario)] : [],
    };
  },
  async breakeven(_, __, { inputs, between }) {
    if (between?.includes('nobody')) return { value: null, diagnostics: [noOption] };
    return { value: [breakeven, overOne, overTwo][inputs.length] ?? breakeven, diagnostics: [] };
  },
  async contract(_, __, { stress }) {
    return { value: stress ? contract : { ...contract, stress: null }, diagnostics: [] };
  },
  async sensitivity(scenario, settings) {
    if (!comparisonOf(scenario)) return { value: null, diagnostics: [unknownKey(scenario)] };
    const where = settings.drawing.where;
    return { value: where ? sensitivityUnder(where) : sensitivity, diagnostics: [] };
  },
  async roadmap(_, { drawing }) {
    const value = drawing.draws === 0 ? roadmapAtLikelyValues : roadmap;
    return { value, diagnostics: [] };
  },
  async roleCost(query) {
    const cost =
      query.country === 'PH' ? bookkeeperManila : query.region === 'TX' ? bookkeeperTexas : bookkeeperCalifornia;
    return { value: { ...cost, role: query.role }, diagnostics: [] };
  },
  async data() {
    return { value: { show: 'topics', version: '2026.03', topics: [{ id: 'roles', count: 43 }] }, diagnostics: [] };
  },
  async schema() {
    return '{"title": "scenario"}';
  },
  async wizard(request) {
    return { value: `# answers: ${JSON.stringify(request.answers)}\nname: reception\n`, diagnostics: [] };
  },
};

const noOption: Diagnostic = {
  code: 'SW3041',
  severity: 'error',
  message: "'nobody' is no option of reception.yaml",
  hint: 'known here: answering-service, diy, employee',
};

function textOf({ content }: ScenarioText): string {
  return new TextDecoder().decode(content);
}

function comparisonOf(scenario: ScenarioText) {
  const text = textOf(scenario);
  return Object.entries(COMPARISONS).find(([name]) => text.startsWith(`name: ${name}`))?.[1];
}

function unknownKey({ file }: ScenarioText): Diagnostic {
  return {
    code: 'SW2001',
    severity: 'error',
    message: "unknown key 'wagee'",
    at: { file, line: 2, column: 3, endLine: 2, endColumn: 8 },
    hint: "did you mean 'wage'?",
  };
}

function lowWage({ file }: ScenarioText): Diagnostic {
  return {
    code: 'SW4001',
    severity: 'warning',
    message: 'the wage is below the legal minimum of 16.50 USD/hour',
    at: { file, line: 2, column: 7, endLine: 2, endColumn: 17 },
  };
}
