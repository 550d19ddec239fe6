import type { Study } from '../analysis/compare.ts';
import type { DataStore } from '../data/types.ts';
import type { LintCode } from '../diagnostics/codes-lint.ts';
import { type Diagnostic, sortDiagnostics } from '../diagnostics/diagnostic.ts';
import { browseData } from './browse-data.ts';
import { isFaulty, loadDataStore } from './data-store.ts';
import type { Connect, Engine } from './engine.ts';
import { loadStudy, loadText } from './load-study.ts';
import { costOfRole } from './role-cost.ts';

/** Connects the command line to the library: what each question of a command asks of it. */
export const connect: Connect = async (host) => {
  const engine: Engine = {
    async compare(text, settings) {
      const { study, data, diagnostics } = await loadStudy(text, settings, host, () => settings.drawing);
      if (!study) return { value: null, diagnostics };
      // The ranking itself tells which assumptions decide: old defaults are for `check`.
      const doubts = (await doubtsAbout(study, data, ['SW4003'])).filter(({ severity }) => severity === 'warning');
      const all = sortDiagnostics([...diagnostics, ...doubts]);
      const { comparisonOf } = await import('../analysis/compare.ts');
      return { value: { ...comparisonOf(study), diagnostics: all }, diagnostics: all };
    },
    async explain(text, settings, figure) {
      // Without a figure it is the recommended option that is explained, which only the draws tell.
      const drawing = figure === null ? settings.drawing : null;
      const { study, diagnostics } = await loadStudy(text, settings, host, () => drawing);
      if (!study) return { value: null, diagnostics };
      const { explainFigure } = await import('../analysis/explain-figure.ts');
      const result = explainFigure(study, figure, settings.drawing);
      return { value: result.explanation, diagnostics: [...diagnostics, ...result.diagnostics] };
    },
    async assumptions(text, settings) {
      const { scenario, data, diagnostics } = await loadText(text, settings, host);
      if (!scenario) return { value: null, diagnostics };
      const [{ assemble }, { assumptionList }] = await Promise.all([
        import('../analysis/assembled.ts'),
        import('../analysis/assumption-list.ts'),
      ]);
      const made = assemble(scenario, data, { only: settings.only, mixDrawing: settings.drawing });
      return {
        value: made.assembled && assumptionList(made.assembled, data, settings.rankBy),
        diagnostics: sortDiagnostics([...diagnostics, ...made.diagnostics]),
      };
    },
    async check(text, settings) {
      // Only expectations read what draws tell; without them a check need not wait for any.
      const { scenario, study, unjudged, data, diagnostics } = await loadStudy(text, settings, host, ({ expect }) =>
        expect.length > 0 ? settings.drawing : null,
      );
      if (!scenario) return { value: null, diagnostics };
      const { expectations } = await import('../analysis/check.ts');
      if (!study) {
        // Faults of requirements must not hide those of expectations: only what cannot be read counts here.
        const unreadable = unjudged ? expectations(unjudged).diagnostics.filter(({ code }) => code === 'SW5002') : [];
        return { value: null, diagnostics: sortDiagnostics([...diagnostics, ...unreadable]) };
      }
      const held = expectations(study);
      return {
        value: { file: text.file, name: scenario.name, expectations: held.expectations },
        diagnostics: sortDiagnostics([...diagnostics, ...held.diagnostics, ...(await doubtsAbout(study, data))]),
      };
    },
    async breakeven(text, settings, question) {
      // Which option is recommended only the draws tell.
      const drawing = question.between === null ? settings.drawing : null;
      const { study, diagnostics } = await loadStudy(text, settings, host, () => drawing);
      if (!study) return { value: null, diagnostics };
      const { breakevenOf } = await import('../analysis/breakeven.ts');
      const { breakeven, diagnostics: found } = breakevenOf(study, question);
      return { value: breakeven, diagnostics: sortDiagnostics([...diagnostics, ...found]) };
    },
    async contract(text, settings, question) {
      const { study, data, diagnostics } = await loadStudy(text, settings, host);
      if (!study) return { value: null, diagnostics };
      const { contractOf } = await import('../analysis/contract.ts');
      const { contract, diagnostics: found } = contractOf(study, data, question);
      return { value: contract, diagnostics: sortDiagnostics([...diagnostics, ...found]) };
    },
    async sensitivity(text, settings, between) {
      const { sensitivityOf, SENSITIVITY_DRAWS } = await import('../analysis/sensitivity/sensitivity.ts');
      const drawing = { first: SENSITIVITY_DRAWS, ...settings.drawing };
      const { study, diagnostics } = await loadStudy(text, settings, host, () => drawing);
      if (!study) return { value: null, diagnostics };
      const { sensitivity, diagnostics: found } = sensitivityOf(study, between);
      return { value: sensitivity, diagnostics: sortDiagnostics([...diagnostics, ...found]) };
    },
    async roadmap(text, settings) {
      // Some requirements are judged by draws; without any, the roadmap's own will do.
      const { study, diagnostics } = await loadStudy(text, settings, host, ({ require }) =>
        require.length > 0 ? settings.drawing : null,
      );
      if (!study) return { value: null, diagnostics };
      const { roadmapOf } = await import('../analysis/roadmap/roadmap.ts');
      return { value: roadmapOf(study, settings.drawing), diagnostics };
    },
    roleCost: (query) => costOfRole(query, host),
    data: (query) => browseData(query, host),
    async schema() {
      const { scenarioJsonSchema } = await import('../scenario/json-schema.ts');
      return JSON.stringify(scenarioJsonSchema(), null, 2);
    },
    async wizard(request) {
      const [{ terminalWizard }, loaded] = await Promise.all([
        import('../wizard/index.ts'),
        loadDataStore(host.dataFolder),
      ]);
      if (isFaulty(loaded)) return { value: null, diagnostics: loaded.diagnostics };
      return terminalWizard(loaded.store)(request);
    },
  };
  return engine;
};

/** What the plausibility lints say of a study. */
async function doubtsAbout(study: Study, data: DataStore, except: readonly LintCode[] = []): Promise<Diagnostic[]> {
  const { lint } = await import('../lint/run.ts');
  return lint({ scenario: study.scenario, data, study }, except);
}
