import type { Study } from '../analysis/compare.ts';
import type { RoleCost } from '../analysis/result.ts';
import type { DataStore } from '../data/types.ts';
import type { LintCode } from '../diagnostics/codes-lint.ts';
import { LINT_CODES } from '../diagnostics/codes-lint.ts';
import { type Diagnostic, sortDiagnostics } from '../diagnostics/diagnostic.ts';
import { nearest, suggestion } from '../diagnostics/suggest.ts';
import { browseData } from './browse-data.ts';
import { isFaulty, loadDataStore } from './data-store.ts';
import type { Connect, Engine, EngineHost, Outcome, RoleQuery } from './engine.ts';
import { Failure } from './failure.ts';
import { loadStudy } from './load-study.ts';

/** Connects the command line to the library: the only file that names its functions. */
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

/** Answers `cost`: unknown names and units that do not fit are told before anything is computed. */
async function costOfRole(query: RoleQuery, host: EngineHost): Promise<Outcome<RoleCost>> {
  const [{ roleCost }, { parseQuantity }, loaded] = await Promise.all([
    import('../analysis/role-cost.ts'),
    import('../units/quantity-text.ts'),
    loadDataStore(host.dataFolder),
  ]);
  const { store, diagnostics } = loaded;
  if (isFaulty(loaded)) return { value: null, diagnostics };
  const wage = query.wage === null ? null : parseQuantity(query.wage);
  if (wage && !wage.ok) throw new Failure(`--wage: ${wage.message}`, wage.hint);
  const unknown = unknownNames(query, store);
  if (unknown.length > 0) return { value: null, diagnostics: [...diagnostics, ...unknown] };
  const result = roleCost(
    {
      role: query.role,
      country: query.country,
      ...(query.region === null ? {} : { region: query.region }),
      ...(query.locality === null ? {} : { locality: query.locality }),
      ...(wage ? { wage: wage.quantity } : {}),
      ...(query.hoursPerWeek === null ? {} : { hoursPerWeek: query.hoursPerWeek }),
      ...(query.employees === null ? {} : { employees: query.employees }),
      ...(query.annualPayroll === null ? {} : { annualPayroll: query.annualPayroll }),
      ...(query.quarterlyPayroll === null ? {} : { quarterlyPayroll: query.quarterlyPayroll }),
    },
    store,
  );
  const illegal = result.cost ? await payBelowMinimum(result.cost, store) : [];
  return { value: result.cost, diagnostics: sortDiagnostics([...diagnostics, ...result.diagnostics, ...illegal]) };
}

/** The same warning that a scenario gets whose wage is below the legal minimum of its place. */
async function payBelowMinimum(cost: RoleCost, store: DataStore): Promise<Diagnostic[]> {
  const jurisdiction = store.jurisdiction(cost.country);
  if (!jurisdiction) return [];
  const [{ belowMinimum }, { usualStart }] = await Promise.all([
    import('../lint/minimum-wage.ts'),
    import('../analysis/calendar.ts'),
  ]);
  const { country, region, locality, wage } = cost;
  const place = { country, region: region ?? undefined, locality: locality ?? undefined, jurisdiction };
  const found = belowMinimum({ ...place, hourly: wage.hourly }, usualStart(store.version));
  if (!found) return [];
  const message = `this pays ${found.message}`;
  return [{ code: 'SW4001', severity: LINT_CODES.SW4001.severity, message, hint: found.hint }];
}

function unknownNames(query: RoleQuery, store: DataStore): Diagnostic[] {
  const found: Diagnostic[] = [];
  const check = (kind: string, name: string, known: readonly string[]): void => {
    if (known.includes(name)) return;
    const all = `"sourcewise data list ${kind === 'country' ? 'countries' : 'roles'}" shows them`;
    const near = suggestion(name, known) ?? (kind === 'role' ? sharingWords(name, known) : undefined);
    const hint = near === undefined ? all : `${near} ${all}`;
    found.push({ code: 'SW3022', severity: 'error', message: `'${name}' is no ${kind} of the data`, hint });
  };
  check(
    'country',
    query.country,
    store.countries().map(({ code }) => code),
  );
  // Any job may be asked for when its wage is given.
  if (query.wage === null)
    check(
      'role',
      query.role,
      store.roles().map(({ id }) => id),
    );
  return found;
}

/** Roles that have a word of the name, those that share more of them first: `software developer` is near to others. */
function sharingWords(name: string, known: readonly string[]): string | undefined {
  const words = (text: string) =>
    text
      .toLowerCase()
      .split(/[^\p{L}\d]+/u)
      .filter((word) => word.length > 2);
  const wanted = words(name);
  const alike = (word: string) => wanted.some((other) => other === word || nearest(other, [word]) !== undefined);
  const found = known
    .map((id) => ({ id, shared: words(id).filter(alike).length }))
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared)
    .slice(0, 4);
  return found.length === 0 ? undefined : `did you mean ${found.map(({ id }) => `'${id}'`).join(' or ')}?`;
}
